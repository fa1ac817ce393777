package io.github.cognitotriggers.sample.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's files are. */
record Project(Path root) {

    /** The directory of the system property {@code project.root}, or the nearest one above here. */
    static Project find() throws IOException {
        String given = System.getProperty("project.root", "");
        Path start = Path.of(given).toAbsolutePath();
        for (Path directory = start; directory != null; directory = directory.getParent()) {
            if (Files.exists(directory.resolve("template.yaml"))) {
                return new Project(directory);
            }
        }
        throw new IOException("There is no template.yaml in " + start + " or above it");
    }

    Path template() {
        return root.resolve("template.yaml");
    }

    Path events() {
        return root.resolve("events");
    }

    Path expected() {
        return root.resolve("events/expected");
    }
}
