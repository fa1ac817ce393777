package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cognitotriggers.CallerContext;
import io.github.cognitotriggers.Identity;
import io.github.cognitotriggers.UserAttributes;
import io.github.cognitotriggers.challenge.ChallengeResult;
import io.github.cognitotriggers.federation.IdpClaims;
import io.github.cognitotriggers.input.ClientInput;
import io.github.cognitotriggers.pretoken.ClaimValue;
import io.github.cognitotriggers.pretoken.GroupConfiguration;
import java.io.IOException;
import java.util.List;

/**
 * What an accessor of an event or response answers. It is written only, so that it does not show
 * its values when it is logged by itself.
 */
final class PartModel<T> extends Model<T> {

    /** Writes a part in full. */
    interface Writer<T> {

        void write(T part, JsonGenerator out) throws IOException;
    }

    static final List<Model<?>> ALL =
            List.of(
                    new PartModel<>(
                            CallerContext.class,
                            1,
                            Shown.paths("awsSdkVersion", "clientId"),
                            PartModel::callerContext),
                    new PartModel<>(
                            UserAttributes.class,
                            1,
                            Shown.NOTHING,
                            (attributes, out) -> ResponseModel.texts(out, attributes.asMap())),
                    new PartModel<>(
                            ClientInput.class,
                            1,
                            Shown.NOTHING,
                            (input, out) -> ResponseModel.texts(out, input.asMap())),
                    new PartModel<>(
                            IdpClaims.class,
                            1,
                            Shown.NOTHING,
                            (claims, out) -> ResponseModel.texts(out, claims.asMap())),
                    new PartModel<>(
                            Identity.class, 1, Shown.paths("providerType"), PartModel::identity),
                    new PartModel<>(
                            ChallengeResult.class, 1, Shown.NOTHING, PartModel::challengeResult),
                    new PartModel<>(
                            GroupConfiguration.class,
                            2,
                            Shown.NOTHING,
                            PartModel::groupConfiguration),
                    new PartModel<>(
                            ClaimValue.class, 0, Shown.NOTHING, PreTokenGenerationModel::write));

    private final Writer<T> writer;

    private PartModel(Class<T> type, int levels, Shown shown, Writer<T> writer) {
        super(type, new Redaction(levels, shown));
        this.writer = writer;
    }

    @Override
    void write(T part, JsonGenerator out) throws IOException {
        writer.write(part, out);
    }

    private static void callerContext(CallerContext caller, JsonGenerator out) throws IOException {
        out.writeStartObject();
        ResponseModel.text(out, "awsSdkVersion", caller.awsSdkVersion());
        ResponseModel.text(out, "clientId", caller.rawClientId());
        out.writeEndObject();
    }

    private static void identity(Identity identity, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("userId", identity.userId());
        out.writeStringField("providerName", identity.providerName());
        out.writeStringField("providerType", identity.providerType());
        ResponseModel.text(out, "issuer", identity.issuer());
        out.writeBooleanField("primary", identity.primary());
        out.writeEndObject();
    }

    private static void challengeResult(ChallengeResult result, JsonGenerator out)
            throws IOException {
        out.writeStartObject();
        out.writeStringField("challengeName", result.challengeNameValue());
        out.writeBooleanField("challengeResult", result.challengeResult());
        ResponseModel.text(out, "challengeMetadata", result.challengeMetadata());
        out.writeEndObject();
    }

    private static void groupConfiguration(GroupConfiguration groups, JsonGenerator out)
            throws IOException {
        out.writeStartObject();
        ResponseModel.texts(out, "groupsToOverride", groups.groupsToOverride());
        ResponseModel.texts(out, "iamRolesToOverride", groups.iamRolesToOverride());
        ResponseModel.text(out, "preferredRole", groups.preferredRole());
        out.writeEndObject();
    }
}
