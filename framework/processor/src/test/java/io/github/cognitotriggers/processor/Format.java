package io.github.cognitotriggers.processor;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;

/** The format of this project's own sources, which generated ones keep too. */
public final class Format {

    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    private Format() {}

    /** What google-java-format makes of a source. */
    public static String of(String source) {
        try {
            String used = RemoveUnusedImports.removeUnusedImports(source);
            String ordered = ImportOrderer.reorderImports(used, Style.GOOGLE);
            return StringWrapper.wrap(FORMATTER.formatSource(ordered), FORMATTER);
        } catch (FormatterException e) {
            throw new IllegalArgumentException(source, e);
        }
    }
}
