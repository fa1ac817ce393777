package io.github.cognitotriggers.processor.binding;

/** Says that a constraint means nothing, or leaves no value together with those before it. */
final class MalformedConstraintException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Constraint constraint;

    /**
     * @param problem what is wrong: {@code leaves no int}
     */
    MalformedConstraintException(Constraint constraint, String problem) {
        super(problem, null, false, false);
        this.constraint = constraint;
    }

    Constraint constraint() {
        return constraint;
    }

    /** What is reported. */
    String text(Subject subject) {
        return constraint.name()
                + " on "
                + subject.text()
                + " "
                + getMessage()
                + ". Correct it, or leave it out.";
    }
}
