package io.github.cognitotriggers.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotriggers.Trigger;
import io.github.cognitotriggers.TriggerSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds the pages of docs/triggers to the code: sources, annotations, accessors, builder methods.
 */
class TriggerPagesTest {

    private static final Pattern METHOD = Pattern.compile("\\b([a-z][A-Za-z]*)(?=\\(|`)");

    /** Values of every JSON type, one of which each member takes. */
    private static final List<String> PROBES =
            List.of(
                    "\"probe\"",
                    "true",
                    "{\"probe\":\"x\"}",
                    "[\"probe\"]",
                    "[{\"challengeName\":\"p\"}]");

    @ParameterizedTest
    @EnumSource(TriggerPage.class)
    void a_page_lists_the_sources_of_its_trigger(TriggerPage page) {
        Set<String> sources =
                Arrays.stream(TriggerSource.values())
                        .filter(source -> source.trigger() == page.trigger())
                        .map(TriggerSource::value)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(page.section("When it fires").column(0))
                .containsExactlyInAnyOrderElementsOf(sources);
    }

    @ParameterizedTest
    @EnumSource(TriggerPage.class)
    void a_page_begins_with_annotation_and_base_class(TriggerPage page) {
        String name = page.annotation().getSimpleName();

        assertThat(page.introduction())
                .contains("Annotation: `@" + name + "`; base class: `" + name + "Handler`");
    }

    @ParameterizedTest
    @EnumSource(TriggerPage.class)
    void a_page_lists_the_members_of_its_annotation(TriggerPage page) {
        Set<String> members =
                Arrays.stream(page.annotation().getDeclaredMethods())
                        .map(Method::getName)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(page.section("Which events a method takes").column(0)))
                .isEqualTo(members);
    }

    @ParameterizedTest
    @EnumSource(TriggerPage.class)
    void a_page_shows_the_annotated_form_before_the_base_class(TriggerPage page) {
        String name = page.annotation().getSimpleName();

        assertThat(page.text("Examples"))
                .containsSubsequence(
                        "@CognitoTriggers\n", "    @" + name, "extends " + name + "Handler");
    }

    @ParameterizedTest
    @EnumSource(TriggerPage.class)
    void a_page_lists_every_accessor_of_its_event(TriggerPage page) {
        Set<String> accessors =
                Arrays.stream(page.event().getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(method -> method.getName() + "()")
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(page.section("What arrives").column(1))).isEqualTo(accessors);
    }

    @ParameterizedTest
    @EnumSource(TriggerPage.class)
    void an_accessor_reads_the_member_beside_it(TriggerPage page) {
        Table arrives = page.section("What arrives");
        for (List<String> row : arrives.rows()) {
            String accessor = row.get(1).replace("()", "");
            String without = outcome(page, accessor, "{}");
            assertThat(PROBES)
                    .as("%s reads %s", accessor, row.get(0))
                    .anySatisfy(
                            probe ->
                                    assertThat(outcome(page, accessor, request(row.get(0), probe)))
                                            .isNotEqualTo(without));
        }
    }

    @ParameterizedTest
    @EnumSource(TriggerPage.class)
    void a_page_lists_every_method_that_sets_something(TriggerPage page) {
        Set<String> documented = new TreeSet<>();
        if (page.hasResponse()) {
            for (String cell : page.section("What may be answered").rawColumn(1)) {
                Matcher methods = METHOD.matcher(cell);
                while (methods.find()) {
                    documented.add(methods.group(1));
                }
            }
        }

        assertThat(documented).isEqualTo(page.setters());
    }

    private static String request(String member, String value) {
        int dot = member.indexOf('.');
        return dot < 0
                ? "{\"" + member + "\":" + value + "}"
                : "{\""
                        + member.substring(0, dot)
                        + "\":"
                        + request(member.substring(dot + 1), value)
                        + "}";
    }

    /** What an accessor makes of a request: its value in words, or the kind of its exception. */
    private static String outcome(TriggerPage page, String accessor, String request) {
        String source = page.probeSource();
        String json =
                "{\"version\":\"3\",\"triggerSource\":\""
                        + source
                        + "\",\"request\":"
                        + request
                        + "}";
        try {
            Method fromJson = page.event().getMethod("fromJson", byte[].class);
            Object event = fromJson.invoke(null, (Object) json.getBytes(StandardCharsets.UTF_8));
            return String.valueOf(page.event().getMethod(accessor).invoke(event));
        } catch (InvocationTargetException e) {
            return e.getCause().getClass().getSimpleName();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void every_trigger_has_a_page(Trigger trigger) {
        assertThat(TriggerPage.values()).anyMatch(page -> page.trigger() == trigger);
    }
}
