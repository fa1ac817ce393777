package io.github.cognitotriggers.processor.routing;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.Trees;
import io.github.cognitotriggers.CognitoTriggerHandler;
import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Refuses a function that is made without routes: it neither overrides {@code routes()} nor gives
 * them to {@code super(...)}. Where that cannot be told, the function says so when it starts.
 */
public final class GivenRoutes {

    private final ProcessingEnvironment environment;
    private final Diagnostics diagnostics;

    /** Reports what is wrong with the class as one. */
    public GivenRoutes(ProcessingEnvironment environment, Diagnostics diagnostics) {
        this.environment = environment;
        this.diagnostics = diagnostics;
    }

    /** Checks a class with methods for triggers. */
    public void check(TriggerClass described) {
        TypeElement type = described.type();
        if (extendsHandler(type)
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && !overridesRoutes(type)
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .noneMatch(this::mayGiveRoutes)) {
            diagnostics.report(
                    Diagnostic.MISSING_ROUTES,
                    type,
                    type.getSimpleName()
                            + " is a function without routes. Give it the method protected"
                            + " TriggerRoutes routes() { return new "
                            + described.name().routes()
                            + "(this); }.");
        }
    }

    /** Whether Lambda can call a class. */
    static boolean isFunction(TypeElement type, ProcessingEnvironment environment) {
        TypeElement handler =
                environment.getElementUtils().getTypeElement(CognitoTriggerHandler.class.getName());
        return environment.getTypeUtils().isSubtype(type.asType(), handler.asType());
    }

    private static boolean extendsHandler(TypeElement type) {
        return ParameterReader.qualifiedName(type.getSuperclass())
                .equals(CognitoTriggerHandler.class.getName());
    }

    private static boolean overridesRoutes(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(
                        method ->
                                method.getSimpleName().contentEquals("routes")
                                        && method.getParameters().isEmpty());
    }

    private boolean mayGiveRoutes(ExecutableElement constructor) {
        if (environment.getElementUtils().getOrigin(constructor) == Elements.Origin.MANDATED) {
            return false;
        }
        Optional<MethodTree> tree = tree(constructor);
        return tree.isEmpty() || givesSomething(tree.get());
    }

    /** The source of a constructor; empty with a compiler that is not javac. */
    private Optional<MethodTree> tree(ExecutableElement constructor) {
        try {
            return Optional.ofNullable(Trees.instance(environment).getTree(constructor));
        } catch (IllegalArgumentException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static boolean givesSomething(MethodTree constructor) {
        List<? extends StatementTree> statements = constructor.getBody().getStatements();
        for (StatementTree statement : statements) {
            if (statement instanceof ExpressionStatementTree expression
                    && expression.getExpression() instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof IdentifierTree called
                    && called.getName().contentEquals("super")) {
                return !call.getArguments().isEmpty();
            }
        }
        return false;
    }
}
