package io.github.cognitotriggers.local.function;

import io.github.cognitotriggers.local.function.runtime.HandlerLoader;
import io.github.cognitotriggers.local.trigger.FunctionCatalog;
import io.github.cognitotriggers.local.trigger.TriggerFunction;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A template's functions, ready to be called, by ARN or name. */
public final class Functions implements FunctionCatalog, AutoCloseable {

    private final Map<String, TriggerFunction> byName = new LinkedHashMap<>();
    private final RuntimeClassesHolder classes = new RuntimeClassesHolder();
    private final @Nullable URLClassLoader loader;
    private final @Nullable HandlerLoader handlers;

    private Functions(@Nullable URLClassLoader loader, @Nullable HandlerLoader handlers) {
        this.loader = loader;
        this.handlers = handlers;
    }

    /** Each in JVMs of its own, started at its first event. */
    public static Functions inProcesses(List<FunctionSettings> functions, FunctionLog log) {
        Functions all = new Functions(null, null);
        for (FunctionSettings function : functions) {
            all.add(function, new ProcessFunction(function, all.classes, log));
        }
        return all;
    }

    /**
     * All in this JVM, with one class loader for all of them: what one keeps in memory, the others
     * see. Their environment is that of this process.
     */
    public static Functions inThisProcess(List<FunctionSettings> functions, FunctionLog log) {
        // Of a jar that several functions have, one: they are from one build.
        Map<String, Path> jars = new LinkedHashMap<>();
        for (FunctionSettings function : functions) {
            for (Path entry : function.classPath()) {
                String name = String.valueOf(entry.getFileName());
                jars.putIfAbsent(name.endsWith(".jar") ? name : entry.toString(), entry);
            }
        }
        URLClassLoader loader = new URLClassLoader(urls(jars.values()), new HandlerTypesOnly());
        HandlerLoader handlers = new HandlerLoader(loader, SerializerLibrary.find());
        Functions all = new Functions(loader, handlers);
        for (FunctionSettings function : functions) {
            all.add(function, new InProcessFunction(function, loader, handlers, log));
        }
        return all;
    }

    private static URL[] urls(Collection<Path> entries) {
        return entries.stream().map(Functions::url).toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("A file's URI is a URL", e);
        }
    }

    private void add(FunctionSettings settings, TriggerFunction function) {
        byName.put(settings.name(), function);
        byName.put(settings.functionName(), function);
    }

    @Override
    public Optional<TriggerFunction> find(String arnOrName) {
        return Optional.ofNullable(byName.get(FunctionName.of(arnOrName)));
    }

    /** Ends all JVMs at once. */
    @Override
    public void close() throws IOException {
        for (TriggerFunction function : byName.values()) {
            if (function instanceof ProcessFunction processes) {
                processes.close();
            }
        }
        classes.close();
        if (handlers != null) {
            handlers.close();
        }
        if (loader != null) {
            loader.close();
        }
    }
}
