package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.processor.binding.ClientDataParameter;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/**
 * Where what a method's parameter gets comes from.
 *
 * @param data how it is read; only for {@link Kind#CLIENT_DATA}
 * @param isInEvent whether the event has what it is read from; if not, there is nothing to read
 */
record Argument(
        Kind kind,
        VariableElement parameter,
        Optional<ClientDataParameter> data,
        boolean isInEvent) {

    enum Kind {
        EVENT(""),
        CONTEXT(""),
        CLIENT_METADATA("clientMetadata"),
        VALIDATION_DATA("validationData"),
        USER_ATTRIBUTES("userAttributes"),
        CALLER_CONTEXT("callerContext"),
        /** A value or record of client metadata or validation data. */
        CLIENT_DATA(""),
        /** The event as a class of aws-lambda-java-events. */
        AWS_EVENT("");

        private final String accessor;

        Kind(String accessor) {
            this.accessor = accessor;
        }

        /** The event's accessor; empty for what is no part of it. */
        String accessor() {
            return accessor;
        }
    }

    static Argument of(Kind kind, VariableElement parameter) {
        return new Argument(kind, parameter, Optional.empty(), true);
    }

    static Argument of(ClientDataParameter data, VariableElement parameter, boolean isInEvent) {
        return new Argument(Kind.CLIENT_DATA, parameter, Optional.of(data), isInEvent);
    }

    String name() {
        return parameter.getSimpleName().toString();
    }
}
