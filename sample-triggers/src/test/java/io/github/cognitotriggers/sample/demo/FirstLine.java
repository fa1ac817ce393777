package io.github.cognitotriggers.sample.demo;

/**
 * Says that the demo is on its way, since a quiet Maven says nothing while it downloads and builds.
 * Maven runs this file as source, before anything is compiled, so it needs no other class.
 */
final class FirstLine {

    private FirstLine() {}

    public static void main(String[] args) {
        System.out.println("Building; the demo follows (the first time Maven downloads, minutes)");
    }
}
