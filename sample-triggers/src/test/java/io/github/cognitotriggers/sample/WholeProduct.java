package io.github.cognitotriggers.sample;

import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import io.github.cognitotriggers.sample.message.MessageRoutes;
import io.github.cognitotriggers.sample.onetimecode.OneTimeCodeRoutes;
import io.github.cognitotriggers.sample.signin.SignInRoutes;
import io.github.cognitotriggers.sample.signup.SignUpRoutes;
import io.github.cognitotriggers.sample.store.MemoryStore;
import io.github.cognitotriggers.sample.store.Seeds;
import io.github.cognitotriggers.sample.token.TokenRoutes;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product's functions with one store, as in AWS they have one table. */
final class WholeProduct {

    /** Those of the template, but for the ones that it has on request only. */
    private static final List<Trigger> TRIGGERS =
            List.of(
                    Trigger.PRE_SIGN_UP,
                    Trigger.POST_CONFIRMATION,
                    Trigger.PRE_AUTHENTICATION,
                    Trigger.POST_AUTHENTICATION,
                    Trigger.DEFINE_AUTH_CHALLENGE,
                    Trigger.CREATE_AUTH_CHALLENGE,
                    Trigger.VERIFY_AUTH_CHALLENGE,
                    Trigger.CUSTOM_MESSAGE);

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    private final Map<String, String> lastEmail = new ConcurrentHashMap<>();

    /** Has a pool call the functions. */
    void install(PoolTriggers.Builder pool, InstantSource clock) {
        MemoryStore store = Seeds.store(clock);
        Set<TriggerRoutes> routes = new HashSet<>(SignUpRoutes.of(store));
        routes.addAll(SignInRoutes.of(store, clock));
        routes.addAll(OneTimeCodeRoutes.of(store, lastEmail::put));
        routes.addAll(TokenRoutes.of(store));
        routes.addAll(MessageRoutes.of());
        TriggerFunction function =
                TriggerFunction.of(new CognitoTriggerHandler(Set.copyOf(routes)) {});
        TRIGGERS.forEach(trigger -> pool.on(trigger, function));
        pool.preTokenGeneration(2, function);
    }

    /** The code in the last email that the product itself has sent to an address. */
    String codeSentTo(String address) {
        Matcher code = CODE.matcher(lastEmail.getOrDefault(address, ""));
        if (!code.find()) {
            throw new AssertionError("The product has sent no code to " + address);
        }
        return code.group();
    }
}
