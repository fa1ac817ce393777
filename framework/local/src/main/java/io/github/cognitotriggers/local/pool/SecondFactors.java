package io.github.cognitotriggers.local.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Which second factors a user is asked for. */
final class SecondFactors {

    private SecondFactors() {}

    /**
     * What a user is asked for after a password: nothing, one factor, or a choice of several. Where
     * the pool requires one, nothing means that the user has to set one up.
     *
     * <p>Documented: where one is required and none preferred, what recovers passwords first is
     * left out. Assumption: with an optional one, an authenticator app counts once it is enabled,
     * and not as soon as it is verified.
     */
    static List<MfaType> toAskFor(MfaSettings settings, User user) {
        MfaConfiguration configuration = settings.configuration();
        MfaType preferred = user.mfa().preferred();
        if (configuration == MfaConfiguration.OFF) {
            return List.of();
        }
        if (preferred != null && isUsable(settings, user, preferred)) {
            return List.of(preferred);
        }
        if (configuration == MfaConfiguration.OPTIONAL) {
            return usable(settings, user, user.mfa().enabled());
        }
        List<MfaType> usable = usable(settings, user, Arrays.asList(MfaType.values()));
        return usable.stream().filter(type -> !settings.recovers(type)).toList();
    }

    /**
     * Whether the user could answer. Documented: who has an authenticator app goes on using it when
     * the pool no longer offers it.
     */
    static boolean isUsable(MfaSettings settings, User user, MfaType type) {
        Medium medium = type.medium();
        return medium == null
                ? user.mfa().token() != null
                : settings.offers(type) && user.attribute(medium.attribute()) != null;
    }

    private static List<MfaType> usable(
            MfaSettings settings, User user, Collection<MfaType> among) {
        List<MfaType> usable = new ArrayList<>();
        for (MfaType type : among) {
            if (isUsable(settings, user, type)) {
                usable.add(type);
            }
        }
        return usable;
    }
}
