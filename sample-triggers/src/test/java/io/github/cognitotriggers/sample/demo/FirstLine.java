package io.github.cognitotriggers.sample.demo;

/**
 * Says what is on its way, since a quiet Maven says nothing while it downloads and builds. Maven
 * runs this file as source, before anything is compiled, so it needs no other class.
 */
final class FirstLine {

    private FirstLine() {}

    public static void main(String[] args) {
        String what = String.join(" ", args);
        System.out.println(
                "Building; "
                        + what
                        + " follows. The first build may take minutes, and prints nothing");
        if (what.equals("the local user pool")) {
            System.out.println(
                    "The sample refuses a sign-up without --client-metadata invitation=ACME2026"
                            + " --validation-data Name=captcha,Value=human-mia");
        }
    }
}
