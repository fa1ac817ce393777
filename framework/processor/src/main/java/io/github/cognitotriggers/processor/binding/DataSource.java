package io.github.cognitotriggers.processor.binding;

/** Where a trigger's method has client data from. */
public enum DataSource {
    CLIENT_METADATA("FromClientMetadata", "ClientMetadata", "clientMetadata"),
    VALIDATION_DATA("FromValidationData", "ValidationData", "validationData");

    static final String PACKAGE = "io.github.cognitotriggers.input";

    private final String annotation;
    private final String typeName;
    private final String variableName;

    DataSource(String annotation, String typeName, String variableName) {
        this.annotation = annotation;
        this.typeName = typeName;
        this.variableName = variableName;
    }

    /** The qualified name of the annotation that asks for it. */
    public String annotationName() {
        return PACKAGE + "." + annotation;
    }

    /** The simple name of its type in {@code io.github.cognitotriggers.input}. */
    public String typeName() {
        return typeName;
    }

    /** What an event calls it, and generated code the local variable that has it. */
    public String variableName() {
        return variableName;
    }
}
