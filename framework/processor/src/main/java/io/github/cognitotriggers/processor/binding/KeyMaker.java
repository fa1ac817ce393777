package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.Code;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.DeclaredType;

/**
 * Writes the expression that makes a key.
 *
 * @param name of the key
 * @param type what it reads
 * @param singleCalls what is called on the key of a single value: {@code .between(1, 500)}
 * @param listCalls what is called on the key of the list, if it is one
 */
record KeyMaker(String name, ValueType type, List<KeyCall> singleCalls, List<KeyCall> listCalls) {

    KeyMaker {
        singleCalls = List.copyOf(singleCalls);
        listCalls = List.copyOf(listCalls);
    }

    /** The type of the key: {@code MetadataKey<Integer>}. */
    String type(JavaSource out) {
        return metadataKey(out) + "<" + type.variableType(out) + ">";
    }

    /** {@code MetadataKey.ofInt("seats").between(1, 500)}; the name alone for a plain text. */
    Object expression(JavaSource out) {
        if (type.isPlainText()) {
            return JavaSource.literal(name);
        }
        return type.isList()
                ? chain(Code.call(metadataKey(out) + ".ofList", List.of(single(out))), listCalls)
                : single(out);
    }

    private Code single(JavaSource out) {
        String literal = JavaSource.literal(name);
        return switch (type.scalar()) {
            case JSON -> chain(json(literal, out), singleCalls);
            case ENUM ->
                    Code.call(
                            metadataKey(out) + ".ofEnum",
                            List.of(literal, out.name(type.single()) + ".values()"));
            default ->
                    chain(
                            Code.call(
                                    metadataKey(out) + "." + type.scalar().factory(),
                                    List.of(literal)),
                            singleCalls);
        };
    }

    private Code json(String literal, JavaSource out) {
        String single = out.name(type.single());
        List<String> arguments = new ArrayList<>(List.of(literal));
        if (type.single() instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty()) {
            String reference = out.name("com.fasterxml.jackson.core.type", "TypeReference");
            arguments.add("new " + reference + "<" + single + ">() {}");
        } else {
            arguments.add(single + ".class");
        }
        return Code.call(out.name(JsonMetadata.PACKAGE, "JsonKey") + ".of", arguments);
    }

    private static Code chain(Code receiver, List<KeyCall> calls) {
        return calls.isEmpty()
                ? receiver
                : Code.chain(receiver, calls.stream().map(KeyCall::code).toList());
    }

    private static String metadataKey(JavaSource out) {
        return out.name(DataSource.PACKAGE, "MetadataKey");
    }
}
