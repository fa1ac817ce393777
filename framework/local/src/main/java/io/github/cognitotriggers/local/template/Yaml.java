package io.github.cognitotriggers.local.template;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The tree of nodes below YAML's types, where CloudFormation's tags ({@code !Ref}) are no more than
 * a remark and every node knows its place. Merge keys are resolved. JSON is YAML too.
 */
final class Yaml {

    private Yaml() {}

    static Node parse(Path file) throws IOException, TemplateException {
        try {
            Node root =
                    new Compose(LoadSettings.builder().setLabel(file.toString()).build())
                            .composeString(withoutTabs(Files.readString(file)))
                            .orElseThrow(() -> TemplateException.of("The template is empty"));
            visit(root, Yaml::refuseDuplicates);
            MergeKeys.resolve(root);
            return root;
        } catch (CharacterCodingException e) {
            throw TemplateException.of("The template is not UTF-8");
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            throw TemplateException.at(
                    mark.map(m -> m.getLine() + 1).orElse(0),
                    mark.map(m -> m.getColumn() + 1).orElse(0),
                    e.getProblem());
        } catch (YamlEngineException e) {
            throw TemplateException.of(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** JSON may be indented by tabs, YAML may not. */
    private static String withoutTabs(String text) {
        return text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
    }

    private static void refuseDuplicates(Node node) throws TemplateException {
        Set<String> names = new HashSet<>();
        for (NodeTuple member : members(node)) {
            String name = text(member.getKeyNode());
            if (!names.add(name)) {
                throw TemplateException.at(member.getKeyNode(), name + " is there twice");
            }
        }
    }

    /** What is done with a node, before its members and items are looked at. */
    @FunctionalInterface
    interface Visitor {
        void visit(Node node) throws TemplateException;
    }

    /** Visits each node once, the root first: an alias may stand for a node that it is in. */
    static void visit(Node root, Visitor visitor) throws TemplateException {
        Set<Node> seen = new HashSet<>();
        Deque<Node> next = new ArrayDeque<>(List.of(root));
        while (!next.isEmpty()) {
            Node node = next.pop();
            if (seen.add(node)) {
                visitor.visit(node);
                members(node).forEach(member -> next.push(member.getValueNode()));
                items(node).forEach(next::push);
            }
        }
    }

    /** Counted from 1. */
    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** Counted from 1. */
    static int column(Node node) {
        return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    }

    /** A mapping's members in their order; none of anything else. */
    static List<NodeTuple> members(@Nullable Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    /** A sequence's items; none of anything else. */
    static List<Node> items(@Nullable Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    static @Nullable Node find(@Nullable Node node, String name) {
        for (NodeTuple member : members(node)) {
            if (text(member.getKeyNode()).equals(name)) {
                return member.getValueNode();
            }
        }
        return null;
    }

    /** What stands there; empty for what is no scalar. */
    static String text(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL)
                || (node instanceof ScalarNode scalar
                        && scalar.isPlain()
                        && scalar.getTag().equals(Tag.STR)
                        && (scalar.getValue().equals("~") || scalar.getValue().equals("Null")));
    }
}
