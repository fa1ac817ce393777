package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/** Reads what a trigger's method answers. */
final class AnswerReader {

    private final Elements elements;
    private final Diagnostics diagnostics;

    AnswerReader(Elements elements, Diagnostics diagnostics) {
        this.elements = elements;
        this.diagnostics = diagnostics;
    }

    /** What it answers; empty if something was reported. */
    Optional<Answer> read(ExecutableElement method, TriggerTypes types) {
        boolean hasResponse = types.hasResponse(elements);
        String returned = ParameterReader.qualifiedName(method.getReturnType());
        Optional<AwsEvent> awsEvent = AwsEvent.of(returned).filter(event -> event.types() == types);
        if (awsEvent.isPresent()) {
            return awsEvent(method, awsEvent.get(), hasResponse);
        }
        boolean isRight =
                hasResponse
                        ? returned.equals(types.packageName() + "." + types.responseName())
                        : method.getReturnType().getKind() == TypeKind.VOID;
        return isRight
                ? Optional.of(hasResponse ? Answer.RESPONSE : Answer.NOTHING)
                : wrong(method, types, hasResponse);
    }

    private Optional<Answer> awsEvent(
            ExecutableElement method, AwsEvent event, boolean hasResponse) {
        if (ParameterReader.hasConverter(event, elements)) {
            return Optional.of(hasResponse ? Answer.AWS_EVENT : Answer.NOTHING);
        }
        diagnostics.report(
                Diagnostic.MISSING_MODULE,
                method,
                "A class of aws-lambda-java-events needs a module of its own. Add the dependency"
                        + " io.github.cognitotriggers:cognito-triggers-aws-events.");
        return Optional.empty();
    }

    private Optional<Answer> wrong(
            ExecutableElement method, TriggerTypes types, boolean hasResponse) {
        diagnostics.report(
                Diagnostic.WRONG_RETURN_TYPE,
                method,
                hasResponse
                        ? "A method with @"
                                + types.simpleName()
                                + " answers "
                                + types.responseName()
                                + ". Return one, if need be an empty one."
                        : "A method with @"
                                + types.simpleName()
                                + " has nothing to answer. Make it void.");
        return Optional.empty();
    }
}
