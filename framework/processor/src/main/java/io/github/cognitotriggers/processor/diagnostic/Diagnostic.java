package io.github.cognitotriggers.processor.diagnostic;

import javax.tools.Diagnostic.Kind;

/**
 * All that the processor can say. Numbers are for good: one that is no longer used is not given
 * again. Each has a page {@code docs/diagnostics/CTnnn.md}.
 */
public enum Diagnostic {
    UNREACHABLE_CLASS(1, Kind.ERROR),
    UNREACHABLE_METHOD(2, Kind.ERROR),
    WRONG_EVENT(3, Kind.ERROR),
    WRONG_RETURN_TYPE(4, Kind.ERROR),
    UNSUPPORTED_PARAMETER(5, Kind.ERROR),
    FOREIGN_SOURCE(6, Kind.ERROR),
    AMBIGUOUS_ROUTES(7, Kind.ERROR),
    NEVER_RUNS(8, Kind.ERROR),
    MALFORMED_CONDITION(9, Kind.ERROR),
    CONDITION_NEVER_ARRIVES(10, Kind.ERROR),
    METADATA_NEVER_ARRIVES(11, Kind.WARNING),
    METADATA_NOT_IN_ROUND_ONE(12, Kind.WARNING),
    NO_SUCH_DATA(13, Kind.ERROR),
    BAD_METADATA_RECORD(14, Kind.ERROR),
    UNSUPPORTED_CONSTRAINT(15, Kind.ERROR),
    MISFITTING_CONSTRAINT(16, Kind.ERROR),
    MALFORMED_CONSTRAINT(17, Kind.ERROR),
    DUPLICATE_KEY(18, Kind.ERROR),
    RECORD_WITHOUT_BINDER(19, Kind.ERROR),
    SENSITIVE_NAME(20, Kind.WARNING),
    SENSITIVE_IN_TO_STRING(21, Kind.WARNING),
    UNSUPPORTED_TYPE(22, Kind.ERROR),
    MISPLACED_ANNOTATION(23, Kind.ERROR),
    MISSING_ROUTES(24, Kind.ERROR),
    MISSING_MODULE(25, Kind.ERROR),
    CONFLICTING_ANNOTATIONS(26, Kind.ERROR),
    NAME_TAKEN(27, Kind.ERROR),
    PROCESSOR_FAILED(99, Kind.ERROR);

    private final String code;
    private final Kind severity;

    Diagnostic(int number, Kind severity) {
        this.code = "CT" + (1000 + number + "").substring(1);
        this.severity = severity;
    }

    /** {@code CT001}: what a message begins with and {@code @SuppressWarnings} takes. */
    public String code() {
        return code;
    }

    /** An error, or a warning that {@code @SuppressWarnings} with the code switches off. */
    public Kind severity() {
        return severity;
    }
}
