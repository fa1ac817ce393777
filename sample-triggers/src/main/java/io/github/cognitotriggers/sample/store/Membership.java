package io.github.cognitotriggers.sample.store;

import java.io.Serializable;

/**
 * What a user belongs to.
 *
 * @param tenant the tenant's id, lower-case
 * @param role what the user is there: {@code admin} or {@code member}
 */
public record Membership(String tenant, String role) implements Serializable {}
