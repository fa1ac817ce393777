package io.github.cognitotriggers.local.pool;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pool says of second factors. Immutable.
 *
 * @param configuration whether one is asked for
 * @param types which ones the pool offers
 * @param recovery the way to a new password that comes first, which is not asked for unless it is
 *     preferred; null if the pool does not say
 * @param smsConfiguration who sends text messages, as it was set; it is only shown
 * @param smsMessage the text message with {@code {####}}; null for the pool's own
 * @param emailSubject null for the pool's own
 * @param emailMessage the email with {@code {####}}; null for the pool's own
 */
record MfaSettings(
        MfaConfiguration configuration,
        Set<MfaType> types,
        @Nullable Medium recovery,
        Map<String, String> smsConfiguration,
        @Nullable String smsMessage,
        @Nullable String emailSubject,
        @Nullable String emailMessage) {

    MfaSettings {
        EnumSet<MfaType> ordered = EnumSet.noneOf(MfaType.class);
        ordered.addAll(types);
        smsConfiguration = Map.copyOf(smsConfiguration);
        types = Collections.unmodifiableSet(ordered);
    }

    /** With the pool's own texts. */
    static MfaSettings of(MfaConfiguration configuration, Set<MfaType> types) {
        return new MfaSettings(configuration, types, null, Map.of(), null, null, null);
    }

    /** The same, asked for differently; without any types those that there were, or else SMS. */
    MfaSettings with(MfaConfiguration changed, Collection<MfaType> named) {
        Collection<MfaType> offered = named.isEmpty() ? types : named;
        boolean sms = offered.isEmpty() && changed != MfaConfiguration.OFF;
        return new MfaSettings(
                changed,
                sms ? Set.of(MfaType.SMS_MFA) : Set.copyOf(offered),
                recovery,
                smsConfiguration,
                smsMessage,
                emailSubject,
                emailMessage);
    }

    /** The same with these texts; null for those that there were. */
    MfaSettings saying(@Nullable String sms, @Nullable String subject, @Nullable String email) {
        return new MfaSettings(
                configuration,
                types,
                recovery,
                smsConfiguration,
                sms == null ? smsMessage : sms,
                subject == null ? emailSubject : subject,
                email == null ? emailMessage : email);
    }

    /** The same in a pool with these ways to a new password, the best first. */
    MfaSettings with(List<String> accountRecovery) {
        return new MfaSettings(
                configuration,
                types,
                recovery(accountRecovery),
                smsConfiguration,
                smsMessage,
                emailSubject,
                emailMessage);
    }

    private static @Nullable Medium recovery(List<String> ways) {
        for (Medium medium : Medium.values()) {
            if (!ways.isEmpty() && ways.get(0).equals("verified_" + medium.attribute())) {
                return medium;
            }
        }
        return null;
    }

    /** What can be asked for, or be set up, where nothing is preferred. */
    List<MfaType> eligible() {
        return types.stream().filter(type -> !recovers(type)).toList();
    }

    boolean recovers(MfaType type) {
        return recovery != null && type.medium() == recovery;
    }

    boolean offers(MfaType type) {
        return types.contains(type);
    }
}
