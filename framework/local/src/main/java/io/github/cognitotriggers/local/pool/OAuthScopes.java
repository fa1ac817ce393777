package io.github.cognitotriggers.local.pool;

import java.util.Set;

/** The scopes that every pool has; resource servers add theirs. */
final class OAuthScopes {

    /** Access to the user's own profile by the user pools API. */
    static final String USER_ADMIN = "aws.cognito.signin.user.admin";

    static final Set<String> STANDARD = Set.of("openid", "email", "phone", "profile", USER_ADMIN);

    private OAuthScopes() {}
}
