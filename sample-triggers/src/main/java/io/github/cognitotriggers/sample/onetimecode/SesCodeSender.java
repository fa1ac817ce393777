package io.github.cognitotriggers.sample.onetimecode;

import io.github.cognitotriggers.sample.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Body;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.Destination;
import software.amazon.awssdk.services.sesv2.model.EmailContent;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/** Sends emails with Amazon SES. */
final class SesCodeSender implements CodeSender {

    private final SesV2Client ses;
    private final String from;

    SesCodeSender(SesV2Client ses, String from) {
        this.ses = ses;
        this.from = from;
    }

    /**
     * Connects. One attempt only: it has most of Cognito's 5 seconds, and Cognito may ask again.
     */
    static SesCodeSender connect(String from, String region) {
        SesV2Client ses =
                SesV2Client.builder()
                        .region(Region.of(region))
                        .defaultsMode(DefaultsMode.IN_REGION)
                        .httpClient(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(Duration.ofMillis(800))
                                        .socketTimeout(Duration.ofMillis(2_000))
                                        .build())
                        .overrideConfiguration(
                                override ->
                                        override.retryStrategy(retries -> retries.maxAttempts(1)))
                        .build();
        return new SesCodeSender(ses, from);
    }

    @Override
    public void send(EmailAddress to, CodeEmail email) {
        Message message =
                Message.builder()
                        .subject(utf8(email.subject()))
                        .body(Body.builder().text(utf8(email.text())).build())
                        .build();
        ses.sendEmail(
                SendEmailRequest.builder()
                        .fromEmailAddress(from)
                        .destination(Destination.builder().toAddresses(to.value()).build())
                        .content(EmailContent.builder().simple(message).build())
                        .build());
    }

    private static Content utf8(String text) {
        return Content.builder().data(text).charset(StandardCharsets.UTF_8.name()).build();
    }
}
