package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.CallerContext;
import io.github.cognitotriggers.TriggerContext;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.input.ClientMetadata;
import io.github.cognitotriggers.input.ValidationData;
import io.github.cognitotriggers.processor.binding.ClientDataParameters;
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
    Optional<Argument> read(VariableElement parameter, TriggerTypes types) {
        if (ClientDataParameters.isClientData(parameter)) {
            return clientData.read(parameter).map(data -> Argument.of(data, parameter));
        }
        String type = qualifiedName(parameter.asType());
        if (type.equals(types.packageName() + "." + types.eventName())) {
            return Optional.of(Argument.of(Argument.Kind.EVENT, parameter));
        }
        Argument.Kind shared = SHARED.get(type);
        if (shared == null) {
            return isEvent(type) ? wrongEvent(parameter, types) : unsupported(parameter, types);
        }
        if (!shared.accessor().isEmpty() && !types.eventHas(shared.accessor(), elements)) {
            return missing(parameter, types, shared);
        }
        return Optional.of(Argument.of(shared, parameter));
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

    private Optional<Argument> wrongEvent(VariableElement parameter, TriggerTypes types) {
        diagnostics.report(
                Diagnostic.WRONG_EVENT,
                parameter,
                "A method with @"
                        + types.simpleName()
                        + " gets no "
                        + simple(parameter.asType())
                        + ". Take a "
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
                        + ". Take "
                        + types.eventName()
                        + ", TriggerContext, a part of the event, or what the app sent with"
                        + " @FromClientMetadata or @FromValidationData.");
        return Optional.empty();
    }

    private Optional<Argument> missing(
            VariableElement parameter, TriggerTypes types, Argument.Kind kind) {
        diagnostics.report(
                Diagnostic.NO_SUCH_DATA,
                parameter,
                types.eventName() + " has no " + kind.accessor() + ". Leave the parameter out.");
        return Optional.empty();
    }

    private static String simple(TypeMirror type) {
        String name = qualifiedName(type);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
