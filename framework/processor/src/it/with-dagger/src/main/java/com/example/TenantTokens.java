package com.example;

import io.github.cognitotriggers.CognitoTriggers;
import io.github.cognitotriggers.input.FromClientMetadata;
import io.github.cognitotriggers.pretoken.PreTokenGeneration;
import io.github.cognitotriggers.pretoken.PreTokenGenerationResponse;
import jakarta.inject.Inject;
import java.util.Optional;

@CognitoTriggers
final class TenantTokens {

    @Inject
    TenantTokens() {}

    @PreTokenGeneration
    PreTokenGenerationResponse tenant(@FromClientMetadata("tenant") Optional<String> tenant) {
        return PreTokenGenerationResponse.builder()
                .idTokenClaim("tenant", tenant.orElse("none"))
                .build();
    }
}
