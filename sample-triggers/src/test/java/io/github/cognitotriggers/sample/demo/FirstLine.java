package io.github.cognitotriggers.sample.demo;

/**
 * Says what is on its way, since a quiet Maven says nothing while it downloads and builds. Maven
 * runs this file as source, before anything is compiled, so it needs no other class.
 */
final class FirstLine {

    private FirstLine() {}

    public static void main(String[] args) {
        System.out.println(
                "Building; "
                        + String.join(" ", args)
                        + " follows. The build takes 1 to 5 minutes and prints nothing");
    }
}
