package io.github.cognitotriggers.input;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A key whose values are absolute URIs: {@code MetadataKey.ofUri("returnTo").schemes("https")}.
 * Which host it names, if any, is not checked: compare it with a list of your own before a user is
 * sent there.
 */
public final class UriKey extends MetadataKey<URI> {

    private final String[] schemes;

    UriKey(String name) {
        this(name, false, new String[0]);
    }

    private UriKey(String name, boolean optional, String[] schemes) {
        super(name, optional);
        this.schemes = schemes;
    }

    /**
     * With one of these schemes, in upper or lower case.
     *
     * @param schemes without the colon: {@code "https"}
     * @throws IllegalArgumentException if there are none
     */
    public UriKey schemes(String... schemes) {
        if (schemes.length == 0) {
            throw new IllegalArgumentException(name() + ": one of no schemes is not possible");
        }
        return new UriKey(name(), isOptional(), schemes.clone());
    }

    @Override
    public UriKey optional() {
        return new UriKey(name(), true, schemes);
    }

    @Override
    public String rule() {
        String rule = "must be an absolute URI";
        if (schemes.length == 0) {
            return rule;
        }
        return rule
                + (schemes.length == 1 ? " with the scheme " : " with one of the schemes ")
                + String.join(", ", schemes);
    }

    @Override
    protected @Nullable URI parse(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            // Dropped: its message quotes the text.
            return null;
        }
        String scheme = uri.getScheme();
        return scheme != null && allows(scheme) ? uri : null;
    }

    private boolean allows(String scheme) {
        for (String allowed : schemes) {
            if (allowed.equalsIgnoreCase(scheme)) {
                return true;
            }
        }
        return schemes.length == 0;
    }
}
