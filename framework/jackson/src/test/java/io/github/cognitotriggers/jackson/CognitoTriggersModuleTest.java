package io.github.cognitotriggers.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.challenge.CreateAuthChallengeEvent;
import io.github.cognitotriggers.federation.InboundFederationEvent;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.pretoken.ClaimValue;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class CognitoTriggersModuleTest {

    private static final String EVENT =
            "{\"triggerSource\":\"PreSignUp_SignUp\",\"callerContext\":{\"awsSdkVersion\":\"sdk\","
                + "\"clientId\":\"CLIENT_ID_NOT_APPLICABLE\"},\"request\":{"
                + "\"userAttributes\":{\"email\":\"mary@example.com\",\"identities\":"
                + "\"[{\\\"userId\\\":\\\"u\\\",\\\"providerName\\\":\\\"p\\\",\\\"providerType\\\":"
                + "\\\"SAML\\\",\\\"issuer\\\":\\\"i\\\",\\\"primary\\\":\\\"true\\\"}]\"},"
                + "\"clientMetadata\":{\"flow\":\"s3cret\"},\"validationData\":null}}";

    private static final PreSignUpEvent SIGN_UP = PreSignUpEvent.fromJson(Events.bytes(EVENT));

    private static String write(Object value, Module... modules) throws IOException {
        return JsonMapper.builder().addModules(modules).build().writeValueAsString(value);
    }

    @Test
    void jackson_finds_it_by_itself_and_then_it_redacts() throws IOException {
        ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();

        assertThat(ServiceLoader.load(Module.class))
                .hasAtLeastOneElementOfType(CognitoTriggersModule.class);
        assertThat(mapper.getRegisteredModuleIds()).contains("CognitoTriggersModule");
        assertThat(mapper.writeValueAsString(SIGN_UP))
                .contains("\"email\":\"***\"")
                .doesNotContain("mary");
        assertThat(new ObjectMapper().findAndRegisterModules().writeValueAsString(SIGN_UP))
                .doesNotContain("mary");
    }

    @Test
    void of_two_the_later_counts() throws IOException {
        assertThat(write(SIGN_UP, new CognitoTriggersModule(), CognitoTriggersModule.full()))
                .isEqualTo(EVENT);
        assertThat(write(SIGN_UP, CognitoTriggersModule.full(), new CognitoTriggersModule()))
                .doesNotContain("mary");
    }

    @Test
    void it_has_a_name_and_no_version_of_its_own() {
        assertThat(new CognitoTriggersModule().getModuleName()).isEqualTo("CognitoTriggersModule");
        assertThat(CognitoTriggersModule.full().getModuleName())
                .isEqualTo("CognitoTriggersModule.full");
        assertThat(new CognitoTriggersModule().version()).isEqualTo(Version.unknownVersion());
    }

    @Test
    void parts_of_an_event_are_written_by_themselves() throws IOException {
        assertPart(
                SIGN_UP.callerContext(),
                "{\"awsSdkVersion\":\"sdk\",\"clientId\":\"CLIENT_ID_NOT_APPLICABLE\"}",
                "{\"awsSdkVersion\":\"sdk\",\"clientId\":\"CLIENT_ID_NOT_APPLICABLE\"}");
        assertPart(
                SIGN_UP.userAttributes().identities().get(0),
                "{\"userId\":\"u\",\"providerName\":\"p\",\"providerType\":\"SAML\","
                        + "\"issuer\":\"i\",\"primary\":true}",
                "{\"userId\":\"***\",\"providerName\":\"***\",\"providerType\":\"SAML\","
                        + "\"issuer\":\"***\",\"primary\":\"***\"}");
        assertPart(SIGN_UP.clientMetadata(), "{\"flow\":\"s3cret\"}", "{\"flow\":\"***\"}");
        assertPart(SIGN_UP.validationData(), "{}", "{}");
        assertPart(
                attributes("{\"sub\":\"s\",\"email_verified\":true}"),
                "{\"sub\":\"s\",\"email_verified\":\"true\"}",
                "{\"sub\":\"***\",\"email_verified\":\"***\"}");
        assertPart(
                CreateAuthChallengeEvent.fromJson(
                                EventReadingTest.event(
                                        "CreateAuthChallenge_Authentication",
                                        "{\"session\":[{\"challengeName\":\"A\","
                                                + "\"challengeResult\":true,"
                                                + "\"challengeMetadata\":\"s3cret\"}]}"))
                        .session(),
                "[{\"challengeName\":\"A\",\"challengeResult\":true,"
                        + "\"challengeMetadata\":\"s3cret\"}]",
                "[{\"challengeName\":\"***\",\"challengeResult\":\"***\","
                        + "\"challengeMetadata\":\"***\"}]");
        assertPart(
                PreTokenGenerationEvent.fromJson(
                                EventReadingTest.event(
                                        "TokenGeneration_HostedAuth",
                                        "{\"groupConfiguration\":{\"groupsToOverride\":[\"a\"],"
                                                + "\"preferredRole\":\"r\"}}"))
                        .groupConfiguration()
                        .orElseThrow(),
                "{\"groupsToOverride\":[\"a\"],\"iamRolesToOverride\":[],\"preferredRole\":\"r\"}",
                "{\"groupsToOverride\":[\"***\"],\"iamRolesToOverride\":[],"
                        + "\"preferredRole\":\"***\"}");
        assertPart(
                InboundFederationEvent.fromJson(
                                EventReadingTest.event(
                                        "InboundFederation_ExternalProvider",
                                        "{\"attributes\":{\"idToken\":{\"sub\":\"s\",\"exp\":1}}}"))
                        .idToken()
                        .orElseThrow(),
                "{\"sub\":\"s\",\"exp\":\"1\"}",
                "{\"sub\":\"***\",\"exp\":\"***\"}");
        assertPart(
                List.of(ClaimValue.of(1), ClaimValue.of(Map.of("s3cret", List.of(1.50)))),
                "[1,{\"s3cret\":[1.5]}]",
                "[\"***\",\"***\"]");
    }

    private static UserAttributes attributes(String json) {
        return PreSignUpEvent.fromJson(
                        EventReadingTest.event(
                                "PreSignUp_SignUp", "{\"userAttributes\":" + json + "}"))
                .userAttributes();
    }

    private static void assertPart(Object part, String full, String redacted) throws IOException {
        assertThat(write(part, CognitoTriggersModule.full())).isEqualTo(full);
        assertThat(write(part, new CognitoTriggersModule())).isEqualTo(redacted);
    }

    @Test
    void without_the_module_jackson_writes_no_event() {
        assertThatThrownBy(() -> write(SIGN_UP)).isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void a_generator_of_ones_own_will_do() throws IOException {
        ObjectMapper mapper = JsonMapper.builder().addModule(CognitoTriggersModule.full()).build();
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = mapper.createGenerator(out)) {
            generator.writeStartArray();
            mapper.writeValue(generator, SIGN_UP);
            generator.writeEndArray();
        }
        assertThat(out).hasToString("[" + EVENT + "]");
    }
}
