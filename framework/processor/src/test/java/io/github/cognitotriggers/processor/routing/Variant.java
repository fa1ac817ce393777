package io.github.cognitotriggers.processor.routing;

import io.github.cognitotriggers.Unmatched;
import java.util.List;
import java.util.stream.Collectors;

/** A generated class, which is right unless something was made wrong in its source. */
record Variant(String name, Unmatched unmatched, List<VariantMethod> methods) {

    /** The triggers of its methods, each once. */
    List<TriggerTypes> triggers() {
        return methods.stream().map(VariantMethod::types).distinct().toList();
    }

    List<VariantMethod> methods(TriggerTypes trigger) {
        return methods.stream().filter(method -> method.types() == trigger).toList();
    }

    String source() {
        return Sources.file(
                """
                @CognitoTriggers(unmatched = Unmatched.%2$s)
                public final class %1$s extends CognitoTriggerHandler {
                    public %1$s() {}
                    @Override protected TriggerRoutes routes() { return new %1$sRoutes(this); }
                %3$s
                }
                """
                        .formatted(
                                name,
                                unmatched,
                                methods.stream()
                                        .map(VariantMethod::source)
                                        .collect(Collectors.joining())
                                        .indent(4)));
    }
}
