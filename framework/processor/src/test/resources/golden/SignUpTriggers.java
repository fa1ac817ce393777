package example.signup;

import static io.github.cognitotriggers.TriggerSource.PRE_SIGN_UP_ADMIN_CREATE_USER;
import static io.github.cognitotriggers.TriggerSource.PRE_SIGN_UP_SIGN_UP;

import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.OnError;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.TriggerRoutes;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.When;
import io.github.cognitotriggers.input.FromClientMetadata;
import io.github.cognitotriggers.input.FromValidationData;
import io.github.cognitotriggers.postconfirmation.PostConfirmation;
import io.github.cognitotriggers.postconfirmation.PostConfirmationEvent;
import io.github.cognitotriggers.presignup.PreSignUp;
import io.github.cognitotriggers.presignup.PreSignUpEvent;
import io.github.cognitotriggers.presignup.PreSignUpResponse;
import java.io.IOException;

@CognitoTriggers
public final class SignUpTriggers extends CognitoTriggerHandler {

    @Override
    protected TriggerRoutes routes() {
        return new SignUpTriggersRoutes(this);
    }

    @PreSignUp(source = PRE_SIGN_UP_SIGN_UP)
    PreSignUpResponse signUp(PreSignUpEvent event) {
        return PreSignUpResponse.unchanged();
    }

    @PreSignUp(
            source = PRE_SIGN_UP_SIGN_UP,
            when = @When(clientMetadata = "flow", is = {"invite", "staff"}))
    PreSignUpResponse invited(
            PreSignUpEvent event,
            @FromClientMetadata String code,
            @FromValidationData("captcha-answer") String captcha)
            throws IOException {
        return PreSignUpResponse.builder().autoConfirmUser(true).build();
    }

    @PreSignUp(
            source = PRE_SIGN_UP_SIGN_UP,
            clientId = "${STAFF_CLIENT_ID}",
            when = @When(clientMetadata = "flow", is = "staff"))
    PreSignUpResponse staff(TriggerContext context, UserAttributes user) {
        return PreSignUpResponse.unchanged();
    }

    @PreSignUp(source = PRE_SIGN_UP_ADMIN_CREATE_USER)
    PreSignUpResponse byAdministrator() {
        return PreSignUpResponse.unchanged();
    }

    @PostConfirmation(onError = OnError.CONTINUE)
    void welcome(PostConfirmationEvent event, TriggerContext context) {}
}
