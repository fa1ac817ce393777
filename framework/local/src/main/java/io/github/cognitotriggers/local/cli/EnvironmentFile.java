package io.github.cognitotriggers.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Environment variables in the format of {@code sam local --env-vars}: an object for each function
 * by its logical id, and one called {@code Parameters} for all functions.
 */
final class EnvironmentFile {

    private static final String ALL = "Parameters";

    private final Map<String, Map<String, String>> variables;

    private EnvironmentFile(Map<String, Map<String, String>> variables) {
        this.variables = variables;
    }

    /** Changes nothing. */
    static EnvironmentFile none() {
        return new EnvironmentFile(Map.of());
    }

    static EnvironmentFile read(Path file) throws CliException {
        JsonNode json;
        try {
            json = new JsonMapper().readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new CliException(
                    file
                            + ":"
                            + e.getLocation().getLineNr()
                            + ":"
                            + e.getLocation().getColumnNr()
                            + ": this is no JSON");
        } catch (IOException e) {
            throw new CliException("Cannot read " + file + ": " + Failures.reason(e));
        }
        if (!json.isObject()) {
            throw new CliException(file + ": an object is expected, with one for each function");
        }
        Map<String, Map<String, String>> variables = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> function : json.properties()) {
            variables.put(function.getKey(), variables(file, function));
        }
        return new EnvironmentFile(variables);
    }

    private static Map<String, String> variables(Path file, Map.Entry<String, JsonNode> function)
            throws CliException {
        if (!function.getValue().isObject()) {
            throw new CliException(file + ": " + function.getKey() + " has to be an object");
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> variable : function.getValue().properties()) {
            if (!variable.getValue().isValueNode() || variable.getValue().isNull()) {
                throw new CliException(
                        file
                                + ": "
                                + function.getKey()
                                + "."
                                + variable.getKey()
                                + " has to be a text, a number or a boolean");
            }
            variables.put(variable.getKey(), variable.getValue().asText());
        }
        return variables;
    }

    /** A function's variables: the template's, with those of the file in their place. */
    Map<String, String> applied(String function, Map<String, String> ofTemplate) {
        Map<String, String> all = new LinkedHashMap<>(ofTemplate);
        all.putAll(variables.getOrDefault(ALL, Map.of()));
        all.putAll(variables.getOrDefault(function, Map.of()));
        return all;
    }

    /** Names in the file that are no function. */
    List<String> unknown(Collection<String> functions) {
        List<String> unknown = new ArrayList<>(variables.keySet());
        unknown.removeAll(functions);
        unknown.remove(ALL);
        return unknown;
    }
}
