package io.github.cognitotriggers.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cognitotriggers.migration.DeliveryMedium;
import io.github.cognitotriggers.migration.FinalUserStatus;
import io.github.cognitotriggers.migration.UserMigrationResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The user to create; an object without members if there is none. */
final class UserMigrationModel extends ResponseModel<UserMigrationResponse> {

    UserMigrationModel() {
        super(
                UserMigrationResponse.class,
                Shown.paths(
                        "finalUserStatus",
                        "messageAction",
                        "desiredDeliveryMediums" + Redaction.ELEMENT,
                        "forceAliasCreation",
                        "enableSMSMFA"));
    }

    @Override
    void write(UserMigrationResponse response, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (!response.isDeclined()) {
            out.writeFieldName("userAttributes");
            texts(out, response.userAttributes());
            text(out, "finalUserStatus", response.finalUserStatus().map(FinalUserStatus::name));
            text(out, "messageAction", response.messageAction());
            List<DeliveryMedium> mediums = response.desiredDeliveryMediums().orElse(null);
            if (mediums != null) {
                texts(
                        out,
                        "desiredDeliveryMediums",
                        mediums.stream().map(DeliveryMedium::name).toList());
            }
            bool(out, "forceAliasCreation", response.forceAliasCreation());
            bool(out, "enableSMSMFA", response.enableSmsMfa());
        }
        out.writeEndObject();
    }

    @Override
    UserMigrationResponse read(Members members) throws IOException {
        UserMigrationResponse.Builder builder = UserMigrationResponse.builder();
        boolean declined = true;
        for (String name = members.next(); name != null; name = members.next()) {
            declined = false;
            switch (name) {
                case "userAttributes" -> builder.userAttributes(members.textByName());
                case "finalUserStatus" -> builder.finalUserStatus(status(members));
                case "messageAction" -> suppressMessage(members, builder);
                case "desiredDeliveryMediums" -> builder.desiredDeliveryMediums(mediums(members));
                case "forceAliasCreation" -> builder.forceAliasCreation(members.bool());
                case "enableSMSMFA" -> builder.enableSmsMfa(members.bool());
                default -> members.unknown(name);
            }
        }
        return declined ? UserMigrationResponse.declined() : builder.build();
    }

    private static FinalUserStatus status(Members members) throws IOException {
        return constant(FinalUserStatus.values(), members.text(), "finalUserStatus");
    }

    private static void suppressMessage(Members members, UserMigrationResponse.Builder builder)
            throws IOException {
        members.require(members.text().equals("SUPPRESS"), "SUPPRESS, or left out");
        builder.suppressMessage();
    }

    private static DeliveryMedium[] mediums(Members members) throws IOException {
        List<DeliveryMedium> mediums = new ArrayList<>();
        for (String medium : members.texts()) {
            mediums.add(constant(DeliveryMedium.values(), medium, "desiredDeliveryMediums"));
        }
        return mediums.toArray(new DeliveryMedium[0]);
    }

    /** Not {@code valueOf}, whose complaint would have the text in it. */
    private static <E extends Enum<E>> E constant(E[] constants, String name, String member) {
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "UserMigrationResponse/" + member + " must be one of " + List.of(constants));
    }
}
