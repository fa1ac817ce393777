package io.github.cognitotriggers.processor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * A Java source file that grows line by line. Types are named through {@link #name}, which imports
 * them; lines that end in an opening brace indent those that follow.
 */
public final class JavaSource {

    private static final String INDENT = "    ";

    private final String packageName;
    private final Map<String, String> imported = new TreeMap<>(); // by simple name
    private final Set<String> imports = new TreeSet<>();
    private final StringBuilder body = new StringBuilder();
    private int depth;

    /**
     * A file of one package.
     *
     * @param packageName empty for the unnamed package
     * @param declared simple names that the file declares, so that none is imported
     */
    public JavaSource(String packageName, String... declared) {
        this.packageName = packageName;
        for (String name : declared) {
            imported.put(name, packageName.isEmpty() ? name : packageName + "." + name);
        }
    }

    /**
     * How the file names a top-level or nested type, imported if its simple name is still free.
     *
     * @param packageOfType empty for the unnamed package
     * @param path the type's name in its package: {@code Map.Entry}
     */
    public String name(String packageOfType, String path) {
        int dot = path.indexOf('.');
        String outer = dot < 0 ? path : path.substring(0, dot);
        String qualified = packageOfType.isEmpty() ? outer : packageOfType + "." + outer;
        String taken = imported.putIfAbsent(outer, qualified);
        if (taken != null && !taken.equals(qualified)) {
            return packageOfType + "." + path;
        }
        if (!packageOfType.isEmpty()
                && !packageOfType.equals("java.lang")
                && !packageOfType.equals(packageName)) {
            imports.add(qualified);
        }
        return path;
    }

    /**
     * How the file names a class or interface, without type arguments. In the unnamed package, the
     * first to be named is one of its own, from which all others are known.
     */
    public String name(TypeElement type) {
        String path = type.getSimpleName().toString();
        Element enclosing = Objects.requireNonNull(type.getEnclosingElement());
        while (enclosing instanceof TypeElement outer) {
            path = outer.getSimpleName() + "." + path;
            enclosing = Objects.requireNonNull(outer.getEnclosingElement());
        }
        PackageElement packageElement = (PackageElement) enclosing;
        if (packageElement.isUnnamed()) {
            // Its types have no other name, so that none may be imported that is called the same.
            for (Element other : packageElement.getEnclosedElements()) {
                String name = other.getSimpleName().toString();
                imported.putIfAbsent(name, name);
            }
        }
        return name(packageElement.getQualifiedName().toString(), path);
    }

    /** How the file names a type, with its type arguments and without annotations. */
    public String name(TypeMirror type) {
        switch (type.getKind()) {
            case DECLARED -> {
                DeclaredType declared = (DeclaredType) type;
                List<String> arguments = new ArrayList<>();
                declared.getTypeArguments().forEach(argument -> arguments.add(name(argument)));
                return name((TypeElement) declared.asElement())
                        + (arguments.isEmpty() ? "" : "<" + String.join(", ", arguments) + ">");
            }
            case ARRAY -> {
                return name(((ArrayType) type).getComponentType()) + "[]";
            }
            case WILDCARD -> {
                WildcardType wildcard = (WildcardType) type;
                TypeMirror extended = wildcard.getExtendsBound();
                TypeMirror lower = wildcard.getSuperBound();
                return "?"
                        + (extended == null ? "" : " extends " + name(extended))
                        + (lower == null ? "" : " super " + name(lower));
            }
            default -> {
                // Not toString: it would have the annotations of the type in it.
                return type.getKind().isPrimitive()
                        ? type.getKind().name().toLowerCase(Locale.ROOT)
                        : type.toString();
            }
        }
    }

    /** A text as Java writes it, quotes included. */
    public static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            literal.append(escaped(text.charAt(i), '"'));
        }
        return literal.append('"').toString();
    }

    /** A character as Java writes it, quotes included. */
    public static String literal(char c) {
        return "'" + escaped(c, '\'') + "'";
    }

    private static String escaped(char c, char quote) {
        if (c == '\\' || c == quote) {
            return "\\" + c;
        }
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c >= ' ' && c <= '~' ? "" + c : String.format("\\u%04x", (int) c);
        };
    }

    /** A line; one that begins with a closing brace stands a level further out. */
    public JavaSource line(String line) {
        if (line.startsWith("}")) {
            depth--;
        }
        if (!line.isEmpty()) {
            body.append(INDENT.repeat(depth)).append(line);
        }
        body.append('\n');
        if (line.endsWith("{")) {
            depth++;
        }
        return this;
    }

    /** A comment for Javadoc, one sentence, on as many lines as it takes. */
    public JavaSource comment(String text) {
        String whole = "/** " + text + " */";
        if (fits(whole)) {
            return line(whole);
        }
        line("/**");
        String filled = " *";
        for (String word : text.split(" ", -1)) {
            String longer = filled + " " + word;
            if (!fits(longer)) {
                line(filled);
                longer = " * " + word;
            }
            filled = longer;
        }
        return line(filled).line(" */");
    }

    private boolean fits(String line) {
        return depth * INDENT.length() + line.length() <= Code.MAX_COLUMNS;
    }

    /** Code on one line if it fits, or else on several. */
    public JavaSource line(Object... parts) {
        String lines = Code.of(parts).lines(depth * INDENT.length());
        return line(lines);
    }

    /** Several lines that are laid out already, from the first column on. */
    public JavaSource lines(String text) {
        text.lines()
                .map(line -> line.isEmpty() ? line : INDENT.repeat(depth) + line)
                .forEach(line -> body.append(line).append('\n'));
        return this;
    }

    /** An empty line. */
    public JavaSource line() {
        return line("");
    }

    /** The whole file. */
    @Override
    public String toString() {
        StringBuilder file = new StringBuilder();
        if (!packageName.isEmpty()) {
            file.append("package ").append(packageName).append(";\n\n");
        }
        for (String type : imports) {
            file.append("import ").append(type).append(";\n");
        }
        return file.append(imports.isEmpty() ? "" : "\n").append(body).toString();
    }
}
