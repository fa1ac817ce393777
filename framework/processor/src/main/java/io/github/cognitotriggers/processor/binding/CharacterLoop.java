package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.Code;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.util.ArrayList;
import java.util.List;

/**
 * That a text is not of some characters, which a loop finds out.
 *
 * @param method its name
 */
record CharacterLoop(String method, CharacterClass pattern) implements Condition {

    /** How many single characters are compared one by one. */
    private static final int FEW = 3;

    @Override
    public List<String> broken(String variable, JavaSource out) {
        return List.of("!" + method + "(" + variable + ")");
    }

    @Override
    public void writeMethods(JavaSource out) {
        out.line();
        out.line("private static boolean " + method + "(String text) {");
        if (!pattern.lengths().equals(Lengths.ANY)) {
            List<String> wrong = pattern.lengths().notThatOf("length").broken("text", out);
            out.line("if (" + String.join(" || ", wrong) + ") {");
            out.line("return false;");
            out.line("}");
        }
        out.line("for (int i = 0; i < text.length(); i++) {");
        out.line("char c = text.charAt(i);");
        out.line("if (", Code.joined("&&", outside()), ") {");
        out.line("return false;");
        out.line("}");
        out.line("}");
        out.line("return true;");
        out.line("}");
    }

    private List<String> outside() {
        List<String> outside = new ArrayList<>();
        StringBuilder single = new StringBuilder();
        for (CharacterClass.Range range : pattern.ranges()) {
            if (range.from() == range.to()) {
                single.append(range.from());
            } else {
                outside.add(outside(range));
            }
        }
        if (single.length() > FEW) {
            outside.add(JavaSource.literal(single.toString()) + ".indexOf(c) < 0");
        } else {
            single.chars().forEach(c -> outside.add("c != " + JavaSource.literal((char) c)));
        }
        return outside;
    }

    private String outside(CharacterClass.Range range) {
        String outside =
                "c < "
                        + JavaSource.literal(range.from())
                        + " || c > "
                        + JavaSource.literal(range.to());
        return pattern.ranges().size() == 1 ? outside : "(" + outside + ")";
    }
}
