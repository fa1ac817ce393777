package io.github.cognitotriggers.docs;

import java.util.ArrayList;
import java.util.List;

/** The first table of a section of a Markdown page. */
record Table(List<List<String>> rawRows) {

    static Table of(String section) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : section.lines().toList()) {
            if (line.startsWith("|")) {
                String[] cells = line.substring(1, line.lastIndexOf('|')).split("\\|", -1);
                rows.add(List.of(cells).stream().map(String::strip).toList());
            } else if (!rows.isEmpty()) {
                break;
            }
        }
        // Without the heading and the line below it.
        return new Table(rows.size() < 2 ? List.of() : rows.subList(2, rows.size()));
    }

    /** The cells, without the marks of code. */
    List<List<String>> rows() {
        return rawRows.stream()
                .map(row -> row.stream().map(cell -> cell.replace("`", "")).toList())
                .toList();
    }

    List<String> column(int index) {
        return rows().stream().map(row -> row.get(index)).toList();
    }

    List<String> rawColumn(int index) {
        return rawRows.stream().map(row -> row.get(index)).toList();
    }
}
