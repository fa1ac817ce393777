package com.example;

import io.github.cognitotriggers.input.MetadataRecord;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.Optional;

/** What the app sends as the ClientMetadata of SignUp. */
@MetadataRecord
record Invitation(
        @NotBlank @Pattern(regexp = "[A-Z0-9]{8}") String code, Optional<Locale> locale) {}
