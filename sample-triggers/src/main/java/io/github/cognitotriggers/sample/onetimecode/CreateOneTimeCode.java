package io.github.cognitotriggers.sample.onetimecode;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.challenge.ChallengeName;
import io.github.cognitotriggers.challenge.ChallengeResult;
import io.github.cognitotriggers.challenge.CreateAuthChallenge;
import io.github.cognitotriggers.challenge.CreateAuthChallengeEvent;
import io.github.cognitotriggers.challenge.CreateAuthChallengeResponse;
import io.github.cognitotriggers.sample.EmailAddress;
import io.github.cognitotriggers.sample.Language;
import io.github.cognitotriggers.sample.store.CodeRounds;
import io.github.cognitotriggers.sample.store.RoundCode;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Create: a code for each sign-in, sent once.
 *
 * <p>The tries of a sign-in share a round, whose id travels in {@code challengeMetadata}; the code
 * itself is in the store, and goes to verify in a private parameter. Only the first event of a
 * sign-in has no round: it begins one, or goes on with the one that its user began a moment ago
 * (see {@link CodeRounds#SAME_FOR}). So an event that comes twice sends one email. An email that
 * may not have gone out, since the function was stopped in the middle, is sent again with the same
 * code.
 *
 * <p>Three tries for each sign-in are no limit if there is none for sign-ins: a million codes are
 * soon tried. So a user name, whether it is a user's or not, has {@value #SIGN_INS_PER_HOUR} of
 * them in an hour. That lets somebody keep a user out for as long, and is the lesser evil.
 *
 * <p>The code goes to a verified address only: a new one that nobody has confirmed must not be the
 * way into an account. Without such an address, and for a user who does not exist, everything is
 * done but the sending, and the answer looks and takes as long as any.
 */
@CognitoTriggers
final class CreateOneTimeCode {

    static final int SIGN_INS_PER_HOUR = 20;

    private static final String METADATA_PREFIX = "CODE-";

    private final CodeRounds rounds;
    private final CodeSender sender;
    private final RandomCodes random;
    private final AnswerTime answerTime;

    @Inject
    CreateOneTimeCode(
            CodeRounds rounds, CodeSender sender, RandomCodes random, AnswerTime answerTime) {
        this.rounds = rounds;
        this.sender = sender;
        this.random = random;
        this.answerTime = answerTime;
    }

    @CreateAuthChallenge(challengeName = "CUSTOM_CHALLENGE")
    CreateAuthChallengeResponse code(CreateAuthChallengeEvent event) throws InterruptedException {
        long startedAt = System.nanoTime();
        String round = roundOf(event.session());
        if (round == null) {
            String user = event.userPoolId() + "/" + event.userName();
            if (rounds.count(user) > SIGN_INS_PER_HOUR) {
                throw new TriggerRejectedException(
                        "TOO_MANY_SIGN_INS", "Please try again in an hour");
            }
            round = rounds.begin(user, random.roundId());
        }
        RoundCode code = rounds.keep(round, random.code());
        EmailAddress address = mailbox(event);
        if (!code.isSent()) {
            if (address != null) {
                String locale = event.userAttributes().locale().orElse("");
                sender.send(address, CodeEmail.in(Language.of(locale), code.code()));
            }
            rounds.sent(round);
            answerTime.waitSince(startedAt);
        }
        return CreateAuthChallengeResponse.builder()
                .publicChallengeParameter("delivery", "EMAIL")
                .publicChallengeParameter("destination", destination(address, event.userName()))
                .privateChallengeParameter("code", code.code())
                .challengeMetadata(METADATA_PREFIX + round)
                .build();
    }

    /** The round of the sign-in's last challenge; null if there was none. */
    private static @Nullable String roundOf(List<ChallengeResult> session) {
        if (session.isEmpty()) {
            return null;
        }
        ChallengeResult last = session.get(session.size() - 1);
        String metadata = last.challengeMetadata().orElse("");
        return last.challengeName() == ChallengeName.CUSTOM_CHALLENGE
                        && metadata.startsWith(METADATA_PREFIX)
                        && metadata.length() > METADATA_PREFIX.length()
                ? metadata.substring(METADATA_PREFIX.length())
                : null;
    }

    /** Where the code goes; null if it goes nowhere. */
    private static @Nullable EmailAddress mailbox(CreateAuthChallengeEvent event) {
        boolean unknown = event.userNotFound().orElse(false);
        String email = event.userAttributes().email().orElse("");
        return unknown || email.isEmpty() || !event.userAttributes().emailVerified().orElse(false)
                ? null
                : EmailAddress.of(email);
    }

    /** What the app shows; for a code that goes nowhere what it would show of such a user name. */
    private static String destination(@Nullable EmailAddress address, String userName) {
        if (address != null) {
            return address.masked();
        }
        EmailAddress typed = EmailAddress.of(userName);
        if (!typed.domain().isEmpty()) {
            return typed.masked();
        }
        // Made up, but the same each time, as that of a user would be.
        char name = (char) ('a' + Math.floorMod(userName.hashCode(), 26));
        char domain = (char) ('a' + Math.floorMod(userName.hashCode() / 26, 26));
        return name + "***@" + domain + "***";
    }
}
