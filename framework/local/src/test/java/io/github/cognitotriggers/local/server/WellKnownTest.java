package io.github.cognitotriggers.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens are verified with what the server publishes, as a resource server does it. */
class WellKnownTest {

    private final TestServer server = TestServer.start();

    @AfterEach
    void close() {
        server.close();
        assertThat(server.failures()).isEmpty();
    }

    @Test
    void tokens_are_verified_with_the_published_keys() throws Exception {
        server.confirmedUser("mary");
        JsonNode tokens =
                TestServer.read(server.signIn("mary", TestServer.PASSWORD).body())
                        .path("AuthenticationResult");
        URL keys =
                server.endpoint().resolve("/" + TestServer.POOL + "/.well-known/jwks.json").toURL();
        DefaultJWTProcessor<SecurityContext> verifier = verifier(keys);

        JWTClaimsSet access = verifier.process(tokens.path("AccessToken").asText(), null);
        JWTClaimsSet id = verifier.process(tokens.path("IdToken").asText(), null);

        assertThat(access.getStringClaim("token_use")).isEqualTo("access");
        assertThat(id.getAudience()).containsExactly(TestServer.CLIENT);
    }

    @Test
    void the_configuration_names_the_issuer_of_the_tokens_and_addresses_of_this_server() {
        JsonNode configuration =
                TestServer.read(
                        server.get("/" + TestServer.POOL + "/.well-known/openid-configuration")
                                .body());

        assertThat(configuration.path("issuer").asText())
                .isEqualTo("https://cognito-idp.eu-central-1.amazonaws.com/" + TestServer.POOL);
        URI keys = URI.create(configuration.path("jwks_uri").asText());
        assertThat(keys.getAuthority()).isEqualTo(server.endpoint().getAuthority());
        assertThat(server.get(keys.getPath()).statusCode()).isEqualTo(200);
        assertThat(configuration.path("token_endpoint").asText())
                .isEqualTo(server.endpoint() + "/oauth2/token");
        assertThat(configuration.at("/id_token_signing_alg_values_supported/0").asText())
                .isEqualTo("RS256");
    }

    /** As those do that are given nothing but the issuer. */
    @Test
    void tokens_of_a_pool_that_is_its_own_issuer_are_verified_by_discovery() throws Exception {
        int port = server.endpoint().getPort();
        server.close();
        try (TestServer issuing = TestServer.issuing(port)) {
            issuing.confirmedUser("mary");
            String token =
                    TestServer.read(issuing.signIn("mary", TestServer.PASSWORD).body())
                            .at("/AuthenticationResult/AccessToken")
                            .asText();
            String issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();

            URI configured = URI.create(issuer + "/.well-known/openid-configuration");
            JsonNode configuration = TestServer.read(issuing.get(configured.getPath()).body());

            assertThat(configuration.path("issuer").asText()).isEqualTo(issuer);
            assertThat(
                            verifier(URI.create(configuration.path("jwks_uri").asText()).toURL())
                                    .process(token, null)
                                    .getStringClaim("username"))
                    .isEqualTo("mary");
        }
    }

    @Test
    void an_unknown_pool_has_no_keys() {
        assertThat(server.get("/eu-central-1_None/.well-known/jwks.json").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/.well-known/jwks.json").statusCode()).isEqualTo(404);
        assertThat(server.get("/a/b/c/.well-known/openid-configuration").statusCode())
                .isEqualTo(404);
    }

    private static DefaultJWTProcessor<SecurityContext> verifier(URL keys) {
        DefaultJWTProcessor<SecurityContext> verifier = new DefaultJWTProcessor<>();
        verifier.setJWSKeySelector(
                new JWSVerificationKeySelector<>(
                        JWSAlgorithm.RS256, JWKSourceBuilder.create(keys).build()));
        return verifier;
    }
}
