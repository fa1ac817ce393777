package com.example;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who has which invitation. */
@Singleton
final class Invitations {

    private final Map<String, String> reserved = new ConcurrentHashMap<>(Map.of("ACME2026", ""));

    @Inject
    Invitations() {}

    /** Whether it is this user's now; also if it was before, since Cognito may call twice. */
    boolean reserve(String code, String email) {
        return email.equals(
                reserved.computeIfPresent(code, (key, owner) -> owner.isEmpty() ? email : owner));
    }
}
