import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.message.CustomMessageEvent;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import io.github.cognitotriggers.sender.CustomSmsSenderEvent;
import javax.annotation.processing.Generated;

/** Calls the annotated methods of {@link Messages}. */
@Generated("io.github.cognitotriggers.processor.TriggersProcessor")
final class MessagesRoutes extends TriggerRoutes {

    private static final int TOKENS = 0;
    private static final int MESSAGE = 1;
    private static final int MESSAGE2 = 2;
    private static final int SEND = 3;

    private final Messages triggers;

    MessagesRoutes(Messages triggers) {
        super(
                "Messages",
                Trigger.PRE_TOKEN_GENERATION,
                Trigger.CUSTOM_MESSAGE,
                Trigger.CUSTOM_SMS_SENDER);
        this.triggers = triggers;
    }

    @Override
    protected Object read(Trigger trigger, TriggerEnvelope envelope) {
        switch (trigger.configName()) {
            case "PreTokenGeneration" -> {
                return new PreTokenGenerationEvent(envelope);
            }
            case "CustomMessage" -> {
                return new CustomMessageEvent(envelope);
            }
            case "CustomSMSSender" -> {
                return new CustomSmsSenderEvent(envelope);
            }
            default -> throw unknown(trigger);
        }
    }

    @Override
    protected int find(Trigger trigger, Object event) {
        return switch (trigger.configName()) {
            case "PreTokenGeneration" -> findPreTokenGeneration((PreTokenGenerationEvent) event);
            case "CustomMessage" -> findCustomMessage((CustomMessageEvent) event);
            case "CustomSMSSender" -> findCustomSmsSender((CustomSmsSenderEvent) event);
            default -> throw unknown(trigger);
        };
    }

    private int findPreTokenGeneration(PreTokenGenerationEvent event) {
        String version = event.version();
        if ("2".equals(version) || "3".equals(version)) {
            return TOKENS;
        }
        // As unmatched = PASS says.
        return PASSES;
    }

    private int findCustomMessage(CustomMessageEvent event) {
        return switch (event.triggerSourceValue()) {
            case "CustomMessage_ResendCode", "CustomMessage_ForgotPassword" -> MESSAGE;
            default -> MESSAGE2;
        };
    }

    private int findCustomSmsSender(CustomSmsSenderEvent event) {
        return switch (event.triggerSourceValue()) {
            case "CustomSMSSender_SignUp",
                    "CustomSmsSender_SignUp",
                    "CustomSMSSender_Authentication",
                    "CustomSmsSender_Authentication" ->
                    SEND;
            // As unmatched = PASS says.
            default -> PASSES;
        };
    }

    @Override
    protected Object call(int route, Object event, TriggerContext context) throws Exception {
        switch (route) {
            case TOKENS -> {
                return triggers.tokens((PreTokenGenerationEvent) event);
            }
            case MESSAGE -> {
                return message((CustomMessageEvent) event);
            }
            case MESSAGE2 -> {
                return triggers.message((CustomMessageEvent) event);
            }
            case SEND -> {
                triggers.send((CustomSmsSenderEvent) event);
                return TriggerResponse.none();
            }
            default -> throw unknown(route);
        }
    }

    private Object message(CustomMessageEvent event) {
        return triggers.message(event, event.clientMetadata());
    }

    @Override
    protected String method(int route) {
        return switch (route) {
            case TOKENS -> "tokens";
            case MESSAGE, MESSAGE2 -> "message";
            case SEND -> "send";
            default -> throw unknown(route);
        };
    }

    @Override
    protected String condition(int route) {
        return switch (route) {
            case TOKENS -> "version = 2 or 3";
            case MESSAGE -> "source = FORGOT_PASSWORD or RESEND_CODE";
            case MESSAGE2 -> "";
            case SEND -> "source = SIGN_UP or AUTHENTICATION";
            default -> throw unknown(route);
        };
    }
}
