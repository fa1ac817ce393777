package io.github.cognitotriggers.local.server;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a request's {@code Host} is this machine. A page of a foreign name that suddenly
 * leads to 127.0.0.1 (DNS rebinding) is for the browser its own server, and could read everything;
 * its name in {@code Host} gives it away.
 */
final class HostCheck {

    private final boolean allowAny;
    private final Set<String> hosts;

    private HostCheck(boolean allowAny, Set<String> hosts) {
        this.allowAny = allowAny;
        this.hosts = hosts;
    }

    static HostCheck of(ServerSettings settings) {
        String bound = settings.host().toLowerCase(Locale.ROOT);
        return new HostCheck(
                settings.allowRemote(),
                Set.copyOf(List.of("localhost", "127.0.0.1", "[::1]", bound, "[" + bound + "]")));
    }

    /**
     * Whether the server may be called so.
     *
     * @param values of the header; null if it is not there
     */
    boolean admits(@Nullable List<String> values) {
        if (allowAny) {
            return true;
        }
        return values != null && values.size() == 1 && hosts.contains(host(values.get(0)));
    }

    /** Without the port, in lower case. */
    private static String host(String value) {
        int end = value.lastIndexOf(':');
        boolean port = end > value.lastIndexOf(']') && isPort(value.substring(end + 1));
        return (port ? value.substring(0, end) : value).toLowerCase(Locale.ROOT);
    }

    private static boolean isPort(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
