package io.github.cognitotriggers.local.server;

/** Answers the requests of one method at some paths. */
@FunctionalInterface
interface Page {

    /**
     * Answers.
     *
     * @throws BadFormException if the query is no form, or has a parameter that is not there: 400
     */
    Reply answer(HttpCall call) throws BadFormException;
}
