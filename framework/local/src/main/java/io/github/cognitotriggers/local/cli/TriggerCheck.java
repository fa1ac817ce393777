package io.github.cognitotriggers.local.cli;

import io.github.cognitotriggers.local.function.FunctionClasses;
import io.github.cognitotriggers.local.function.FunctionSettings;
import io.github.cognitotriggers.local.template.PoolResource;
import io.github.cognitotriggers.local.template.Template;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Says at the start which triggers will fail, and why. */
final class TriggerCheck {

    private static final int MOST_SHOWN = 3;

    private final Template template;
    private final List<FunctionSettings> functions;
    private final FunctionCatalog catalog;
    private final Consumer<String> warnings;

    TriggerCheck(
            Template template,
            List<FunctionSettings> functions,
            FunctionCatalog catalog,
            Consumer<String> warnings) {
        this.template = template;
        this.functions = functions;
        this.catalog = catalog;
        this.warnings = warnings;
    }

    /** What the template and the directories say; quick. */
    void configuration() {
        for (PoolResource pool : template.pools()) {
            for (Map.Entry<String, String> trigger : LambdaConfig.arns(pool).entrySet()) {
                if (catalog.find(trigger.getValue()).isEmpty()) {
                    warnings.accept(
                            pool.logicalId()
                                    + "."
                                    + trigger.getKey()
                                    + ": "
                                    + trigger.getValue()
                                    + " is no function of the template, its calls will fail;"
                                    + " --lambda-endpoint reaches functions elsewhere");
                }
            }
            emailTexts(pool);
        }
        List<String> notBuilt = new ArrayList<>();
        for (FunctionSettings function : functions) {
            if (function.classPath().isEmpty() && isJava(function)) {
                notBuilt.add(function.name());
            } else {
                function.problem().ifPresent(warnings);
            }
        }
        if (!notBuilt.isEmpty()) {
            warnings.accept(
                    "no classes found for "
                            + String.join(", ", notBuilt)
                            + ", so that their triggers will fail: neither .aws-sam/build/NAME nor"
                            + " CodeUri has any; run `mvn package` or `sam build`, or name them:"
                            + " --classpath 'target/function/lib/*'");
        }
    }

    private void emailTexts(PoolResource pool) {
        String sender = pool.request().at("/EmailConfiguration/EmailSendingAccount").asText();
        if (LambdaConfig.arns(pool).containsKey("CustomMessage") && !sender.equals("DEVELOPER")) {
            warnings.accept(
                    pool.logicalId()
                            + ".CustomMessage: the pool refuses its email texts, since it does not"
                            + " send with Amazon SES (EmailConfiguration.EmailSendingAccount"
                            + " DEVELOPER); texts of SMS messages count");
        }
    }

    private static boolean isJava(FunctionSettings function) {
        return function.runtime() == null || function.runtime().startsWith("java");
    }

    /** What takes a look into the jars; nobody should wait long for it. */
    Thread classesInBackground() {
        Thread thread = new Thread(this::classes, "check");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void classes() {
        for (FunctionSettings function : functions) {
            if (function.problem().isPresent()) {
                continue;
            }
            int colons = function.handler().indexOf("::");
            String className =
                    colons < 0 ? function.handler() : function.handler().substring(0, colons);
            if (!FunctionClasses.has(function.classPath(), className)) {
                warnings.accept(
                        function.name()
                                + ": its classes have no "
                                + className
                                + ", its calls will fail; searched: "
                                + searched(function.classPath()));
            }
        }
    }

    /** The first entries of a class path. */
    private static String searched(List<Path> classPath) {
        List<String> entries = classPath.stream().limit(MOST_SHOWN).map(Path::toString).toList();
        int more = classPath.size() - entries.size();
        return String.join(", ", entries) + (more == 0 ? "" : " and " + more + " more");
    }
}
