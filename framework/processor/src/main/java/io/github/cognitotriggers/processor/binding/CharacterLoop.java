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
        for (CharacterClass.Range range : pattern.ranges()) {
            outside.add(outside(range));
        }
        return outside;
    }

    private String outside(CharacterClass.Range range) {
        String from = JavaSource.literal(range.from());
        if (range.from() == range.to()) {
            return "c != " + from;
        }
        String outside = "c < " + from + " || c > " + JavaSource.literal(range.to());
        return pattern.ranges().size() == 1 ? outside : "(" + outside + ")";
    }
}
