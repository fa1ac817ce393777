package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import io.github.cognitotriggers.processor.source.Code;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Makes the classes that read metadata records. */
public final class Binders {

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final Filer filer;
    private final String processor;

    /**
     * Makes them in the name of a processor.
     *
     * @param processor its class
     */
    public Binders(ProcessingEnvironment environment, Class<?> processor) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.filer = environment.getFiler();
        this.processor = processor.getName();
    }

    /** Whether a component's type is not known yet: another processor may still write it. */
    public static boolean isUnresolved(TypeElement record) {
        return record.getRecordComponents().stream()
                .anyMatch(component -> TypeNames.isUnresolved(component.asType()));
    }

    /** Makes that of a record, unless something about the record is reported as an error. */
    public void make(TypeElement record, Diagnostics diagnostics) throws IOException {
        Members members = new Members(false);
        reserveEnums(record, members);
        Optional<RecordModel> model =
                new RecordReader(environment, diagnostics, members).read(record);
        if (model.isPresent()) {
            BinderName name = model.get().name();
            try {
                write(name, record, source(model.get(), members));
            } catch (FilerException e) {
                diagnostics.report(
                        Diagnostic.BAD_METADATA_RECORD,
                        record,
                        "There is another "
                                + name.qualified()
                                + ", as the class would be called that reads "
                                + record.getSimpleName()
                                + ". Rename one of the two.");
            }
        }
    }

    /** {@code OS.values()} is that of a constant, if there is one called as the enum. */
    private static void reserveEnums(TypeElement record, Members members) {
        record.getRecordComponents().stream()
                .flatMap(component -> TypeNames.mentioned(component.asType()))
                .filter(type -> type.getKind() == ElementKind.ENUM)
                .forEach(members::reserve);
    }

    private String source(RecordModel model, Members members) {
        JavaSource out = new JavaSource(model.name().packageName(), model.name().simpleName());
        out.comment("Reads {@link " + out.name(model.type()) + "} from client data.");
        generated(model.type())
                .ifPresent(
                        annotation ->
                                out.line(
                                        Code.call(
                                                "@" + out.name(annotation),
                                                List.of(JavaSource.literal(processor)))));
        if (isDeprecated(model)) {
            out.line("@SuppressWarnings({\"deprecation\", \"removal\"})");
        }
        boolean hasNullable = canName(model.type(), "org.jspecify.annotations.Nullable");
        new BinderWriter(out, model, members, hasNullable).write();
        return out.toString();
    }

    /** Who uses something deprecated knows it; that generated code does too is no news. */
    private boolean isDeprecated(RecordModel model) {
        Stream<TypeElement> types =
                model.values().stream()
                        .flatMap(value -> TypeNames.mentioned(value.type().declared()));
        return Stream.concat(Stream.of(model.type()), types)
                        .flatMap(TypeNames::enclosing)
                        .anyMatch(elements::isDeprecated)
                || model.type().getEnclosedElements().stream().anyMatch(elements::isDeprecated);
    }

    private Optional<TypeElement> generated(TypeElement record) {
        return Optional.ofNullable(
                elements.getTypeElement(
                        elements.getModuleOf(record), "javax.annotation.processing.Generated"));
    }

    /** Whether the module of a class reads that of another. */
    private boolean canName(TypeElement from, String className) {
        return elements.getTypeElement(elements.getModuleOf(from), className) != null;
    }

    private void write(BinderName name, TypeElement record, String source) throws IOException {
        try (Writer file = filer.createSourceFile(name.qualified(), record).openWriter()) {
            file.write(source);
        }
    }
}
