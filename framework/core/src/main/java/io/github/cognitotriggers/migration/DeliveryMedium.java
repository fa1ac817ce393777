package io.github.cognitotriggers.migration;

/** How the welcome message goes out. */
public enum DeliveryMedium {
    /** To the address in {@code email}. */
    EMAIL,
    /** To the number in {@code phone_number}. */
    SMS
}
