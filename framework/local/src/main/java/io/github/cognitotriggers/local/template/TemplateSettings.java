package io.github.cognitotriggers.local.template;

import java.util.Map;

/**
 * What a template does not say itself.
 *
 * @param region what {@code AWS::Region} is, and where the pools are
 * @param parameters values for the template's parameters, in place of their defaults
 */
public record TemplateSettings(String region, Map<String, String> parameters) {

    /** What {@code AWS::AccountId} is. */
    public static final String ACCOUNT = "123456789012";

    /** What {@code AWS::StackName} is. */
    public static final String STACK = "local";

    public TemplateSettings {
        parameters = Map.copyOf(parameters);
    }

    /** No parameters, in us-east-1. */
    public static TemplateSettings defaults() {
        return new TemplateSettings("us-east-1", Map.of());
    }

    /** Names of the parameters, no values: one may be a secret. */
    @Override
    public String toString() {
        return "TemplateSettings[region=" + region + ", parameters=" + parameters.keySet() + "]";
    }
}
