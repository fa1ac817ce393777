package io.github.cognitotriggers.processor.binding;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * A metadata record as its binder needs it.
 *
 * @param type the record
 * @param name of its binder
 * @param binaryName what a stack trace calls it: {@code demo.Outer$Invitation}
 * @param values its components, in their order
 * @param sensitive names of components that no text shows
 * @param hasOwnConstructor whether its canonical constructor may refuse values
 */
record RecordModel(
        TypeElement type,
        BinderName name,
        String binaryName,
        List<Value> values,
        Set<String> sensitive,
        boolean hasOwnConstructor) {

    RecordModel {
        values = List.copyOf(values);
        sensitive = Set.copyOf(sensitive);
    }
}
