package io.github.cognitotriggers.local.trigger;

import static io.github.cognitotriggers.local.trigger.OneTrigger.MARY;
import static io.github.cognitotriggers.local.trigger.OneTrigger.NEW_USER;
import static io.github.cognitotriggers.local.trigger.OneTrigger.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.matrix.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which data of which operation reach which event: the collected facts, row by row. */
class MetadataTest {

    private static final Map<String, String> METADATA = Map.of("tenant", "acme");
    private static final Map<String, String> VALIDATION = Map.of("captcha", "human");

    private static final List<Trigger> COLUMNS =
            List.of(
                    Trigger.PRE_SIGN_UP,
                    Trigger.POST_CONFIRMATION,
                    Trigger.PRE_AUTHENTICATION,
                    Trigger.POST_AUTHENTICATION,
                    Trigger.DEFINE_AUTH_CHALLENGE,
                    Trigger.CREATE_AUTH_CHALLENGE,
                    Trigger.VERIFY_AUTH_CHALLENGE,
                    Trigger.PRE_TOKEN_GENERATION,
                    Trigger.USER_MIGRATION,
                    Trigger.CUSTOM_MESSAGE,
                    Trigger.CUSTOM_EMAIL_SENDER,
                    Trigger.CUSTOM_SMS_SENDER);

    /** Typed from the collected facts, the two senders apart; - is a trigger that does not run. */
    private static final String FACTS =
            """
            SIGN_UP                              CM+V  CM    -     -     -     -     -    -     -     CM    CM    CM
            CONFIRM_SIGN_UP                      -     CM    -     -     -     -     -    -     -     -     -     -
            ADMIN_CONFIRM_SIGN_UP                -     CM    -     -     -     -     -    -     -     -     -     -
            RESEND_CONFIRMATION_CODE             -     -     -     -     -     -     -    -     -     CM    fires fires
            ADMIN_CREATE_USER                    CM+V  -     -     -     -     -     -    -     -     fires fires fires
            INITIATE_AUTH                        VD    -     VD    fires fires fires -    fires VD    fires fires fires
            ADMIN_INITIATE_AUTH                  VD    -     VD    fires fires fires -    fires VD    fires fires fires
            RESPOND_TO_AUTH_CHALLENGE            -     -     -     CM    CM    CM    CM   CM    -     CM    CM    CM
            ADMIN_RESPOND_TO_AUTH_CHALLENGE      CM    -     -     CM    CM    CM    CM   CM    CM    CM    CM    CM
            FORGOT_PASSWORD                      CM    -     -     -     -     -     -    -     CM    CM    CM    CM
            CONFIRM_FORGOT_PASSWORD              -     CM    -     -     -     -     -    -     -     -     -     -
            ADMIN_RESET_USER_PASSWORD            -     -     -     -     -     -     -    -     -     CM    fires fires
            UPDATE_USER_ATTRIBUTES               -     -     -     -     -     -     -    -     -     CM    fires fires
            ADMIN_UPDATE_USER_ATTRIBUTES         -     -     -     -     -     -     -    -     -     CM    fires fires
            GET_USER_ATTRIBUTE_VERIFICATION_CODE -     -     -     -     -     -     -    -     -     CM    fires fires
            INITIATE_AUTH_REFRESH_TOKEN          -     -     -     -     -     -     -    fires -     -     -     -
            GET_TOKENS_FROM_REFRESH_TOKEN        -     -     -     -     -     -     -    CM    -     -     -     -
            TOKEN_ENDPOINT                       -     -     -     -     -     -     -    fires -     -     -     -
            TOKEN_ENDPOINT_CLIENT_CREDENTIALS    -     -     -     -     -     -     -    CM    -     -     -     -
            GET_CLIENT_TOKEN                     -     -     -     -     -     -     -    CM    -     -     -     -
            MANAGED_LOGIN                        fires fires fires fires -     -     -    fires fires fires fires fires
            """;

