package example.signup;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerResponse;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.input.ValidationData;
import io.github.cognitotriggers.input.Violations;
import io.github.cognitotriggers.internal.json.TriggerEnvelope;
import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import javax.annotation.processing.Generated;

/** Calls the annotated methods of {@link SignUpTriggers}. */
@Generated("io.github.cognitotriggers.processor.TriggersProcessor")
public final class SignUpTriggersRoutes extends TriggerRoutes {

    private static final int STAFF = 0;
    private static final int INVITED = 1;
    private static final int SIGN_UP = 2;
    private static final int BY_ADMINISTRATOR = 3;
    private static final int WELCOME = 4;

    private final SignUpTriggers triggers;
    private final String staffClientId;

    public SignUpTriggersRoutes(SignUpTriggers triggers) {
        super("SignUpTriggers", Trigger.PRE_SIGN_UP, Trigger.POST_CONFIRMATION);
        this.triggers = triggers;
        this.staffClientId = variable("STAFF_CLIENT_ID");
    }

    @Override
    protected Object read(Trigger trigger, TriggerEnvelope envelope) {
        switch (trigger.configName()) {
            case "PreSignUp" -> {
                return new PreSignUpEvent(envelope);
            }
            case "PostConfirmation" -> {
                return new PostConfirmationEvent(envelope);
            }
            default -> throw unknown(trigger);
        }
    }

    @Override
    protected int find(Trigger trigger, Object event) {
        return switch (trigger.configName()) {
            case "PreSignUp" -> findPreSignUp((PreSignUpEvent) event);
            case "PostConfirmation" -> WELCOME;
            default -> throw unknown(trigger);
        };
    }

    private int findPreSignUp(PreSignUpEvent event) {
        return switch (event.triggerSourceValue()) {
            case "PreSignUp_SignUp" -> findPreSignUpSignUp(event);
            case "PreSignUp_AdminCreateUser" -> BY_ADMINISTRATOR;
            // No method is for such a source, and without a function Cognito would go on.
            default -> PASSES;
        };
    }

    private int findPreSignUpSignUp(PreSignUpEvent event) {
        String clientId = event.callerContext().rawClientId().orElse(null);
        String flow = event.clientMetadata().find("flow").orElse(null);
        if (staffClientId.equals(clientId) && "staff".equals(flow)) {
            return STAFF;
        }
        if ("invite".equals(flow) || "staff".equals(flow)) {
            return INVITED;
        }
        return SIGN_UP;
    }

    @Override
    protected Object call(int route, Object event, TriggerContext context) throws Exception {
        switch (route) {
            case STAFF -> {
                return staff((PreSignUpEvent) event, context);
            }
            case INVITED -> {
                return invited((PreSignUpEvent) event);
            }
            case SIGN_UP -> {
                return triggers.signUp((PreSignUpEvent) event);
            }
            case BY_ADMINISTRATOR -> {
                return triggers.byAdministrator();
            }
            case WELCOME -> {
                triggers.welcome((PostConfirmationEvent) event, context);
                return TriggerResponse.none();
            }
            default -> throw unknown(route);
        }
    }

    private Object staff(PreSignUpEvent event, TriggerContext context) {
        return triggers.staff(context, event.userAttributes());
    }

    private Object invited(PreSignUpEvent event) throws Exception {
        ClientMetadata clientMetadata = event.clientMetadata();
        ValidationData validationData = event.validationData();
        Violations violations = new Violations();
        String code = violations.require(clientMetadata, "code");
        String captcha = violations.require(validationData, "captcha-answer");
        violations.throwIfAny();
        return triggers.invited(event, code, captcha);
    }

    @Override
    protected String method(int route) {
        return switch (route) {
            case STAFF -> "staff";
            case INVITED -> "invited";
            case SIGN_UP -> "signUp";
            case BY_ADMINISTRATOR -> "byAdministrator";
            case WELCOME -> "welcome";
            default -> throw unknown(route);
        };
    }

    @Override
    protected String condition(int route) {
        return switch (route) {
            case STAFF ->
                    "source = SIGN_UP, clientId = ${STAFF_CLIENT_ID}, clientMetadata.flow = staff";
            case INVITED -> "source = SIGN_UP, clientMetadata.flow = invite or staff";
            case SIGN_UP -> "source = SIGN_UP";
            case BY_ADMINISTRATOR -> "source = ADMIN_CREATE_USER";
            case WELCOME -> "";
            default -> throw unknown(route);
        };
    }

    @Override
    protected boolean continuesOnError(int route) {
        return switch (route) {
            case WELCOME -> true;
            default -> false;
        };
    }
}
