package io.github.cognitotriggers.matrix;

import io.github.cognitotriggers.matrix.MetadataMatrix.Evidence;
import io.github.cognitotriggers.matrix.MetadataMatrix.Note;
import java.util.List;

/** The notes of the {@link MetadataMatrix}; {@code docs/metadata.md} has them word for word. */
final class MatrixNotes {

    static final List<Note> ALL =
            List.of(
                    new Note(
                            1,
                            Evidence.DOCUMENTED,
                            "Only if pre sign-up confirmed the user at once: post confirmation then"
                                    + " runs inside SignUp."),
                    new Note(
                            2,
                            Evidence.DOCUMENTED,
                            "AWS's page on the custom email sender names exactly the sources"
                                    + " SignUp, ForgotPassword and Authentication; an"
                                    + " AccountTakeOverNotification never has any."),
                    new Note(
                            3,
                            Evidence.INFERRED,
                            "Not in the list of note 2, so nothing is taken to arrive."),
                    new Note(
                            4,
                            Evidence.OBSERVED,
                            "AWS's guide names TokenGeneration_NewPasswordChallenge here, but it"
                                    + " runs at the user's first sign-in, not in this call."),
                    new Note(
                            5,
                            Evidence.INFERRED,
                            "Not in AWS's list of operations whose data reaches custom message, so"
                                    + " nothing is taken to arrive."),
                    new Note(
                            6,
                            Evidence.DOCUMENTED,
                            "AWS's API reference says so; no sign-in is known to run pre sign-up"
                                    + " except a user migration, which runs it as"
                                    + " PreSignUp_AdminCreateUser."),
                    new Note(
                            7,
                            Evidence.DOCUMENTED,
                            "A create that runs inside InitiateAuth has none. So without SRP it is"
                                    + " absent in round one and present from round two on, which"
                                    + " is inferred."),
                    new Note(
                            8,
                            Evidence.DOCUMENTED,
                            "AWS lists it; when it would happen is not clear."),
                    new Note(
                            9,
                            Evidence.DOCUMENTED,
                            "Pre token generation gets no data of InitiateAuth."),
                    new Note(
                            10,
                            Evidence.DOCUMENTED,
                            "AWS names TokenGeneration_Authentication as the source, not"
                                    + " TokenGeneration_RefreshTokens."),
                    new Note(
                            11,
                            Evidence.DOCUMENTED,
                            "The token endpoint takes aws_client_metadata in the code flow too, but"
                                    + " passes it on for client_credentials only, and runs the"
                                    + " trigger for that grant only with version V3_0."),
                    new Note(
                            12,
                            Evidence.DOCUMENTED,
                            "Only with version V3_0 or later of the trigger."),
                    new Note(
                            13,
                            Evidence.DOCUMENTED,
                            "For local users only: a federated sign-in never runs it."),
                    new Note(
                            14,
                            Evidence.DOCUMENTED,
                            "For federated users only; the event has neither field."));

    private MatrixNotes() {}
}
