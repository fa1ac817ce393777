package io.github.cognitotriggers.processor.binding;

/** The types of single values, and the kind of key that reads each. */
enum Scalar {
    STRING("java.lang.String", "ofString"),
    INT("java.lang.Integer", "ofInt"),
    LONG("java.lang.Long", "ofLong"),
    BOOLEAN("java.lang.Boolean", "ofBoolean"),
    UUID("java.util.UUID", "ofUuid"),
    INSTANT("java.time.Instant", "ofInstant"),
    LOCALE("java.util.Locale", "ofLocale"),
    URI("java.net.URI", "ofUri"),
    /** Of any enum. */
    ENUM("", "ofEnum"),
    /** Of any type that the Jackson module is to read. */
    JSON("", "");

    private final String typeName;
    private final String factory;

    Scalar(String typeName, String factory) {
        this.typeName = typeName;
        this.factory = factory;
    }

    /** Qualified, boxed; empty if there is no one type. */
    String typeName() {
        return typeName;
    }

    /** The method of {@code MetadataKey} that makes a key of this kind. */
    String factory() {
        return factory;
    }
}
