package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.Code;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.util.ArrayList;
import java.util.List;

/**
 * That a text does not match a pattern as a whole.
 *
 * @param constant the name of what has the pattern
 * @param maxLength of a text that is tried; 0 if that was checked before
 */
record Regex(Constant constant, RegularExpression regex, long maxLength) implements Condition {

    /**
     * Where a pattern is.
     *
     * @param holder a class around it, so that it is compiled when it is needed; empty if there is
     *     none
     */
    record Constant(String holder, String name) {

        String path() {
            return holder.isEmpty() ? name : holder + "." + name;
        }
    }

    @Override
    public List<String> broken(String variable, JavaSource out) {
        String matches = constant.path() + ".matcher(" + variable + ").matches()";
        return maxLength == 0
                ? List.of("!" + matches)
                : List.of(variable + ".length() > " + maxLength, "!" + matches);
    }

    @Override
    public void writeConstants(JavaSource out) {
        if (constant.holder().isEmpty()) {
            write(out, "private static final ");
        }
    }

    @Override
    public void writeMethods(JavaSource out) {
        if (!constant.holder().isEmpty()) {
            out.line();
            out.line("private static final class " + constant.holder() + " {");
            out.line();
            write(out, "static final ");
            out.line("}");
        }
    }

    private void write(JavaSource out, String modifiers) {
        String pattern = out.name("java.util.regex", "Pattern");
        List<Object> arguments = new ArrayList<>(List.of(JavaSource.literal(regex.text())));
        if (!regex.flags().isEmpty()) {
            List<String> constants = new ArrayList<>();
            regex.flags().forEach(flag -> constants.add(pattern + "." + flag));
            arguments.add(Code.joined("|", constants));
        }
        out.line(
                Code.broken(
                        modifiers + pattern + " " + constant.name() + " =",
                        Code.call(pattern + ".compile", arguments)),
                ";");
    }
}
