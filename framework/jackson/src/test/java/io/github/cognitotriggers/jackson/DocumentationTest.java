package io.github.cognitotriggers.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cognitotriggers.TriggerEvent;
import io.github.cognitotriggers.docs.Examples;
import io.github.cognitotriggers.pretoken.PreTokenGenerationResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The page about this module: its classes compile, and its JSON is what the module writes. */
class DocumentationTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @TempDir Path classes;

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        List<DynamicTest> tests = Examples.of(classes, "docs/jackson.md"::equals).toList();
        assertThat(tests).hasSizeGreaterThanOrEqualTo(3);
        return tests.stream();
    }

    @Test
    void json_on_the_page_is_what_is_written() throws IOException {
        ObjectMapper redacting =
                JsonMapper.builder().addModule(new CognitoTriggersModule()).build();
        ObjectMapper full = JsonMapper.builder().addModule(CognitoTriggersModule.full()).build();
        TriggerEvent event =
                redacting.readValue(
                        Files.readAllBytes(ROOT.resolve("events/PreSignUp_SignUp.json")),
                        TriggerEvent.class);
        PreTokenGenerationResponse response =
                PreTokenGenerationResponse.builder()
                        .idTokenClaim("tenant", "acme")
                        .accessTokenClaim("roles", List.of("admin"))
                        .suppressIdTokenClaim("phone_number")
                        .accessTokenScope("orders/read")
                        .groups(List.of("staff"))
                        .build();
        List<String> blocks = new ArrayList<>();
        Matcher found = JSON.matcher(Files.readString(ROOT.resolve("docs/jackson.md")));
        while (found.find()) {
            blocks.add(full.readTree(found.group(1)).toString());
        }

        assertThat(blocks)
                .containsExactly(
                        redacting.writeValueAsString(event), full.writeValueAsString(response));
    }
}
