package io.github.cognitotriggers.bench;

/** A pool of the server, and its app client. */
record Pool(String id, String clientId) {

    static final String PASSWORD = "Passw0rd!";

    static String user(int number) {
        return "user" + number;
    }
}
