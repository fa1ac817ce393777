package io.github.cognitotriggers.sample.onetimecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.sample.EmailAddress;
import io.github.cognitotriggers.sample.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleCodeSenderTest {

    @Test
    void a_developer_finds_the_code_on_the_console() {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);

        new ConsoleCodeSender(out)
                .send(
                        EmailAddress.of("mary@example.com"),
                        CodeEmail.in(Language.ENGLISH, "314159"));

        assertThat(console.toString(StandardCharsets.UTF_8))
                .startsWith("Email to mary@example.com: Your sign-in code")
                .contains("Your code is 314159.");
    }
}
