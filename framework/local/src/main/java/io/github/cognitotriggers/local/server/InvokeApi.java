package io.github.cognitotriggers.local.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.FunctionErrorException;
import io.github.cognitotriggers.local.trigger.InvocationContext;
import io.github.cognitotriggers.local.trigger.InvokeException;
import io.github.cognitotriggers.local.trigger.Json;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Lambda's Invoke API for the functions that the pools may name, for other emulators. */
final class InvokeApi {

    private static final String BEFORE = "/2015-03-31/functions/";
    private static final String AFTER = "/invocations";

    /** What a function gets that sets no bound itself: Lambda's longest. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int LOG_TAIL = 4 * 1024;

    private final Supplier<ServedPools> served;
    private final Executor threads;

    /**
     * @param threads that the functions run on
     */
    InvokeApi(Supplier<ServedPools> served, Executor threads) {
        this.served = served;
        this.threads = threads;
    }

    /** The page of a function's path; empty for any other path. */
    Optional<Page> page(String path) {
        if (!path.startsWith(BEFORE)
                || !path.endsWith(AFTER)
                || path.length() <= BEFORE.length() + AFTER.length()) {
            return Optional.empty();
        }
        String name = path.substring(BEFORE.length(), path.length() - AFTER.length());
        return Optional.of(call -> invoke(call, name));
    }

    private Reply invoke(HttpCall call, String encodedName) throws BadFormException {
        Optional<TriggerFunction> function = find(decode(encodedName));
        if (function.isEmpty()) {
            return error(404, "ResourceNotFoundException", "Function not found");
        }
        byte[] event = call.body().length == 0 ? new byte[] {'{', '}'} : call.body();
        if (!isJson(event)) {
            return error(
                    400,
                    "InvalidRequestContentException",
                    "Could not parse request body into json");
        }
        try {
            return invoke(call, function.get(), event);
        } catch (RejectedExecutionException e) {
            return error(429, "TooManyRequestsException", "Too many functions run already");
        }
    }

    private Reply invoke(HttpCall call, TriggerFunction function, byte[] event) {
        return switch (call.header("X-Amz-Invocation-Type").orElse("RequestResponse")) {
            case "RequestResponse" -> new Invocation(call, function, event, threads).answer();
            case "Event" -> {
                new Invocation(call, function, event, threads).startAlone();
                yield Reply.of(202);
            }
            case "DryRun" -> Reply.of(204);
            default ->
                    error(
                            400,
                            "InvalidParameterValueException",
                            "X-Amz-Invocation-Type is none of RequestResponse, Event and DryRun");
        };
    }

    /** By its ARN, its name, or what Lambda takes besides: {@code ACCOUNT:function:NAME:ALIAS}. */
    private Optional<TriggerFunction> find(String arnOrName) {
        FunctionCatalog functions = served.get().functions();
        Optional<TriggerFunction> function = functions.find(arnOrName);
        if (function.isPresent() || arnOrName.startsWith("arn:")) {
            return function;
        }
        String name = arnOrName.replaceFirst("^[0-9]{12}:function:", "").replaceFirst(":.*", "");
        return functions.find(name);
    }

    private static String decode(String name) throws BadFormException {
        // A plus sign of a path is a plus sign.
        return Form.decode(name.replace("+", "%2B"));
    }

    private static boolean isJson(byte[] event) {
        try {
            return !Json.read(event).isMissingNode();
        } catch (IOException e) {
            return false;
        }
    }

    private static Reply error(int status, String type, String message) {
        ObjectNode body =
                Json.object()
                        .put("Type", status < 500 ? "User" : "Service")
                        .put("Message", message);
        return Reply.json(status, body).with("x-amzn-ErrorType", type);
    }

    /** One call of a function. */
    private static final class Invocation {

        private final HttpCall call;
        private final TriggerFunction function;
        private final Executor threads;
        private final FutureTask<byte[]> task;
        private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
        private final StringBuilder log = new StringBuilder();

        Invocation(HttpCall call, TriggerFunction function, byte[] event, Executor threads) {
            this.call = call;
            this.function = function;
            this.threads = threads;
            InvocationContext context = new InvocationContext(call.requestId(), this::log);
            this.task =
                    new FutureTask<>(() -> function.invoke(event, context)) {
                        @Override
                        protected void done() {
                            ended.complete(true);
                        }
                    };
        }

        /** Keeps the end: a function may write more than there is room for. */
        private void log(String line) {
            synchronized (log) {
                log.append(log.isEmpty() ? "" : "\n").append(line);
                if (log.length() > 2 * LOG_TAIL) {
                    log.delete(0, log.length() - LOG_TAIL);
                }
            }
        }

        /** Nobody waits for it, but it is ended at its time-out all the same. */
        void startAlone() {
            threads.execute(task);
            var unused =
                    ended.orTimeout(timeout().toNanos(), TimeUnit.NANOSECONDS)
                            .whenComplete((done, late) -> task.cancel(true));
        }

        private Duration timeout() {
            return function.timeout().orElse(LONGEST);
        }

        Reply answer() {
            threads.execute(task);
            Duration timeout = timeout();
            try {
                byte[] output = task.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
                return reply(output.length == 0 ? "null".getBytes(StandardCharsets.UTF_8) : output);
            } catch (TimeoutException e) {
                task.cancel(true);
                return failed(FunctionErrorException.timedOut(call.requestId(), timeout));
            } catch (ExecutionException e) {
                return failed(Objects.requireNonNull(e.getCause()));
            } catch (InterruptedException e) {
                task.cancel(true);
                Thread.currentThread().interrupt();
                return error(500, "ServiceException", "The server is closing");
            }
        }

        private Reply failed(Throwable cause) {
            if (cause instanceof InvokeException refused) {
                boolean denied = refused.errorCode().equals("AccessDeniedException");
                return error(
                        denied ? 403 : 502, refused.errorCode(), "The function was not reached");
            }
            FunctionErrorException error = FunctionErrorException.of(cause);
            return failed(
                    error.errorType(),
                    Objects.requireNonNullElse(error.getMessage(), error.errorType()));
        }

        /** What a function's own error looks like: a success with a header. */
        private Reply failed(String type, String message) {
            ObjectNode body = Json.object().put("errorMessage", message).put("errorType", type);
            return reply(Json.write(body)).with("X-Amz-Function-Error", "Unhandled");
        }

        private Reply reply(byte[] body) {
            Reply reply =
                    Reply.of(200, "application/json", body)
                            .with("X-Amz-Executed-Version", "$LATEST");
            boolean tail = call.header("X-Amz-Log-Type").orElse("").equals("Tail");
            return tail ? reply.with("X-Amz-Log-Result", logTail()) : reply;
        }

        private String logTail() {
            byte[] all;
            synchronized (log) {
                all = log.toString().getBytes(StandardCharsets.UTF_8);
            }
            int from = Math.max(0, all.length - LOG_TAIL);
            return Base64.getEncoder().encodeToString(Arrays.copyOfRange(all, from, all.length));
        }
    }
}
