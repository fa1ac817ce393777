package io.github.cognitotriggers.local.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Puts in place of each merge key {@code <<} what it names, as YAML 1.1 has it: members of the
 * mapping itself win, then those of the first mapping in a list.
 *
 * <p>{@code sam} and {@code aws cloudformation package} resolve aliases and merge keys before they
 * send a template. Assumption: CloudFormation itself takes neither, as maintainers of the AWS CLI
 * say; a template that has them is deployed through these.
 */
final class MergeKeys {

    private static final String NAME = "<<";

    /** Mappings whose merge key is being looked at: one of them again would never end. */
    private final Set<Node> begun = new HashSet<>();

    private MergeKeys() {}

    /**
     * Changes the nodes themselves; no merge key is left.
     *
     * @throws TemplateException if one names what is no mapping, or the mapping that it is in
     */
    static void resolve(Node root) throws TemplateException {
        MergeKeys keys = new MergeKeys();
        Yaml.visit(
                root,
                node -> {
                    if (node instanceof MappingNode mapping) {
                        keys.merge(mapping);
                    }
                });
    }

    private void merge(MappingNode mapping) throws TemplateException {
        NodeTuple key = find(mapping);
        if (key == null) {
            return;
        }
        Intrinsics.expect(begun.add(mapping), key.getKeyNode(), "<< merges a mapping into itself");
        List<NodeTuple> own = new ArrayList<>(mapping.getValue());
        own.remove(key);
        Set<String> names = new HashSet<>();
        own.forEach(member -> names.add(Yaml.text(member.getKeyNode())));
        List<NodeTuple> merged = new ArrayList<>();
        for (MappingNode source : sources(key.getValueNode())) {
            merge(source);
            for (NodeTuple member : source.getValue()) {
                if (names.add(Yaml.text(member.getKeyNode()))) {
                    merged.add(member);
                }
            }
        }
        merged.addAll(own);
        mapping.setValue(merged);
        begun.remove(mapping);
    }

    /** In quotes it is a name like any other. */
    private static @Nullable NodeTuple find(MappingNode mapping) {
        for (NodeTuple member : mapping.getValue()) {
            if (member.getKeyNode() instanceof ScalarNode name
                    && name.isPlain()
                    && name.getValue().equals(NAME)) {
                return member;
            }
        }
        return null;
    }

    private static List<MappingNode> sources(Node value) throws TemplateException {
        List<MappingNode> sources = new ArrayList<>();
        for (Node source : value instanceof SequenceNode list ? list.getValue() : List.of(value)) {
            if (!(source instanceof MappingNode mapping)) {
                throw TemplateException.at(source, "<< takes a mapping, or a list of mappings");
            }
            sources.add(mapping);
        }
        return sources;
    }
}
