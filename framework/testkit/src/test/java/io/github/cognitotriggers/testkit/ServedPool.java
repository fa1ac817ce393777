package io.github.cognitotriggers.testkit;

import io.github.cognitotriggers.local.pool.AppClient;
import io.github.cognitotriggers.local.pool.AuthFlow;
import io.github.cognitotriggers.local.pool.Environment;
import io.github.cognitotriggers.local.pool.PoolSettings;
import io.github.cognitotriggers.local.pool.UserPool;
import io.github.cognitotriggers.local.pool.UserPools;
import io.github.cognitotriggers.local.server.LocalServer;
import io.github.cognitotriggers.local.server.ServedPools;
import io.github.cognitotriggers.local.server.ServerSettings;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.PoolTriggers;
import io.github.cognitotriggers.local.trigger.Timeline;
import io.github.cognitotriggers.local.trigger.TriggerLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/** Servers of one pool, with clients {@code app} and, with a secret, {@code hidden}. */
final class ServedPool {

    static final String ID = "us-east-1_Served001";
    static final String SECRET = "aSecretOf24CharactersOrMore";

    private ServedPool() {}

    static LocalServer start(PoolTriggers triggers) {
        try {
            return LocalServer.start(
                    ServerSettings.builder().port(0).build(), () -> served(triggers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServedPools served(PoolTriggers triggers) {
        Timeline timeline = new Timeline();
        Environment environment =
                new Environment(
                        InstantSource.system(),
                        new SecureRandom(),
                        TriggerLimits.DEFAULT,
                        timeline);
        AppClient app = AppClient.builder("app").authFlows(AuthFlow.values()).build();
        AppClient hidden =
                AppClient.builder("hidden").secret(SECRET).authFlows(AuthFlow.values()).build();
        UserPools pools = new UserPools(environment, FunctionCatalog.NONE);
        pools.add(
                new UserPool(
                        PoolSettings.builder().id(ID).build(),
                        List.of(app, hidden),
                        triggers,
                        environment));
        return new ServedPools(pools, timeline, FunctionCatalog.NONE);
    }
}
