package io.github.cognitotriggers.local.pool;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The client's side of one sign-in by SRP, for tests and tools: it shows {@code SRP_A}, and answers
 * PASSWORD_VERIFIER without sending the password.
 */
public final class SrpProof {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss 'UTC' yyyy", Locale.US)
                    .withZone(ZoneOffset.UTC);
    private static final int EPHEMERAL_BYTES = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String poolName;
    private final BigInteger ephemeral;
    private final BigInteger shown;

    private SrpProof(String poolName) {
        byte[] bytes = new byte[EPHEMERAL_BYTES];
        RANDOM.nextBytes(bytes);
        this.poolName = poolName;
        this.ephemeral = new BigInteger(1, bytes);
        this.shown = Srp.G.modPow(ephemeral, Srp.N);
    }

    /** Begins a sign-in in a pool. */
    public static SrpProof begin(String userPoolId) {
        return new SrpProof(userPoolId.substring(userPoolId.indexOf('_') + 1));
    }

    /** {@code SRP_A}, in hexadecimal digits. */
    public String srpA() {
        return shown.toString(16);
    }

    /**
     * The {@code ChallengeResponses} to PASSWORD_VERIFIER, {@code USERNAME} included.
     *
     * @param challengeParameters as the pool sent them
     * @param time for the {@code TIMESTAMP}
     * @throws IllegalArgumentException if a parameter is missing
     */
    public Map<String, String> answer(
            Map<String, String> challengeParameters, String password, Instant time) {
        String userId = required(challengeParameters, "USER_ID_FOR_SRP");
        String block = required(challengeParameters, "SECRET_BLOCK");
        BigInteger serverShown = new BigInteger(required(challengeParameters, "SRP_B"), 16);
        BigInteger salt = new BigInteger(required(challengeParameters, "SALT"), 16);
        BigInteger x =
                new BigInteger(
                        1,
                        Srp.privateKey(Srp.pad(salt), new SrpIdentity(poolName, userId), password));
        BigInteger u = Srp.scrambling(shown, serverShown);
        BigInteger base = serverShown.subtract(Srp.K.multiply(Srp.G.modPow(x, Srp.N))).mod(Srp.N);
        BigInteger shared = base.modPow(ephemeral.add(u.multiply(x)), Srp.N);
        String timestamp = TIMESTAMP.format(time);
        byte[] signature =
                Srp.hmac(
                        Srp.sessionKey(shared, u),
                        utf8(poolName),
                        utf8(userId),
                        Base64.getDecoder().decode(block),
                        utf8(timestamp));
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("USERNAME", challengeParameters.getOrDefault("USERNAME", userId));
        answer.put("TIMESTAMP", timestamp);
        answer.put("PASSWORD_CLAIM_SECRET_BLOCK", block);
        answer.put("PASSWORD_CLAIM_SIGNATURE", Base64.getEncoder().encodeToString(signature));
        return answer;
    }

    private static String required(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The challenge has no " + name);
        }
        return value;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing of the secret. */
    @Override
    public String toString() {
        return "SrpProof[***]";
    }
}
