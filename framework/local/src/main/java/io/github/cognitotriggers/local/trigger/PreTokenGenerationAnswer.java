package io.github.cognitotriggers.local.trigger;

import java.util.List;

/**
 * What pre token generation wants of the tokens.
 *
 * @param idToken claims of the ID token
 * @param accessToken claims of the access token; none with event version 1, which cannot name any
 * @param scopesToAdd to the access token; none with event version 1
 * @param scopesToSuppress from the access token; none with event version 1
 * @param groups in both tokens, whatever the version
 */
public record PreTokenGenerationAnswer(
        ClaimChanges idToken,
        ClaimChanges accessToken,
        List<String> scopesToAdd,
        List<String> scopesToSuppress,
        GroupChange groups) {

    /** Tokens as they are. */
    public static final PreTokenGenerationAnswer NONE =
            new PreTokenGenerationAnswer(
                    ClaimChanges.NONE,
                    ClaimChanges.NONE,
                    List.of(),
                    List.of(),
                    new GroupChange.Keep());

    public PreTokenGenerationAnswer {
        scopesToAdd = List.copyOf(scopesToAdd);
        scopesToSuppress = List.copyOf(scopesToSuppress);
    }
}
