package io.github.cognitotriggers.local.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRejectedException;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpHandler;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Functions of all kinds. */
public final class Handlers {

    private Handlers() {}

    /** Does what the event says, and answers who it is. */
    public static final class Obedient implements RequestStreamHandler {

        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context)
                throws IOException {
            String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int call = calls.incrementAndGet();
            switch (event) {
                case "throw" -> throw new IllegalStateException("told so");
                case "throw nothing" -> throw new IllegalStateException();
                case "error" -> throw new StackOverflowError("told so");
                case "exit" -> System.exit(3);
                case "halt" -> Runtime.getRuntime().halt(0);
                case "sleep" -> sleep(300);
                case "sleep long" -> sleep(600_000);
                case "log" -> {
                    context.getLogger().log("one\ntwo\n");
                    System.out.println("three");
                    System.err.print("four\nfive\n");
                }
                case "print for ever" -> {
                    byte[] part = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 128; i++) {
                        System.out.write(part);
                    }
                    System.out.println("end");
                }
                case "print past System.out" -> {
                    try (FileOutputStream console = new FileOutputStream(FileDescriptor.out)) {
                        console.write("x".repeat(200_000).getBytes(StandardCharsets.UTF_8));
                    }
                }
                case "start another" -> {
                    Process other = new ProcessBuilder("sleep", "600").inheritIO().start();
                    out.write(String.valueOf(other.pid()).getBytes(StandardCharsets.UTF_8));
                    return;
                }
                case "variable" -> {
                    out.write(String.valueOf(System.getenv()).getBytes(StandardCharsets.UTF_8));
                    return;
                }
                case "context" -> {
                    out.write(context(context).getBytes(StandardCharsets.UTF_8));
                    return;
                }
                case "class loader" -> {
                    boolean own =
                            Thread.currentThread().getContextClassLoader()
                                    == Obedient.class.getClassLoader();
                    out.write(Boolean.toString(own).getBytes(StandardCharsets.UTF_8));
                    return;
                }
                case "nothing" -> {
                    return;
                }
                default -> {
                    // Answers only.
                }
            }
            out.write(
                    (ProcessHandle.current().pid() + " " + call).getBytes(StandardCharsets.UTF_8));
        }

        private static void sleep(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static String context(Context context) {
            return String.join(
                    " ",
                    context.getAwsRequestId(),
                    context.getFunctionName(),
                    context.getInvokedFunctionArn(),
                    Integer.toString(context.getMemoryLimitInMB()),
                    Boolean.toString(
                            context.getRemainingTimeInMillis() > 0
                                    && context.getRemainingTimeInMillis() <= 2000),
                    Long.toString(Runtime.getRuntime().maxMemory() >> 20));
        }
    }

    /** Gets and answers maps. */
    public static final class Maps
            implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            event.put("seen", context.getFunctionName());
            return event;
        }
    }

    /** Methods of its own. */
    public static final class Methods {

        /** Reads and writes streams. */
        public void copy(InputStream in, OutputStream out) throws IOException {
            in.transferTo(out);
        }

        /** Takes a text. */
        public String greet(String name, Context context) {
            return "Hello " + name + " \"" + context.getFunctionName() + "\"";
        }

        /** Has no object. */
        public static Object first(Map<String, Object> event) {
            return event.values().iterator().next();
        }
    }

    /** Is written with the framework, and refuses everybody. */
    public static final class Refusing extends PreSignUpHandler {
        @Override
        protected PreSignUpResponse handle(PreSignUpEvent event, TriggerContext context) {
            throw new TriggerRejectedException("NOT_TODAY", "Not \"today\"");
        }
    }

    /** Refuses everybody without a word in its log. */
    public static final class Silent implements RequestStreamHandler {

        /** Has no stack. */
        public static final class Refusal extends RuntimeException {

            private static final long serialVersionUID = 1L;

            Refusal() {
                super("Not today", null, false, false);
            }
        }

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            throw new Refusal();
        }
    }

    /** Cannot be made. */
    public static final class Failing implements RequestStreamHandler {

        /** Fails. */
        public Failing() {
            throw new IllegalStateException("TABLE_NAME is not set");
        }

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {}
    }

    /** Takes its time. */
    public static final class Slow implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context)
                throws IOException {
            Obedient.sleep(4_000);
            out.write("\"slept\"".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Is never there. */
    public static final class Hanging implements RequestStreamHandler {

        /** Does not end. */
        public Hanging() throws InterruptedException {
            Thread.sleep(600_000);
        }

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {}
    }

    /** Needs a parameter. */
    public static final class Needy implements RequestStreamHandler {

        /** Wants a text. */
        public Needy(String text) {}

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {}
    }

    /** Confirms whoever signs up, and says in which process. */
    public static final class Confirming implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context)
                throws IOException {
            context.getLogger()
                    .log("pid " + ProcessHandle.current().pid() + " " + System.getenv("GREETING"));
            String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            out.write(
                    event.replace("\"autoConfirmUser\":false", "\"autoConfirmUser\":true")
                            .getBytes(StandardCharsets.UTF_8));
        }
    }
}
