package io.github.cognitotriggers.sample.migration;

/**
 * What the directory knows of a user.
 *
 * @param email an address that the old system had verified
 * @param locale a BCP 47 tag
 */
record LegacyUser(String email, String givenName, String locale) {

    /** Without anything personal. */
    @Override
    public String toString() {
        return "LegacyUser";
    }
}
