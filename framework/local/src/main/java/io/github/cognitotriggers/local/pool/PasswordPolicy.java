package io.github.cognitotriggers.local.pool;

import java.time.Duration;
import java.util.function.IntPredicate;

/**
 * What a password has to have; Cognito's own default is {@link #DEFAULT}.
 *
 * @param minimumLength 6 to 99
 * @param requireUppercase a letter A to Z
 * @param requireLowercase a letter a to z
 * @param requireNumbers a digit
 * @param requireSymbols one of the symbols that Cognito counts as such
 * @param temporaryPasswordValidity how long an administrator's temporary password can be used
 */
public record PasswordPolicy(
        int minimumLength,
        boolean requireUppercase,
        boolean requireLowercase,
        boolean requireNumbers,
        boolean requireSymbols,
        Duration temporaryPasswordValidity) {

    /** Eight characters of all four kinds; temporary passwords are good for seven days. */
    public static final PasswordPolicy DEFAULT =
            new PasswordPolicy(8, true, true, true, true, Duration.ofDays(7));

    private static final int MAXIMUM_LENGTH = 256;

    /** Cognito's list; a blank inside counts as a symbol too. */
    private static final String SYMBOLS = "^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+- ";

    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijkmnopqrstuvwxyz";
    private static final String DIGITS = "23456789";
    // None that a mail template or a shell would have to escape.
    private static final String SAFE_SYMBOLS = "!@#%*_-+=.";

    /**
     * Checks the bounds of the length.
     *
     * @throws IllegalArgumentException if the least length is not 6 to 99
     */
    public PasswordPolicy {
        if (minimumLength < 6 || minimumLength > 99) {
            throw new IllegalArgumentException("The minimum length of a password is 6 to 99");
        }
    }

    /** Refuses a password that breaks a rule, with Cognito's text for the first one broken. */
    void check(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < minimumLength) {
            throw broken("Password not long enough");
        }
        if (length > MAXIMUM_LENGTH) {
            // Assumption: the text. The API itself bounds all but NEW_PASSWORD_REQUIRED's answer.
            throw broken("Password too long");
        }
        if (requireUppercase && !has(password, c -> c >= 'A' && c <= 'Z')) {
            throw broken("Password must have uppercase characters");
        }
        if (requireLowercase && !has(password, c -> c >= 'a' && c <= 'z')) {
            throw broken("Password must have lowercase characters");
        }
        if (requireNumbers && !has(password, c -> c >= '0' && c <= '9')) {
            throw broken("Password must have numeric characters");
        }
        if (requireSymbols && !has(password, c -> SYMBOLS.indexOf(c) >= 0)) {
            throw broken("Password must have symbol characters");
        }
    }

    /** A temporary password that keeps to the policy. */
    String generate(Randomness random) {
        StringBuilder password = new StringBuilder();
        String all = UPPER + LOWER + DIGITS + SAFE_SYMBOLS;
        for (String kind : new String[] {UPPER, LOWER, DIGITS, SAFE_SYMBOLS}) {
            password.append(random.oneOf(kind));
        }
        while (password.length() < Math.max(minimumLength, 12)) {
            password.append(random.oneOf(all));
        }
        return password.toString();
    }

    private static RuntimeException broken(String rule) {
        return Errors.invalidPassword("Password did not conform with policy: " + rule);
    }

    private static boolean has(String password, IntPredicate kind) {
        return password.chars().anyMatch(kind);
    }
}
