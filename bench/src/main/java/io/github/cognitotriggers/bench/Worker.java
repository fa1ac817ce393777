package io.github.cognitotriggers.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The clients' JVM, and that of the limits. It takes a command a line and answers each with a
 * {@link Round}.
 */
final class Worker {

    private static final int KEY_BITS = 2048;
    private static final int GROUP_BITS = 3072;
    private static final int EPHEMERAL_BITS = 1024;
    private static final int HASH_BITS = 256;
    private static final long NO_BOUND = Long.MAX_VALUE;
    private static final double NO_END = 1e6;

    private final KeyPair key;

    private Worker() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(KEY_BITS);
        key = keys.generateKeyPair();
    }

    public static void main(String[] arguments) throws Exception {
        Worker worker = new Worker();
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String answer;
            try {
                answer = worker.run(line.split(" ", -1)).write();
            } catch (Exception e) {
                answer = "failed: " + e;
            }
            System.out.println(answer);
        }
    }

    private Round run(String[] command) throws Exception {
        return switch (command[0]) {
            case "signatures" -> signatures(Double.parseDouble(command[1]));
            case "exponentiations" -> exponentiations(Double.parseDouble(command[1]));
            case "users" ->
                    users(
                            Integer.parseInt(command[1]),
                            new Pool(command[2], command[3]),
                            Integer.parseInt(command[4]));
            default ->
                    signIns(
                            SignIn.valueOf(command[0]),
                            Integer.parseInt(command[1]),
                            new Pool(command[2], command[3]),
                            Integer.parseInt(command[4]),
                            Double.parseDouble(command[5]));
        };
    }

    private Round signatures(double seconds) throws Exception {
        byte[] text = new byte[900]; // About a token's length.
        return Rounds.run(
                cores(),
                seconds,
                NO_BOUND,
                thread -> {
                    Signature signature = Signature.getInstance("SHA256withRSA");
                    return () -> {
                        signature.initSign(key.getPrivate());
                        signature.update(text);
                        signature.sign();
                    };
                });
    }

    /**
     * A count is what both sides of one SRP sign-in compute. The prime does not matter for the
     * time, only its length.
     */
    private static Round exponentiations(double seconds) throws Exception {
        SecureRandom random = new SecureRandom();
        BigInteger modulus = new BigInteger(GROUP_BITS, random).setBit(GROUP_BITS - 1).setBit(0);
        BigInteger two = BigInteger.TWO;
        BigInteger long1 = new BigInteger(EPHEMERAL_BITS, random).setBit(EPHEMERAL_BITS - 1);
        BigInteger long2 = new BigInteger(EPHEMERAL_BITS, random).setBit(EPHEMERAL_BITS - 1);
        BigInteger hash = new BigInteger(HASH_BITS, random).setBit(HASH_BITS - 1);
        return Rounds.run(
                cores(),
                seconds,
                NO_BOUND,
                thread ->
                        () -> {
                            BigInteger shownByClient = two.modPow(long1, modulus);
                            BigInteger verifier = two.modPow(hash, modulus);
                            BigInteger shownByServer = two.modPow(long2, modulus);
                            BigInteger masked =
                                    shownByServer.subtract(two.modPow(hash, modulus)).mod(modulus);
                            BigInteger ofClient = masked.modPow(long1, modulus);
                            BigInteger scrambled = verifier.modPow(hash, modulus);
                            BigInteger ofServer =
                                    shownByClient.multiply(scrambled).modPow(long2, modulus);
                            // The results have to be used, or a compiler may leave them out.
                            if (ofClient.equals(ofServer)) {
                                throw new IllegalStateException("These are no numbers of SRP");
                            }
                        });
    }

    private static Round users(int port, Pool pool, int count) throws Exception {
        AtomicInteger next = new AtomicInteger();
        return Rounds.run(
                LocalPoolBench.CONNECTIONS,
                NO_END,
                count,
                thread ->
                        new OnConnection(port) {
                            @Override
                            void run(Connection server) throws IOException {
                                String who =
                                        "{\"UserPoolId\":\""
                                                + pool.id()
                                                + "\",\"Username\":\""
                                                + Pool.user(next.getAndIncrement())
                                                + "\",";
                                server.call(
                                        "AdminCreateUser", who + "\"MessageAction\":\"SUPPRESS\"}");
                                server.call(
                                        "AdminSetUserPassword",
                                        who
                                                + "\"Password\":\""
                                                + Pool.PASSWORD
                                                + "\",\"Permanent\":true}");
                            }
                        });
    }

    private static Round signIns(SignIn kind, int port, Pool pool, int users, double seconds)
            throws Exception {
        return Rounds.run(
                LocalPoolBench.CONNECTIONS,
                seconds,
                NO_BOUND,
                thread ->
                        new OnConnection(port) {
                            @Override
                            void run(Connection server) throws IOException {
                                String user = Pool.user(ThreadLocalRandom.current().nextInt(users));
                                String answer = kind.run(server, pool, user);
                                if (!answer.contains("\"AccessToken\"")) {
                                    throw new IOException(kind + " led to no tokens");
                                }
                            }
                        });
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private abstract static class OnConnection implements Rounds.Step {

        private final Connection server;

        OnConnection(int port) throws IOException {
            server = new Connection(port);
        }

        abstract void run(Connection connection) throws IOException;

        @Override
        public void run() throws Exception {
            run(server);
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
