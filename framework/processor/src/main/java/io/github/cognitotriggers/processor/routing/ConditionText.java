package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.TriggerSource;
import java.util.Locale;
import java.util.stream.Collectors;

/** Conditions as the log shows them: {@code source = SIGN_UP, clientMetadata.flow = invite}. */
final class ConditionText {

    private ConditionText() {}

    static String of(Conditions conditions) {
        return conditions.subjects().stream()
                .map(subject -> of(subject, conditions.of(subject)))
                .collect(Collectors.joining(", "));
    }

    private static String of(Subject subject, Values values) {
        return values.allBut()
                ? subject + " present"
                : values.texts().stream()
                        .map(text -> subject.equals(Subject.SOURCE) ? source(text) : text)
                        .collect(Collectors.joining(" or ", subject + " = ", ""));
    }

    /** What distinguishes a source from others of its trigger, as its constant is spelled. */
    private static String source(String value) {
        String suffix = value.substring(value.indexOf('_') + 1);
        String constant = TriggerSource.of(value).name();
        String words = suffix.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return constant.substring(constant.length() - words.length());
    }
}
