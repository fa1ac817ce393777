package io.github.cognitotriggers.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Makes every function in a JVM that has no AWS SDK: those that store nothing are deployed without
 * it, and the others must not load it in a local run.
 */
class WithoutAwsSdkTest {

    private static final String[] FUNCTIONS = {
        "signup.InviteOnlySignUpFunction",
        "signup.TenantMembershipFunction",
        "signin.AllowListedSignInFunction",
        "signin.LastSignInFunction",
        "onetimecode.DefineOneTimeCodeFunction",
        "onetimecode.CreateOneTimeCodeFunction",
        "onetimecode.VerifyOneTimeCodeFunction",
        "token.TenantTokensFunction",
        "migration.LegacyMigrationFunction",
        "message.LocalizedMessagesFunction",
        "federation.NormalizedClaimsFunction"
    };

    /** Makes the functions that it is given, as Lambda does; runs in the other JVM. */
    static final class Functions {

        private Functions() {}

        public static void main(String[] functions) throws ReflectiveOperationException {
            try {
                Class.forName("software.amazon.awssdk.services.dynamodb.DynamoDbClient");
                throw new IllegalStateException("The AWS SDK is on the class path");
            } catch (ClassNotFoundException e) {
                // As it must be.
            }
            for (String function : functions) {
                Class.forName(WithoutAwsSdkTest.class.getPackageName() + "." + function)
                        .getConstructor()
                        .newInstance();
                System.out.println(function);
            }
        }
    }

    @Test
    void every_function_starts_locally_without_the_aws_sdk()
            throws IOException, InterruptedException {
        String[] command = new String[FUNCTIONS.length + 4];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        command[1] = "-cp";
        command[2] = classPathWithoutAwsSdk();
        command[3] = Functions.class.getName();
        System.arraycopy(FUNCTIONS, 0, command, 4, FUNCTIONS.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.lines()).containsExactly(FUNCTIONS);
    }

    private static String classPathWithoutAwsSdk() {
        StringBuilder kept = new StringBuilder();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.replace('\\', '/').contains("/software/amazon/")) {
                kept.append(kept.isEmpty() ? "" : File.pathSeparator).append(entry);
            }
        }
        return kept.toString();
    }
}
