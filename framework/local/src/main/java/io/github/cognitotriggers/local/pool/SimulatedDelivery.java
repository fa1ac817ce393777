package io.github.cognitotriggers.local.pool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What is said of a message to somebody who does not exist, where that is kept secret: the same in
 * each call for the same name. Assumption: how Cognito makes it up beyond the documented medium.
 */
final class SimulatedDelivery {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final byte[] KEY = "simulated delivery".getBytes(StandardCharsets.UTF_8);

    private SimulatedDelivery() {}

    static ObjectNode details(Pool pool, String typed) {
        if (AttributeSchema.isEmail(typed)) {
            return Medium.EMAIL.details(typed);
        }
        if (AttributeSchema.isPhoneNumber(typed)) {
            return Medium.SMS.details(typed);
        }
        boolean byEmail =
                !pool.settings().autoVerifiedAttributes().contains(AttributeSchema.PHONE_NUMBER);
        return madeUp(pool, typed, byEmail ? Medium.EMAIL : Medium.SMS);
    }

    /** The same where it is known how the message would have travelled. */
    static ObjectNode details(Pool pool, String typed, Medium medium) {
        boolean fits =
                medium == Medium.EMAIL
                        ? AttributeSchema.isEmail(typed)
                        : AttributeSchema.isPhoneNumber(typed);
        return fits ? medium.details(typed) : madeUp(pool, typed, medium);
    }

    private static ObjectNode madeUp(Pool pool, String typed, Medium medium) {
        byte[] digest =
                Srp.hmac(KEY, (pool.settings().id() + typed).getBytes(StandardCharsets.UTF_8));
        return medium == Medium.EMAIL
                ? Medium.EMAIL.details(letter(digest[0]) + "@" + letter(digest[1]))
                : Medium.SMS.details(
                        String.format(
                                Locale.ROOT,
                                "+100000%04d",
                                Math.floorMod(ByteBuffer.wrap(digest).getInt(), 10_000)));
    }

    private static char letter(byte random) {
        return LETTERS.charAt(Math.floorMod(random, LETTERS.length()));
    }
}
