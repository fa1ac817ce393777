package io.github.cognitotriggers.sample.onetimecode;

import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.sample.store.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** This package's part of the whole product, for tests of it. */
public final class OneTimeCodeRoutes {

    private OneTimeCodeRoutes() {}

    /**
     * Define, create and verify, with a store that others use too, and without waiting.
     *
     * @param mailbox takes address and text of each email
     */
    public static List<TriggerRoutes> of(MemoryStore store, BiConsumer<String, String> mailbox) {
        CodeSender sender = (to, email) -> mailbox.accept(to.value(), email.text());
        return List.of(
                new DefineOneTimeCodeRoutes(new DefineOneTimeCode()),
                new CreateOneTimeCodeRoutes(
                        new CreateOneTimeCode(
                                store, sender, new RandomCodes(), new AnswerTime(Duration.ZERO))),
                new VerifyOneTimeCodeRoutes(new VerifyOneTimeCode()));
    }
}
