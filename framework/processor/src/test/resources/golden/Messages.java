import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.Unmatched;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.message.CustomMessage;
import io.github.cognitotriggers.message.CustomMessageEvent;
import io.github.cognitotriggers.message.CustomMessageResponse;
import io.github.cognitotriggers.pretoken.PreTokenGeneration;
import io.github.cognitotriggers.pretoken.PreTokenGenerationEvent;
import io.github.cognitotriggers.pretoken.PreTokenGenerationResponse;
import io.github.cognitotriggers.sender.CustomSmsSender;
import io.github.cognitotriggers.sender.CustomSmsSenderEvent;

@CognitoTriggers(unmatched = Unmatched.PASS)
class Messages {

    @CustomMessage
    CustomMessageResponse message(CustomMessageEvent event) {
        return CustomMessageResponse.unchanged();
    }

    @CustomMessage(
            source = {
                TriggerSource.CUSTOM_MESSAGE_FORGOT_PASSWORD,
                TriggerSource.CUSTOM_MESSAGE_RESEND_CODE
            })
    CustomMessageResponse message(CustomMessageEvent event, ClientMetadata metadata) {
        return CustomMessageResponse.unchanged();
    }

    @CustomSmsSender(
            source = {
                TriggerSource.CUSTOM_SMS_SENDER_SIGN_UP,
                TriggerSource.CUSTOM_SMS_SENDER_AUTHENTICATION
            })
    void send(CustomSmsSenderEvent event) throws Exception {}

    @PreTokenGeneration(version = {"2", "3"})
    PreTokenGenerationResponse tokens(PreTokenGenerationEvent event) {
        return PreTokenGenerationResponse.unchanged();
    }
}
