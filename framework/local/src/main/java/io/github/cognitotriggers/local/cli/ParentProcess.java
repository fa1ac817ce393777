package io.github.cognitotriggers.local.cli;

/** The process that started this one. */
final class ParentProcess {

    private ParentProcess() {}

    /** Has this JVM end, with all that it does at its end, once its parent has ended. */
    static void endWithIt() {
        ProcessHandle.current().parent().ifPresent(ParentProcess::endWith);
    }

    private static void endWith(ProcessHandle parent) {
        Thread thread =
                new Thread(
                        () -> {
                            parent.onExit().join();
                            System.exit(0);
                        },
                        "parent");
        thread.setDaemon(true);
        thread.start();
    }
}
