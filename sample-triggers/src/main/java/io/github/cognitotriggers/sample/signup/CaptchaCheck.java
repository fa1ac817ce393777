package io.github.cognitotriggers.sample.signup;

import io.github.cognitotriggers.sample.EmailAddress;
import io.github.cognitotriggers.sample.store.CaptchaVerdicts;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Asks the captcha service once for each token and remembers the answer: Cognito may deliver a
 * sign-up twice, and the service would call the second one's token used.
 *
 * <p>Remembered is a hash of token and address together, so that a token that was seen is of no use
 * for another address.
 */
final class CaptchaCheck {

    private final CaptchaService service;
    private final CaptchaVerdicts verdicts;

    @Inject
    CaptchaCheck(CaptchaService service, CaptchaVerdicts verdicts) {
        this.service = service;
        this.verdicts = verdicts;
        // The first hash loads the algorithm, which takes some milliseconds: here, in the start.
        hash("", EmailAddress.of(""));
    }

    boolean isHuman(String token, EmailAddress address) {
        String hash = hash(token, address);
        Optional<Boolean> known = verdicts.findVerdict(hash);
        if (known.isPresent()) {
            return known.get();
        }
        boolean human = service.isHuman(token);
        verdicts.remember(hash, human);
        return human;
    }

    private static String hash(String token, EmailAddress address) {
        try {
            byte[] text = (address.value() + "\n" + token).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
