package io.github.cognitotriggers.local.trigger;

/**
 * What is wrong with an answer: a member and a rule, no value. For timelines; clients never see it.
 */
final class InvalidAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidAnswerException(String detail) {
        super(detail, null, false, false);
    }
}
