package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import io.github.cognitotriggers.processor.source.GeneratedFiles;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Makes the classes that read metadata records. */
public final class Binders {

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final GeneratedFiles files;

    /**
     * Makes them in the name of a processor.
     *
     * @param processor its class
     */
    public Binders(ProcessingEnvironment environment, Class<?> processor) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.files = new GeneratedFiles(environment, processor);
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
                files.write(name.qualified(), record, source(model.get(), members));
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

    private JavaSource source(RecordModel model, Members members) {
        JavaSource out = new JavaSource(model.name().packageName(), model.name().simpleName());
        out.comment("Reads {@link " + out.name(model.type()) + "} from client data.");
        files.mark(out, model.type());
        if (isDeprecated(model)) {
            out.line("@SuppressWarnings({\"deprecation\", \"removal\"})");
        }
        boolean hasNullable = canName(model.type(), "org.jspecify.annotations.Nullable");
        new BinderWriter(out, model, members, hasNullable).write();
        return out;
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

    /** Whether the module of a class reads that of another. */
    private boolean canName(TypeElement from, String className) {
        return elements.getTypeElement(elements.getModuleOf(from), className) != null;
    }
}
