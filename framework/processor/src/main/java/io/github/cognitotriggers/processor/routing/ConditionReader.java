package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.TriggerSource;
import io.github.cognitotriggers.federation.ProviderType;
import io.github.cognitotriggers.processor.binding.DataSource;
import io.github.cognitotriggers.processor.diagnostic.Diagnostic;
import io.github.cognitotriggers.processor.diagnostic.Diagnostics;
import io.github.cognitotriggers.processor.routing.Subject.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;

/** Reads the conditions of a trigger's annotation and refuses those that mean nothing. */
final class ConditionReader {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_]*}");
    private static final Set<String> VERSIONS = Set.of("1", "2", "3");

    private final ExecutableElement method;
    private final AnnotationMirror annotation;
    private final AnnotationMembers members;
    private final TriggerTypes types;
    private final Elements elements;
    private final Diagnostics diagnostics;
    private boolean readable = true;

    ConditionReader(
            ExecutableElement method,
            AnnotationMirror annotation,
            TriggerTypes types,
            Elements elements,
            Diagnostics diagnostics) {
        this.method = method;
        this.annotation = annotation;
        this.members = new AnnotationMembers(annotation);
        this.types = types;
        this.elements = elements;
        this.diagnostics = diagnostics;
    }

    /** The conditions; empty if something was reported, or javac will. */
    Optional<Conditions> read() {
        Conditions conditions = Conditions.NONE;
        conditions = with(conditions, Kind.SOURCE, this::source);
        conditions = with(conditions, Kind.VERSION, this::version);
        conditions = with(conditions, Kind.CHALLENGE_NAME, this::name);
        conditions = with(conditions, Kind.PROVIDER_TYPE, this::providerType);
        conditions = with(conditions, Kind.PROVIDER_NAME, this::name);
        conditions = with(conditions, Kind.CLIENT_ID, this::clientId);
        for (AnnotationValue value : members.elements("when")) {
            Optional<AnnotationMirror> when = AnnotationMembers.annotation(value);
            if (when.isPresent()) {
                conditions = when(conditions, when.get(), value);
            } else {
                readable = false;
            }
        }
        return readable ? Optional.of(conditions) : Optional.empty();
    }

    private interface Element {
        Optional<String> read(AnnotationValue value);
    }

    private Conditions with(Conditions conditions, Kind kind, Element element) {
        List<String> texts = texts(members.elements(kind.member()), element);
        return texts.isEmpty() ? conditions : conditions.and(Subject.of(kind), Values.of(texts));
    }

    private List<String> texts(List<AnnotationValue> values, Element element) {
        List<String> texts = new ArrayList<>();
        for (AnnotationValue value : values) {
            element.read(value).ifPresentOrElse(texts::add, () -> readable = false);
        }
        return texts;
    }

    private Optional<String> source(AnnotationValue value) {
        Optional<String> constant = AnnotationMembers.constant(value);
        Optional<TriggerSource> source =
                constant.flatMap(name -> find(name, TriggerSource.values()));
        if (constant.isEmpty()) {
            return Optional.empty();
        }
        if (source.isPresent() && source.get().trigger() == types.trigger()) {
            return Optional.of(source.get().value());
        }
        String why =
                source.isEmpty()
                        ? " is no source that this version of the processor knows."
                        : source.get() == TriggerSource.UNKNOWN
                                ? " is no source that can be named."
                                : " is no source of @" + types.simpleName() + ".";
        diagnostics.report(
                Diagnostic.FOREIGN_SOURCE,
                method,
                annotation,
                value,
                constant.get()
                        + why
                        + " Name one of "
                        + types.sources().stream()
                                .map(TriggerSource::name)
                                .collect(Collectors.joining(", "))
                        + ", or none for any.");
        return Optional.empty();
    }

    /** The constant of this name; empty if the framework is newer than the processor. */
    private static <E extends Enum<E>> Optional<E> find(String name, E[] constants) {
        return Arrays.stream(constants).filter(c -> c.name().equals(name)).findFirst();
    }

    private Optional<String> version(AnnotationValue value) {
        return text(
                value,
                VERSIONS::contains,
                "is no version of this event. Use \"1\", \"2\" or \"3\", which the pool has as"
                        + " V1_0, V2_0 and V3_0.");
    }

    private Optional<String> clientId(AnnotationValue value) {
        return text(
                value,
                id -> isId(id) || VARIABLE.matcher(id).matches(),
                "is no app client. Use its id or, in the form \"${NAME}\", the environment variable"
                        + " that has it.");
    }

    private static boolean isId(String text) {
        return !text.isBlank() && text.indexOf('$') < 0;
    }

    private Optional<String> name(AnnotationValue value) {
        return text(value, name -> !name.isBlank(), "is no name. Give one, or none for any.");
    }

    private Optional<String> providerType(AnnotationValue value) {
        Optional<String> constant = AnnotationMembers.constant(value);
        Optional<ProviderType> type =
                constant.flatMap(name -> find(name, ProviderType.values()))
                        .filter(found -> found != ProviderType.UNKNOWN);
        return constant.isEmpty() || type.isPresent()
                ? type.map(ProviderType::value)
                : malformed(
                        value,
                        constant.get()
                                + " is no provider type that can be named. Name one of "
                                + Arrays.stream(ProviderType.values())
                                        .filter(known -> known != ProviderType.UNKNOWN)
                                        .map(ProviderType::name)
                                        .collect(Collectors.joining(", "))
                                + ", or none for any.");
    }

    private interface Check {
        boolean accepts(String text);
    }

    private Optional<String> text(AnnotationValue value, Check check, String rule) {
        Optional<String> text = AnnotationMembers.text(value);
        return text.isEmpty() || check.accepts(text.get())
                ? text
                : malformed(value, "\"" + text.get() + "\" " + rule);
    }

    private Conditions when(Conditions conditions, AnnotationMirror when, AnnotationValue place) {
        AnnotationMembers given = new AnnotationMembers(when);
        Optional<AnnotationValue> clientMetadata = given.value(Kind.CLIENT_METADATA.member());
        Optional<AnnotationValue> validationData = given.value(Kind.VALIDATION_DATA.member());
        if (clientMetadata.isPresent() == validationData.isPresent()) {
            malformed(
                    place,
                    clientMetadata.isPresent()
                            ? "A @When is about clientMetadata or validationData, not both. Give it"
                                    + " twice, once for each."
                            : "A @When without a name says nothing. Give clientMetadata or"
                                    + " validationData the name of what the app sends.");
            return conditions;
        }
        AnnotationValue named = clientMetadata.or(() -> validationData).orElseThrow();
        Optional<String> key =
                text(named, name -> !name.isEmpty(), "is no name. Use that of what the app sends.");
        List<String> is = texts(given.elements("is"), AnnotationMembers::text);
        if (key.isEmpty() || !readable) {
            readable = false;
            return conditions;
        }
        DataArrival arrival = new DataArrival(types, conditions, elements);
        boolean isMetadata = clientMetadata.isPresent();
        new DataCheck(arrival, types, conditions, diagnostics)
                .checkCondition(
                        isMetadata ? DataSource.CLIENT_METADATA : DataSource.VALIDATION_DATA,
                        method,
                        annotation,
                        place);
        return conditions.and(
                new Subject(isMetadata ? Kind.CLIENT_METADATA : Kind.VALIDATION_DATA, key.get()),
                is.isEmpty() ? Values.PRESENT : Values.of(is));
    }

    private Optional<String> malformed(AnnotationValue place, String text) {
        readable = false;
        diagnostics.report(Diagnostic.MALFORMED_CONDITION, method, annotation, place, text);
        return Optional.empty();
    }
}
