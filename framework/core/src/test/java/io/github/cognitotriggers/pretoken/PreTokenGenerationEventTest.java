package io.github.cognitotriggers.pretoken;

import static io.github.cognitotriggers.pretoken.TokenEvents.V1;
import static io.github.cognitotriggers.pretoken.TokenEvents.V2;
import static io.github.cognitotriggers.pretoken.TokenEvents.V3;
import static io.github.cognitotriggers.pretoken.TokenEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotriggers.TriggerSource;
import org.junit.jupiter.api.Test;

class PreTokenGenerationEventTest {

    private static final String NOTHING =
            "{\"triggerSource\":\"TokenGeneration_Authentication\",\"request\":{}}";

    @Test
    void every_member_is_read() {
        PreTokenGenerationEvent event = event(V2);

        assertThat(event.version()).isEqualTo("2");
        assertThat(event.triggerSource()).isEqualTo(TriggerSource.TOKEN_GENERATION_AUTHENTICATION);
        assertThat(event.userAttributes().email()).contains("canary@example.com");
        assertThat(event.scopes()).containsExactly("aws.cognito.signin.user.admin", "canary/scope");
        assertThat(event.clientMetadata().find("tenant")).contains("canary");
        assertThat(event(V3).version()).isEqualTo("3");
    }

    @Test
    void every_member_of_the_group_configuration_is_read() {
        GroupConfiguration groups = event(V2).groupConfiguration().orElseThrow();

        assertThat(groups.groupsToOverride()).containsExactly("canary-a", "canary-b");
        assertThat(groups.iamRolesToOverride()).containsExactly("arn:canary-1", "arn:canary-2");
        assertThat(groups.preferredRole()).contains("arn:canary-1");
    }

    @Test
    void version_1_tells_no_scopes() {
        assertThat(event(V1).scopes()).isEmpty();
    }

    @Test
    void absent_members_read_as_nothing() {
        PreTokenGenerationEvent event = event(NOTHING);

        assertThat(event.userAttributes().asMap()).isEmpty();
        assertThat(event.groupConfiguration()).isEmpty();
        assertThat(event.scopes()).isEmpty();
        assertThat(event.clientMetadata().isEmpty()).isTrue();
    }

    @Test
    void null_members_read_as_nothing() {
        PreTokenGenerationEvent event =
                event(
                        """
                        {"triggerSource":"TokenGeneration_ClientCredentials","request":{"userAttributes":null,
                         "groupConfiguration":null,"scopes":null,"clientMetadata":null}}\
                        """);

        assertThat(event.userAttributes().asMap()).isEmpty();
        assertThat(event.groupConfiguration()).isEmpty();
        assertThat(event.scopes()).isEmpty();
        assertThat(event.clientMetadata().isEmpty()).isTrue();
    }

    @Test
    void a_group_configuration_without_members_has_no_groups() {
        for (String members :
                new String[] {
                    "{}",
                    "{\"groupsToOverride\":null,\"iamRolesToOverride\":null,\"preferredRole\":null}",
                    "{\"groupsToOverride\":[],\"iamRolesToOverride\":[],\"preferredRole\":[]}"
                }) {
            GroupConfiguration groups = groups(members);

            assertThat(groups.groupsToOverride()).isEmpty();
            assertThat(groups.iamRolesToOverride()).isEmpty();
            assertThat(groups.preferredRole()).isEmpty();
        }
    }

    @Test
    void a_preferred_role_in_an_array_of_one_is_read() {
        assertThat(groups("{\"preferredRole\":[\"arn:1\"]}").preferredRole()).contains("arn:1");
    }

    @Test
    void two_preferred_roles_are_an_error() {
        GroupConfiguration groups = groups("{\"preferredRole\":[\"canary\",\"canary\"]}");

        assertThatThrownBy(groups::preferredRole)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "event.request.groupConfiguration.preferredRole must be a string, not an"
                                + " array");
    }

    @Test
    void toString_shows_no_value() {
        assertThat(event(V2).toString()).contains("groupConfiguration").doesNotContain("canary");
        assertThat(event(V2).groupConfiguration().orElseThrow())
                .hasToString(
                        "GroupConfiguration{groupsToOverride, iamRolesToOverride, preferredRole}");
    }

    private static GroupConfiguration groups(String members) {
        return event(NOTHING.replace("{}", "{\"groupConfiguration\":" + members + "}"))
                .groupConfiguration()
                .orElseThrow();
    }
}
