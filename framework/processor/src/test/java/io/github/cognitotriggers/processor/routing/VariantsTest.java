package io.github.cognitotriggers.processor.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.RandomSource;
import io.github.cognitotriggers.processor.Compilation;
import io.github.cognitotriggers.processor.Compilation.Message;
import io.github.cognitotriggers.processor.Compiler;
import io.github.cognitotriggers.processor.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Hundreds of classes made at random: right ones compile and send each event where trying all
 * methods sends it, wrong ones give their number. {@code -Dtest.seed} repeats a run.
 */
class VariantsTest {

    private static final int CLASSES = 400;
    private static final int EVENTS_OF_EACH = 60;

    private static final Compiler ALL_ERRORS = new Compiler().options("-Xmaxerrs", "100000");

    private final RandomSource random = RandomSource.create();
    private final VariantMaker maker = new VariantMaker(random);

    @Test
    void right_ones_route_and_wrong_ones_give_their_number() {
        List<Variant> right = new ArrayList<>();
        List<Variant> wrong = new ArrayList<>();
        Map<String, Set<String>> expected = new TreeMap<>();
        for (int i = 0; i < CLASSES; i++) {
            Variant variant = maker.make("Variant" + i);
            Set<String> codes = codes(variant);
            if (codes.isEmpty()) {
                right.add(variant);
            } else {
                wrong.add(variant);
                expected.put(variant.name(), codes);
            }
        }
        assertThat(right).as("%s", random).hasSizeGreaterThan(CLASSES / 5);
        assertThat(wrong).as("%s", random).hasSizeGreaterThan(CLASSES / 5);

        Map<String, Set<String>> said = new TreeMap<>();
        for (Message message : ALL_ERRORS.compile(sources(wrong)).errors()) {
            String name = message.file().replace(".java", "");
            said.computeIfAbsent(name, file -> new TreeSet<>()).add(message.code());
        }
        assertThat(said).as("%s", random).isEqualTo(expected);

        Compilation compilation = RoutedFunction.STRICT.compile(sources(right));
        assertThat(compilation.succeeded()).as("%s %s", random, compilation).isTrue();
        right.forEach(variant -> route(variant, compilation));
    }

    private static Set<String> codes(Variant variant) {
        Set<String> codes = new TreeSet<>();
        for (TriggerTypes trigger : variant.triggers()) {
            codes.addAll(new VariantOracle(variant, trigger).codes());
        }
        return codes;
    }

    private void route(Variant variant, Compilation compilation) {
        String generated = compilation.generated("example." + variant.name() + "Routes");
        assertThat(generated).isEqualTo(Format.of(generated));
        RoutedFunction function = RoutedFunction.of("example." + variant.name(), compilation);
        for (TriggerTypes trigger : variant.triggers()) {
            VariantOracle oracle = new VariantOracle(variant, trigger);
            List<SampleEvent> events =
                    VariantOracle.events(trigger).stream()
                            .filter(VariantOracle::isPossible)
                            .toList();
            for (int i = 0; i < EVENTS_OF_EACH; i++) {
                SampleEvent event = events.get(random.below(events.size()));
                assertThat(function.call(event).replaceFirst(" \\[.*\\]", ""))
                        .as("%s %s%n%s", random, event, variant.source())
                        .isEqualTo(oracle.expected(event));
            }
        }
    }

    @Test
    void what_is_made_wrong_gives_its_number_and_nothing_worse() {
        Map<String, String> expected = new TreeMap<>();
        Set<String> tried = new TreeSet<>();
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < CLASSES; i++) {
            Mutation mutation = Mutation.ALL.get(i % Mutation.ALL.size());
            Variant variant = maker.make("Mutated" + i);
            String source = mutation.of(variant.source());
            if (codes(variant).isEmpty() && !source.equals(variant.source())) {
                tried.add(mutation.name());
                sources.add(source);
                expected.put(variant.name(), mutation.code());
            }
        }
        assertThat(tried).as("%s", random).hasSizeGreaterThan(Mutation.ALL.size() / 2);

        Map<String, List<String>> said = new TreeMap<>();
        for (Message message : ALL_ERRORS.compile(sources.toArray(new String[0])).errors()) {
            String name = message.file().replaceAll("In|\\.java", "");
            said.computeIfAbsent(name, file -> new ArrayList<>()).add(message.code());
        }
        assertThat(said.keySet()).as("%s", random).isEqualTo(expected.keySet());
        said.forEach(
                (name, codes) ->
                        assertThat(codes)
                                .as("%s %s", random, name)
                                .contains(expected.get(name))
                                .doesNotContain("", "CT099"));
    }

    private static String[] sources(List<Variant> variants) {
        return variants.stream().map(Variant::source).toArray(String[]::new);
    }
}
