package io.github.cognitotriggers.processor.binding;

import java.util.List;

/**
 * The constraints of a component or parameter, each of which fits.
 *
 * @param ofWhole of what is read
 * @param ofElement of its elements, if it is a list
 */
record Constraints(List<Constraint> ofWhole, List<Constraint> ofElement) {

    Constraints {
        ofWhole = List.copyOf(ofWhole);
        ofElement = List.copyOf(ofElement);
    }
}
