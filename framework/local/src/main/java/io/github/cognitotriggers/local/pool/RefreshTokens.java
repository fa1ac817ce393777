package io.github.cognitotriggers.local.pool;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Refresh tokens: the grant itself, encrypted so that only this pool reads it. So a hundred
 * thousand sign-ins leave nothing behind. Like Cognito's they are encrypted tokens of five parts
 * that clients cannot look into; how Cognito encrypts them is its own affair.
 */
final class RefreshTokens {

    private static final int KEY_BYTES = 32;
    private static final int PARTS = 9;
    private static final JWEHeader HEADER =
            new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                    .contentType("JWT")
                    .build();

    private final SecretKey key;

    RefreshTokens(Randomness random) {
        this.key = new SecretKeySpec(random.bytes(KEY_BYTES), "AES");
    }

    String seal(Grant grant) {
        String text =
                String.join(
                        " ",
                        grant.sub(),
                        grant.clientId(),
                        grant.originJti().toString(),
                        grant.authTime().toString(),
                        grant.expires().toString(),
                        Integer.toString(grant.signOuts()),
                        Integer.toString(grant.generation()),
                        Boolean.toString(grant.hosted()),
                        String.join(" ", grant.scopes()));
        JWEObject token = new JWEObject(HEADER, new Payload(text));
        try {
            token.encrypt(new DirectEncrypter(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("A refresh token could not be encrypted", e);
        }
        return token.serialize();
    }

    /** The grant in a token of this pool; null for any other text. */
    @Nullable Grant open(String token) {
        try {
            JWEObject sealed = JWEObject.parse(token);
            sealed.decrypt(new DirectDecrypter(key));
            String[] parts = sealed.getPayload().toString().split(" ", PARTS);
            return new Grant(
                    parts[0],
                    parts[1],
                    UUID.fromString(parts[2]),
                    Instant.parse(parts[3]),
                    Instant.parse(parts[4]),
                    Integer.parseInt(parts[5]),
                    Integer.parseInt(parts[6]),
                    Boolean.parseBoolean(parts[7]),
                    parts[8].isEmpty() ? List.of() : List.of(parts[8].split(" ", -1)));
        } catch (ParseException | JOSEException | RuntimeException e) {
            // The library has unchecked exceptions too for texts that are no token.
            return null;
        }
    }
}
