package io.github.cognitotriggers.sample.signup;

import io.github.cognitotriggers.input.MetadataKey;

/** The invitation as an app sends it along. */
final class Invitation {

    static final MetadataKey<String> CODE =
            MetadataKey.ofString("invitation").length(8, 8).matching("[A-Z0-9]{8}");

    private Invitation() {}
}
