package io.github.cognitotriggers.local.pool;

/**
 * Who proves a password: the part of the pool's id behind the underscore, and the name that
 * PASSWORD_VERIFIER calls {@code USER_ID_FOR_SRP}. Both are hashed with the password.
 */
record SrpIdentity(String poolName, String userId) {

    static SrpIdentity of(String userPoolId, String userId) {
        return new SrpIdentity(userPoolId.substring(userPoolId.indexOf('_') + 1), userId);
    }
}
