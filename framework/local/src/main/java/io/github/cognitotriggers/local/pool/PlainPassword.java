package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** USER_PASSWORD_AUTH and ADMIN_USER_PASSWORD_AUTH; who is not known may be migrated. */
final class PlainPassword {

    private final Pool pool;
    private final PasswordProof proof;
    private final Migration migration;

    PlainPassword(Pool pool, PasswordProof proof, Migration migration) {
        this.pool = pool;
        this.proof = proof;
        this.migration = migration;
    }

    ObjectNode begin(Call call, AuthFlow flow, Parameters parameters, Subject subject) {
        String password = parameters.require("PASSWORD");
        User user =
                subject.sub() == null
                        ? migration.atSignIn(call, subject.typed(), password)
                        : pool.find(subject);
        if (user == null) {
            throw UnknownUser.refuse(call, subject.typed());
        }
        // Assumption: it runs before anything of the user is looked at, and after a migration.
        call.triggers().preAuthentication(Subject.view(user));
        User current = pool.current(user);
        Subject known = Subject.of(subject.typed(), current);
        return prove(call, Progress.begin(flow, known), current, password);
    }

    /** What follows the password, if it is the right one. */
    ObjectNode prove(Call call, Progress progress, User current, String password) {
        proof.checkAttemptAllowed(current);
        StoredPassword stored = current.password();
        if (stored == null || !stored.matches(pool.identity(current.username()), password)) {
            throw proof.wrong(current);
        }
        return proof.complete(call, progress, proof.right(current));
    }
}
