package io.github.cognitotriggers.local.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a CloudFormation or SAM template says that concerns user pools, with everything worked out:
 * parameters, conditions, references.
 *
 * @param pools the user pools, with the triggers that functions attach by SAM's event source
 * @param resourceServers to be made after the pools
 * @param clients to be made after the resource servers, whose scopes they may name
 * @param calls groups, users and who is in which group, in the order in which to make them
 * @param functions all of them, also those that no pool calls
 * @param warnings what was left out
 */
public record Template(
        List<PoolResource> pools,
        List<CallResource> resourceServers,
        List<ClientResource> clients,
        List<CallResource> calls,
        List<FunctionResource> functions,
        List<TemplateWarning> warnings) {

    public Template {
        pools = List.copyOf(pools);
        resourceServers = List.copyOf(resourceServers);
        clients = List.copyOf(clients);
        calls = List.copyOf(calls);
        functions = List.copyOf(functions);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a template in YAML or JSON.
     *
     * @throws TemplateException if CloudFormation would not take it either, with the place
     * @throws IOException if the file cannot be read
     */
    public static Template read(Path file, TemplateSettings settings)
            throws IOException, TemplateException {
        try {
            return new TemplateReader(Yaml.parse(file), settings, name(file)).read();
        } catch (TemplateException e) {
            throw e.in(file);
        } catch (StackOverflowError e) {
            throw TemplateException.of("The template is nested too deeply").in(file);
        }
    }

    /** The file's name without its ending, which ids are made of. */
    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
