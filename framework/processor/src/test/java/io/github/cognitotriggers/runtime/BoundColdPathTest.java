package io.github.cognitotriggers.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Compiler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first event of a function loads whose method takes a metadata record. */
class BoundColdPathTest {

    /** Of the framework and generated. */
    private static final int MAX_CLASSES = 35;

    private static final String IMPORTS =
            """
            package example;
            import io.github.cognitotriggers.*;
            import io.github.cognitotriggers.input.*;
            import io.github.cognitotriggers.presignup.*;
            import io.github.cognitotriggers.pretoken.*;
            import jakarta.validation.constraints.*;
            import java.util.*;
            """;

    private static final String FUNCTION =
            """
            @CognitoTriggers
            public final class Triggers extends CognitoTriggerHandler {
                @Override protected TriggerRoutes routes() { return new TriggersRoutes(this); }
                @PreSignUp PreSignUpResponse invited(
                        PreSignUpEvent event,
                        @FromClientMetadata Invitation invitation,
                        @FromValidationData @Pattern(regexp = "[a-z]+") String captcha) {
                    return PreSignUpResponse.builder().autoConfirmUser(invitation.terms()).build();
                }
                @PreTokenGeneration PreTokenGenerationResponse tenant(
                        PreTokenGenerationEvent event,
                        @FromClientMetadata @Pattern(regexp = "a|b") String tenant,
                        @FromClientMetadata Optional<UUID> device) {
                    return PreTokenGenerationResponse.builder().build();
                }
            }
            """;

    private static final String RECORD =
            """
            @MetadataRecord
            record Invitation(
                    @Pattern(regexp = "[A-Z0-9]{8}") String code,
                    @Min(1) @Max(500) int seats,
                    boolean terms,
                    Optional<Locale> locale,
                    @Email String contact,
                    List<@Size(max = 20) String> teams,
                    @NotBlank @Size(max = 40) String name) {
                Invitation {
                    if (seats > 100 && teams.isEmpty()) {
                        throw new IllegalArgumentException("more than 100 seats need teams");
                    }
                }
            }
            """;

    private static final String EVENT =
            """
            {"version":"1","triggerSource":"PreSignUp_SignUp","region":"eu-west-1","userPoolId":"p",
            "userName":"mary","callerContext":{"awsSdkVersion":"1","clientId":"c"},"request":{
            "userAttributes":{"email":"mary@example.com"},"validationData":{"captcha":"abc"},
            "clientMetadata":{"code":"ABCD1234","seats":"5","terms":"true",
            "contact":"mary@example.com","teams":"red,blue","name":"Mary"}},
            "response":{"autoConfirmUser":false,"autoVerifyPhone":false,"autoVerifyEmail":false}}
            """;

    @TempDir static Path directory;
    private static LoadedClasses loaded = new LoadedClasses(Set.of(), Set.of(), "");
    private static Set<String> floor = Set.of();

    @BeforeAll
    static void one_event() throws Exception {
        floor = LoadedClasses.of(ColdPath.Floor.class, "{}", "Text", directory).others();
        Compilation compilation = new Compiler().compile(IMPORTS + FUNCTION, IMPORTS + RECORD);
        assertThat(compilation.succeeded()).as("%s", compilation).isTrue();
        Path classes = Files.createDirectory(directory.resolve("classes"));
        compilation.writeTo(classes);
        loaded = LoadedClasses.of("example.Triggers", classes.toString(), EVENT, "Text", directory);
        assertThat(loaded.output()).contains("\"autoConfirmUser\":true", "outcome=ok");
    }

    @Test
    void it_loads_few_classes_of_the_framework_and_generated_ones() {
        Set<String> counted = new TreeSet<>(loaded.framework());
        counted.removeAll(Set.of("example.Triggers", "example.Invitation"));

        assertThat(counted)
                .contains("example.TriggersRoutes", "example.InvitationBinder")
                .hasSizeLessThanOrEqualTo(MAX_CLASSES);
    }

    @Test
    void it_loads_no_key_of_another_route_and_nothing_dear() {
        Set<String> beyondTheFloor = new TreeSet<>(loaded.others());
        beyondTheFloor.removeAll(floor);
        // The verifier asks for it when it sees what StringKey catches; no engine comes with it.
        beyondTheFloor.remove("java.util.regex.PatternSyntaxException");

        assertThat(loaded.framework())
                .noneMatch(name -> name.endsWith("TenantPattern") || name.endsWith("UuidKey"))
                .noneMatch(name -> name.endsWith("Violation"));
        assertThat(beyondTheFloor)
                .noneMatch(name -> name.contains("$$Lambda") || name.contains("LambdaForm"))
                .noneMatch(name -> name.startsWith("jakarta."))
                .noneMatch(name -> LoadedClasses.DEAR.stream().anyMatch(name::startsWith));
    }
}
