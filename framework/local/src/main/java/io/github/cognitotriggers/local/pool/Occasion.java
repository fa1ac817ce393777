package io.github.cognitotriggers.local.pool;

import io.github.cognitotriggers.TriggerSource;

/** What a message is sent for: the sources of its triggers, and the pool's own texts. */
enum Occasion {
    SIGN_UP(
            TriggerSource.CUSTOM_MESSAGE_SIGN_UP,
            TriggerSource.CUSTOM_EMAIL_SENDER_SIGN_UP,
            TriggerSource.CUSTOM_SMS_SENDER_SIGN_UP,
            "Your verification code",
            "Your verification code is {####}"),
    RESEND_CODE(
            TriggerSource.CUSTOM_MESSAGE_RESEND_CODE,
            TriggerSource.CUSTOM_EMAIL_SENDER_RESEND_CODE,
            TriggerSource.CUSTOM_SMS_SENDER_RESEND_CODE,
            "Your verification code",
            "Your verification code is {####}"),
    ADMIN_CREATE_USER(
            TriggerSource.CUSTOM_MESSAGE_ADMIN_CREATE_USER,
            TriggerSource.CUSTOM_EMAIL_SENDER_ADMIN_CREATE_USER,
            TriggerSource.CUSTOM_SMS_SENDER_ADMIN_CREATE_USER,
            "Your temporary password",
            "Your username is {username} and temporary password is {####}."),
    UPDATE_USER_ATTRIBUTE(
            TriggerSource.CUSTOM_MESSAGE_UPDATE_USER_ATTRIBUTE,
            TriggerSource.CUSTOM_EMAIL_SENDER_UPDATE_USER_ATTRIBUTE,
            TriggerSource.CUSTOM_SMS_SENDER_UPDATE_USER_ATTRIBUTE,
            "Your verification code",
            "Your verification code is {####}"),
    VERIFY_USER_ATTRIBUTE(
            TriggerSource.CUSTOM_MESSAGE_VERIFY_USER_ATTRIBUTE,
            TriggerSource.CUSTOM_EMAIL_SENDER_VERIFY_USER_ATTRIBUTE,
            TriggerSource.CUSTOM_SMS_SENDER_VERIFY_USER_ATTRIBUTE,
            "Your verification code",
            "Your verification code is {####}"),
    FORGOT_PASSWORD(
            TriggerSource.CUSTOM_MESSAGE_FORGOT_PASSWORD,
            TriggerSource.CUSTOM_EMAIL_SENDER_FORGOT_PASSWORD,
            TriggerSource.CUSTOM_SMS_SENDER_FORGOT_PASSWORD,
            "Your verification code",
            "Your password reset code is {####}"),
    AUTHENTICATION(
            TriggerSource.CUSTOM_MESSAGE_AUTHENTICATION,
            TriggerSource.CUSTOM_EMAIL_SENDER_AUTHENTICATION,
            TriggerSource.CUSTOM_SMS_SENDER_AUTHENTICATION,
            "Your authentication code",
            "Your authentication code is {####}");

    private final TriggerSource customMessage;
    private final TriggerSource emailSender;
    private final TriggerSource smsSender;
    private final String subject;
    private final String text;

    Occasion(
            TriggerSource customMessage,
            TriggerSource emailSender,
            TriggerSource smsSender,
            String subject,
            String text) {
        this.customMessage = customMessage;
        this.emailSender = emailSender;
        this.smsSender = smsSender;
        this.subject = subject;
        this.text = text;
    }

    TriggerSource customMessage() {
        return customMessage;
    }

    TriggerSource sender(Medium medium) {
        return medium == Medium.EMAIL ? emailSender : smsSender;
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }
}