    static Stream<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        for (String line : FACTS.lines().toList()) {
            String[] row = line.split(" +", -1);
            for (int column = 0; column < COLUMNS.size(); column++) {
                cells.add(
                        Arguments.of(
                                Operation.valueOf(row[0]), COLUMNS.get(column), row[column + 1]));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("cells")
    void data_reach_the_event_as_the_row_says(Operation operation, Trigger trigger, String fact)
            throws Exception {
        OneTrigger pool = OneTrigger.echoing(trigger);
        Triggers triggers = pool.in(withData(operation));
        if (fact.equals("-")) {
            assertThatThrownBy(() -> Firing.fire(triggers, trigger))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith("does not run in " + operation.label());
            return;
        }

        Firing.fire(triggers, trigger);
        pool.timeline.awaitIdle(Duration.ofSeconds(10));

        assertThat(arrived(pool.request(), "clientMetadata"))
                .isEqualTo(fact.startsWith("CM") ? texts(METADATA) : null);
        assertThat(arrived(pool.request(), "validationData"))
                .isEqualTo(
                        fact.equals("VD")
                                ? texts(METADATA)
                                : fact.endsWith("V") ? texts(VALIDATION) : null);
    }

    @Test
    void the_rows_are_all_operations() {
        assertThat(FACTS.lines().map(line -> line.split(" ", 2)[0]))
                .containsExactly(
                        Arrays.stream(Operation.values())
                                .map(Operation::name)
                                .toArray(String[]::new));
    }

    @Test
    void inbound_federation_gets_nothing() {
        OneTrigger pool = OneTrigger.echoing(Trigger.INBOUND_FEDERATION);

        Firing.fire(pool.in(withData(Operation.MANAGED_LOGIN)), Trigger.INBOUND_FEDERATION);

        assertThat(pool.invocation().event()).doesNotContain("tenant", "captcha");
    }

    @Test
    void what_is_not_passed_on_is_in_the_timeline() {
        OneTrigger pool = OneTrigger.echoing(Trigger.POST_AUTHENTICATION);

        pool.in(withData(Operation.INITIATE_AUTH)).postAuthentication(MARY, false);

        assertThat(pool.invocation().clientMetadataNotPassedOn()).isEqualTo(METADATA);
        assertThat(pool.invocation().validationDataNotPassedOn()).isEqualTo(VALIDATION);
    }

    @Test
    void what_is_passed_on_under_whichever_name_is_not_among_the_rest() {
        OneTrigger pool = OneTrigger.echoing(Trigger.PRE_AUTHENTICATION);

        pool.in(withData(Operation.INITIATE_AUTH)).preAuthentication(MARY);

        assertThat(pool.invocation().clientMetadataNotPassedOn()).isEmpty();
        assertThat(pool.invocation().validationDataNotPassedOn()).isEqualTo(VALIDATION);
    }

    @Test
    void a_notification_of_an_account_take_over_never_has_metadata() throws Exception {
        OneTrigger pool = OneTrigger.echoing(Trigger.CUSTOM_EMAIL_SENDER);

        pool.in(withData(Operation.RESPOND_TO_AUTH_CHALLENGE))
                .customEmailSender(
                        TriggerSource.CUSTOM_EMAIL_SENDER_ACCOUNT_TAKE_OVER_NOTIFICATION,
                        UserView.toBeCreated("mary", Map.of("EVENT_ID", "1")),
                        null);
        pool.timeline.awaitIdle(Duration.ofSeconds(10));

        assertThat(pool.request())
                .isEqualTo(
                        json(
                                """
                                {"type":"customEmailSenderRequestV1","code":null,
                                 "clientMetadata":null,"userAttributes":{"EVENT_ID":"1"}}
                                """));
    }

    @Test
    void a_migration_at_sign_in_runs_pre_sign_up_with_the_metadata_as_validation_data() {
        OneTrigger pool = OneTrigger.echoing(Trigger.PRE_SIGN_UP);

        pool.in(withData(Operation.INITIATE_AUTH))
                .preSignUp(TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER, NEW_USER);

        assertThat(pool.request().get("validationData")).isEqualTo(texts(METADATA));
        assertThat(pool.request().has("clientMetadata")).isFalse();
    }

    @Test
    void client_credentials_run_no_trigger_of_an_earlier_version_than_3() {
        for (int version = 1; version <= 3; version++) {
            OneTrigger pool =
                    new OneTrigger(
                            PoolTriggers.builder()
                                    .preTokenGeneration(version, event -> event)
                                    .build());
            pool.in(withData(Operation.TOKEN_ENDPOINT_CLIENT_CREDENTIALS))
                    .preTokenGeneration(
                            TriggerSource.TOKEN_GENERATION_CLIENT_CREDENTIALS,
                            UserView.unknown("ClientCredentials"),
                            null,
                            List.of());

            assertThat(pool.timeline.invocations()).hasSize(version == 3 ? 1 : 0);
        }
    }

    private static CallContext withData(Operation operation) {
        // Hidden, so that an echoed migration is no error.
        return OneTrigger.call(operation)
                .withData(METADATA, VALIDATION)
                .withPreventUserExistenceErrors(true);
    }

    private static @Nullable JsonNode arrived(JsonNode request, String member) {
        return request.hasNonNull(member) ? request.get(member) : null;
    }

    private static JsonNode texts(Map<String, String> data) {
        return Json.object(data);
    }
}
