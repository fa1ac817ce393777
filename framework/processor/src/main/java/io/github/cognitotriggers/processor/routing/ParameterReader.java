package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.CallerContext;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.input.ValidationData;
import io.github.cognitotriggers.processor.binding.ClientDataParameter;
import io.github.cognitotriggers.processor.binding.ClientDataParameters;
import io.github.cognitotriggers.processor.binding.DataSource;
import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads what a parameter of a trigger's method is to be given. */
final class ParameterReader {

    /** What Lambda gives a handler without a framework. */
    private static final String LAMBDA_CONTEXT = "com.amazonaws.services.lambda.runtime.Context";

    private static final Map<String, Argument.Kind> SHARED =
            Map.of(
                    TriggerContext.class.getName(), Argument.Kind.CONTEXT,
                    ClientMetadata.class.getName(), Argument.Kind.CLIENT_METADATA,
                    ValidationData.class.getName(), Argument.Kind.VALIDATION_DATA,
                    UserAttributes.class.getName(), Argument.Kind.USER_ATTRIBUTES,
                    CallerContext.class.getName(), Argument.Kind.CALLER_CONTEXT);

    private final Elements elements;
    private final ClientDataParameters clientData;
    private final Diagnostics diagnostics;

    ParameterReader(Elements elements, ClientDataParameters clientData, Diagnostics diagnostics) {
        this.elements = elements;
        this.clientData = clientData;
        this.diagnostics = diagnostics;
    }

    /** What the parameter gets; empty if something was reported. */
    Optional<Argument> read(VariableElement parameter, TriggerTypes types, DataCheck check) {
        if (ClientDataParameters.isClientData(parameter)) {
            return clientData.read(parameter).map(data -> value(parameter, types, data, check));
        }
        String type = qualifiedName(parameter.asType());
        if (type.equals(types.packageName() + "." + types.eventName())) {
            return Optional.of(Argument.of(Argument.Kind.EVENT, parameter));
        }
        Optional<AwsEvent> awsEvent = AwsEvent.of(type);
        if (awsEvent.isPresent() && awsEvent.get().types() == types) {
            return awsEvent(parameter, awsEvent.get());
        }
        Argument.Kind shared = SHARED.get(type);
        if (shared != null) {
            return part(parameter, types, shared, check);
        }
        return awsEvent.isPresent() || isEvent(type)
                ? wrongEvent(parameter, types)
                : unsupported(parameter, types);
    }

    private Argument value(
            VariableElement parameter,
            TriggerTypes types,
            ClientDataParameter data,
            DataCheck check) {
        check.checkValue(parameter, data.source(), data.annotation(), data.isRequired());
        boolean isInEvent = types.eventHas(data.source().variableName(), elements);
        return Argument.of(data, parameter, isInEvent);
    }

    private Optional<Argument> part(
            VariableElement parameter, TriggerTypes types, Argument.Kind kind, DataCheck check) {
        switch (kind) {
            case CLIENT_METADATA -> check.checkPart(parameter, DataSource.CLIENT_METADATA);
            case VALIDATION_DATA -> check.checkPart(parameter, DataSource.VALIDATION_DATA);
            case USER_ATTRIBUTES -> {
                if (!types.eventHas(kind.accessor(), elements)) {
                    diagnostics.report(
                            Diagnostic.NO_SUCH_DATA,
                            parameter,
                            types.eventName() + " has no userAttributes. Leave it out.");
                }
            }
            default -> {}
        }
        return Optional.of(Argument.of(kind, parameter));
    }

    private Optional<Argument> awsEvent(VariableElement parameter, AwsEvent event) {
        return hasConverter(event, elements)
                ? Optional.of(Argument.of(Argument.Kind.AWS_EVENT, parameter))
                : missingConverter(parameter);
    }

    /** Whether the class that converts is on the class path. */
    static boolean hasConverter(AwsEvent event, Elements elements) {
        return elements.getTypeElement(AwsEvent.CONVERTERS + "." + event.converter()) != null;
    }

    /** The name of a class; empty for all that is none. */
    static String qualifiedName(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : "";
    }

    private static boolean isEvent(String type) {
        for (TriggerTypes types : TriggerTypes.values()) {
            if (type.equals(types.packageName() + "." + types.eventName())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Argument> missingConverter(VariableElement parameter) {
        diagnostics.report(
                Diagnostic.MISSING_MODULE,
                parameter,
                simpleName(parameter.asType())
                        + " is a class of aws-lambda-java-events, which needs a module of its own."
                        + " Add the dependency"
                        + " io.github.cognitotriggers:cognito-triggers-aws-events.");
        return Optional.empty();
    }

    private Optional<Argument> wrongEvent(VariableElement parameter, TriggerTypes types) {
        diagnostics.report(
                Diagnostic.WRONG_EVENT,
                parameter,
                "A method with @"
                        + types.simpleName()
                        + " gets no "
                        + simpleName(parameter.asType())
                        + ". Take "
                        + types.eventName()
                        + ".");
        return Optional.empty();
    }

    private Optional<Argument> unsupported(VariableElement parameter, TriggerTypes types) {
        diagnostics.report(
                Diagnostic.UNSUPPORTED_PARAMETER,
                parameter,
                "Nothing is known to give the parameter "
                        + parameter.getSimpleName()
                        + (qualifiedName(parameter.asType()).equals(LAMBDA_CONTEXT)
                                ? ". Take TriggerContext instead of Lambda's Context."
                                : ". Take "
                                        + types.eventName()
                                        + ", TriggerContext, a part of the event, or what an app"
                                        + " sent with @FromClientMetadata or"
                                        + " @FromValidationData."));
        return Optional.empty();
    }

    private static String simpleName(TypeMirror type) {
        String name = qualifiedName(type);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
