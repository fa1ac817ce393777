package io.github.cognitotriggers.local.pool;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The RSA key that signs tokens. All pools of a JVM share one, made when the first token is: a key
 * takes longer to make than everything else of a pool together. Thread-safe.
 */
final class SigningKey {

    private static final int BITS = 2048;

    private final RSAKey key;
    private final JWSHeader header;
    private final JWSSigner signer;
    private final JWSVerifier verifier;

    private SigningKey() {
        try {
            key =
                    new RSAKeyGenerator(BITS)
                            .keyID(UUID.randomUUID().toString())
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.RS256)
                            .generate();
            header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
            signer = new RSASSASigner(key);
            verifier = new RSASSAVerifier(key.toRSAPublicKey());
        } catch (JOSEException e) {
            throw new IllegalStateException("Every JDK makes RSA keys", e);
        }
    }

    /** The JVM's key. */
    static SigningKey shared() {
        return Shared.KEY;
    }

    /** A signed token with these claims, which are JSON. */
    String sign(String claims) {
        JWSObject token = new JWSObject(header, new Payload(claims));
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("A token could not be signed", e);
        }
        return token.serialize();
    }

    /** The claims of a token that this key signed, as JSON; null for any other text. */
    @Nullable String verified(String token) {
        try {
            JWSObject signed = JWSObject.parse(token);
            boolean ours =
                    JWSAlgorithm.RS256.equals(signed.getHeader().getAlgorithm())
                            && signed.verify(verifier);
            return ours ? signed.getPayload().toString() : null;
        } catch (ParseException | JOSEException | RuntimeException e) {
            // The library has unchecked exceptions too for texts that are no token.
            return null;
        }
    }

    /** Whom a token names as its issuer, whoever made it; null for a text that is no token. */
    static @Nullable String claimedIssuer(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getIssuer();
        } catch (ParseException | RuntimeException e) {
            return null;
        }
    }

    /** The public half as a JSON Web Key. */
    String publicJwk() {
        return key.toPublicJWK().toJSONString();
    }

    private static final class Shared {
        static final SigningKey KEY = new SigningKey();
    }
}
