package io.github.cognitotriggers.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table: what was measured, the figure, what is wanted, and whether that is so. */
final class Report {

    private final List<String[]> rows = new ArrayList<>();

    Report() {
        rows.add(new String[] {"", "measured", "wanted", ""});
    }

    void section(String title) {
        rows.add(new String[] {title});
    }

    void plain(String what, String format, Object... figures) {
        rows.add(new String[] {"  " + what, text(format, figures), "", ""});
    }

    void atMost(String what, double figure, double wanted, String unit) {
        row(what, figure, "at most", wanted, unit, figure <= wanted);
    }

    void atLeast(String what, double figure, double wanted, String unit) {
        row(what, figure, "at least", wanted, unit, figure >= wanted);
    }

    private void row(
            String what, double figure, String bound, double wanted, String unit, boolean met) {
        rows.add(
                new String[] {
                    "  " + what,
                    text("%.2f%s", figure, unit),
                    text("%s %s%s", bound, trimmed(wanted), unit),
                    met ? "met" : "NOT MET"
                });
    }

    private static String trimmed(double figure) {
        return text(figure == Math.rint(figure) ? "%.0f" : "%.2f", figure);
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        for (String[] row : rows) {
            table.append(
                    row.length == 1
                            ? "\n" + row[0] + "\n"
                            : text("%-58s %18s   %-18s %s", (Object[]) row).stripTrailing() + "\n");
        }
        return table.toString();
    }
}
