package io.github.cognitotriggers.processor.source;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
