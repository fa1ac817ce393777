package io.github.cognitotriggers.sample;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a function runs, and with what: its environment variables. */
public final class Deployment {

    private final Map<String, String> environment;

    Deployment(Map<String, String> environment) {
        this.environment = environment;
    }

    /** What this process was started with. */
    public static Deployment current() {
        return new Deployment(System.getenv());
    }

    /**
     * Whether this is AWS itself. {@code sam local} imitates it, so it is asked first; elsewhere,
     * as in a test under the runtime client, {@code AWS_EXECUTION_ENV} is not set.
     */
    public boolean onAws() {
        String runtime = variable("AWS_EXECUTION_ENV");
        return variable("AWS_SAM_LOCAL") == null
                && runtime != null
                && runtime.startsWith("AWS_Lambda_");
    }

    /**
     * The DynamoDB table; null for a local run, which gets a store in memory or a file.
     *
     * @throws IllegalStateException on AWS without {@code TABLE_NAME}: the store in memory has
     *     invitations that everybody can read in its source
     */
    public @Nullable String tableName() {
        return required("TABLE_NAME");
    }

    /**
     * The file of {@code LOCAL_STORE}, which the functions of a local run share; null for a store
     * in memory for each. Of no meaning where there is a table.
     */
    public @Nullable Path localStore() {
        String file = variable("LOCAL_STORE");
        return file == null ? null : Path.of(file);
    }

    /**
     * The address that mail comes from; null for a local run, which writes mail to the console.
     *
     * @throws IllegalStateException on AWS without {@code SENDER_ADDRESS}: a code must not go to
     *     the log
     */
    public @Nullable String senderAddress() {
        return required("SENDER_ADDRESS");
    }

    /** The region, which Lambda always names. */
    public String region() {
        String region = variable("AWS_REGION");
        if (region == null) {
            throw new IllegalStateException("AWS_REGION is not set");
        }
        return region;
    }

    private @Nullable String required(String name) {
        if (variable("AWS_SAM_LOCAL") != null) {
            return null;
        }
        String value = variable(name);
        if (value == null && onAws()) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }

    /** A variable's value; null if it is not set or empty, which a template cannot tell apart. */
    private @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
