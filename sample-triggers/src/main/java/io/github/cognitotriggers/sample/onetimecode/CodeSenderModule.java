package io.github.cognitotriggers.sample.onetimecode;

import dagger.Module;
import dagger.Provides;
import io.github.cognitotriggers.sample.Deployment;
import jakarta.inject.Singleton;

/**
 * Who sends the codes: SES if there is an address to send from, the console in a local run. And how
 * long an answer takes, whoever it is.
 */
@Module
final class CodeSenderModule {

    private CodeSenderModule() {}

    @Provides
    @Singleton
    static CodeSender sender() {
        Deployment deployment = Deployment.current();
        String from = deployment.senderAddress();
        return from == null
                ? new ConsoleCodeSender(System.out)
                : SesCodeSender.connect(from, deployment.region());
    }

    @Provides
    static AnswerTime answerTime() {
        return AnswerTime.OF_AN_EMAIL;
    }
}
