package io.github.cognitotriggers.local.function;

/** Takes what functions log. Called by several threads at once. */
@FunctionalInterface
public interface FunctionLog {

    /**
     * One line.
     *
     * @param function the function's name in the template
     */
    void line(String function, String line);
}
