package io.github.cognitotriggers.migration;

/** How the welcome message goes out. */
public enum DeliveryMedium {
    EMAIL,
    SMS
}
