package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import io.github.cognitotriggers.processor.source.Code;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Makes of each class {@code …Methods} one with {@code Calls} at the end, whose methods call those
 * of the class with client data, as the class with the routes does.
 */
@SupportedAnnotationTypes("*")
final class ParameterProbe extends AbstractProcessor {

    private final List<Boolean> required = new ArrayList<>();

    /** Of the parameters that were read, whether a key must be there. */
    List<Boolean> required() {
        return required;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root.getSimpleName().toString().endsWith("Methods")) {
                write((TypeElement) root, round);
            }
        }
        return false;
    }

    private void write(TypeElement type, RoundEnvironment round) {
        Diagnostics diagnostics = new Diagnostics(processingEnv.getMessager());
        ClientDataParameters parameters =
                new ClientDataParameters(processingEnv, round, diagnostics);
        String name = type.getSimpleName() + "Calls";
        JavaSource out = new JavaSource("example", name);
        out.line("final class " + name + " {");
        List<ClientDataParameter> all = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            all.addAll(write(type, method, parameters, out));
        }
        all.forEach(parameter -> parameter.writeMembers(out));
        out.line("}");
        if (!diagnostics.hasErrors()) {
            try (Writer file =
                    processingEnv
                            .getFiler()
                            .createSourceFile("example." + name, type)
                            .openWriter()) {
                file.write(out.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<ClientDataParameter> write(
            TypeElement type,
            ExecutableElement method,
            ClientDataParameters parameters,
            JavaSource out) {
        out.line();
        List<String> inputs = new ArrayList<>();
        for (DataSource source : DataSource.values()) {
            inputs.add(
                    out.name(DataSource.PACKAGE, source.typeName()) + " " + source.variableName());
        }
        inputs.add(out.name(DataSource.PACKAGE, "Violations") + " violations");
        out.line(Code.call("static String " + method.getSimpleName(), inputs), " {");
        List<ClientDataParameter> read = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            String variable = parameter.getSimpleName().toString();
            Optional<ClientDataParameter> data = parameters.read(parameter);
            data.ifPresent(
                    found -> {
                        required.add(found.isRequired());
                        found.writeDeclaration(out, variable);
                        arguments.add(found.argument(out, variable));
                        read.add(found);
                    });
        }
        out.line("violations.throwIfAny();");
        String called = out.name(type) + "." + method.getSimpleName();
        out.line("return ", Code.call(called, arguments), ";");
        out.line("}");
        return read;
    }
}
