package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.local.trigger.GroupConfiguration;
import io.github.cognitotriggers.local.trigger.PreTokenGenerationAnswer;
import io.github.cognitotriggers.local.trigger.Triggers;
import io.github.cognitotriggers.local.trigger.UserView;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event of pre token generation, of any of its three versions. */
public final class PreTokenGenerationEventBuilder
        extends EventBuilder<
                PreTokenGenerationEvent, PreTokenGenerationAnswer, PreTokenGenerationEventBuilder> {

    private final int version;
    private final List<String> groups = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private @Nullable String preferredRole;
    private List<String> scopes = List.of("aws.cognito.signin.user.admin");

    PreTokenGenerationEventBuilder(int version) {
        super(TriggerSource.TOKEN_GENERATION_AUTHENTICATION);
        if (version < 1 || version > 3) {
            throw new IllegalArgumentException("version must be 1, 2 or 3");
        }
        this.version = version;
    }

    /** Adds a group of the user's. */
    public PreTokenGenerationEventBuilder group(String name) {
        groups.add(name);
        return this;
    }

    /** Adds the role of a group; the first one is the preferred role. */
    public PreTokenGenerationEventBuilder role(String arn) {
        if (roles.isEmpty()) {
            preferredRole = arn;
        }
        roles.add(arn);
        return this;
    }

    /** Sets the access token's scopes; events of version 1 do not tell them. */
    public PreTokenGenerationEventBuilder scopes(String... newScopes) {
        this.scopes = List.of(newScopes);
        return this;
    }

    @Override
    PreTokenGenerationEventBuilder self() {
        return this;
    }

    @Override
    int version() {
        return version;
    }

    @Override
    String whyNone() {
        return "TokenGeneration_ClientCredentials comes with version 3 only";
    }

    @Override
    PreTokenGenerationAnswer fire(Triggers triggers, UserView user) {
        if (source() == TriggerSource.TOKEN_GENERATION_CLIENT_CREDENTIALS) {
            UserView machine = new UserView("ClientCredentials", null, Map.of());
            return triggers.preTokenGeneration(source(), machine, null, scopes);
        }
        return triggers.preTokenGeneration(
                source(), user, new GroupConfiguration(groups, roles, preferredRole), scopes);
    }

    @Override
    PreTokenGenerationEvent read(byte[] event) {
        return PreTokenGenerationEvent.fromJson(event);
    }
}
