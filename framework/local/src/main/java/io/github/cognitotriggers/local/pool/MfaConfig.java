package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SetUserPoolMfaConfig and GetUserPoolMfaConfig. Assumption: what a call does not mention stays.
 */
final class MfaConfig {

    private static final String SMS = "SmsMfaConfiguration";
    private static final String APP = "SoftwareTokenMfaConfiguration";
    private static final String EMAIL = "EmailMfaConfiguration";
    private static final String CONFIGURATION = "MfaConfiguration";

    private final Pool pool;

    MfaConfig(Pool pool) {
        this.pool = pool;
    }

    ObjectNode set(Request request) {
        pool.checkPoolId(request);
        if (request.structure("WebAuthnConfiguration") != null) {
            throw Errors.invalidParameter(
                    "The local user pool does not have WebAuthnConfiguration");
        }
        return shown(pool.configure(settings -> changed(settings, request)).mfa());
    }

    ObjectNode get(Request request) {
        pool.checkPoolId(request);
        return shown(pool.mfa());
    }

    private static PoolSettings changed(PoolSettings settings, Request request) {
        MfaSettings next = changed(settings.mfa(), request);
        check(settings, next, request.structure(EMAIL) != null);
        return settings.toBuilder().mfa(next).build();
    }

    private static MfaSettings changed(MfaSettings now, Request request) {
        Set<MfaType> types = EnumSet.noneOf(MfaType.class);
        types.addAll(now.types());
        Map<String, String> smsConfiguration = now.smsConfiguration();
        String smsMessage = now.smsMessage();
        String emailSubject = now.emailSubject();
        String emailMessage = now.emailMessage();
        Request sms = request.structure(SMS);
        if (sms != null) {
            types.add(MfaType.SMS_MFA);
            smsMessage = message(sms, "SmsAuthenticationMessage");
            Map<String, String> sent = sms.map("SmsConfiguration");
            smsConfiguration = sent == null ? smsConfiguration : sent;
        }
        Request app = request.structure(APP);
        if (app != null && app.flag("Enabled")) {
            types.add(MfaType.SOFTWARE_TOKEN_MFA);
        } else if (app != null) {
            types.remove(MfaType.SOFTWARE_TOKEN_MFA);
        }
        Request email = request.structure(EMAIL);
        if (email != null) {
            types.add(MfaType.EMAIL_OTP);
            emailSubject = email.text("Subject");
            emailMessage = message(email, "Message");
        }
        return new MfaSettings(
                configuration(now, request.text(CONFIGURATION)),
                types,
                now.recovery(),
                smsConfiguration,
                smsMessage,
                emailSubject,
                emailMessage);
    }

    private static MfaConfiguration configuration(MfaSettings now, @Nullable String name) {
        if (name == null) {
            return now.configuration();
        }
        try {
            return MfaConfiguration.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Request.notSatisfied(
                    CONFIGURATION, "Member must satisfy enum value set: [OFF, ON, OPTIONAL]");
        }
    }

    private static @Nullable String message(Request settings, String name) {
        String message = settings.text(name);
        if (message != null && !message.contains("{####}")) {
            throw Request.notSatisfied(
                    name, "Member must satisfy regular expression pattern: .*\\{####\\}.*");
        }
        return message;
    }

    /** The rules are documented. Assumption: the texts. */
    private static void check(PoolSettings settings, MfaSettings next, boolean turnsEmailOn) {
        boolean asked = next.configuration() != MfaConfiguration.OFF;
        if (asked && next.types().isEmpty()) {
            throw Errors.invalidParameter(
                    "Invalid MFA configuration given, can't turn on MFA without an MFA type");
        }
        if (turnsEmailOn && !settings.developerEmail()) {
            throw Errors.invalidParameter(
                    "Email MFA needs an EmailConfiguration with EmailSendingAccount DEVELOPER");
        }
        if (next.configuration() == MfaConfiguration.ON && settings.signsInWithCodes()) {
            throw Errors.invalidParameter(
                    "MFA cannot be required where AllowedFirstAuthFactors has EMAIL_OTP or"
                            + " SMS_OTP");
        }
    }

    private static ObjectNode shown(MfaSettings settings) {
        ObjectNode response = Json.object();
        if (settings.offers(MfaType.SMS_MFA)) {
            ObjectNode sms = response.putObject(SMS);
            Json.putIfPresent(sms, "SmsAuthenticationMessage", settings.smsMessage());
            if (!settings.smsConfiguration().isEmpty()) {
                sms.set("SmsConfiguration", Json.object(settings.smsConfiguration()));
            }
        }
        if (settings.offers(MfaType.EMAIL_OTP)) {
            ObjectNode email = response.putObject(EMAIL);
            Json.putIfPresent(email, "Message", settings.emailMessage());
            Json.putIfPresent(email, "Subject", settings.emailSubject());
        }
        response.putObject(APP).put("Enabled", settings.offers(MfaType.SOFTWARE_TOKEN_MFA));
        response.put(CONFIGURATION, settings.configuration().name());
        return response;
    }
}
