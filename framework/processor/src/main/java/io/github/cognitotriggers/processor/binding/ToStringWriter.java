package io.github.cognitotriggers.processor.binding;

import io.github.cognitotriggers.processor.source.Code;
import io.github.cognitotriggers.processor.source.JavaSource;
import java.util.ArrayList;
import java.util.List;

/** Writes how a binder shows its record. */
final class ToStringWriter {

    private final JavaSource out;
    private final RecordModel model;

    ToStringWriter(JavaSource out, RecordModel model) {
        this.out = out;
        this.model = model;
    }

    void write() {
        out.line();
        out.line("/** Names and values of the components, without values that are sensitive. */");
        out.line(
                model.name().modifier()
                        + "static String toString("
                        + out.name(model.type())
                        + " record) {");
        List<String> calls = new ArrayList<>();
        StringBuilder text = new StringBuilder(model.type().getSimpleName() + "[");
        String separator = "";
        for (Value value : model.values()) {
            String component = value.subject().name();
            text.append(separator).append(component).append('=');
            if (model.sensitive().contains(component)) {
                text.append("(sensitive)");
            } else {
                calls.add(".append(" + JavaSource.literal(text.toString()) + ")");
                calls.add(".append(record." + component + "())");
                text.setLength(0);
            }
            separator = ", ";
        }
        String end = JavaSource.literal(text.append(']').toString());
        if (calls.isEmpty()) {
            out.line("return " + end + ";");
        } else {
            calls.add(".append(" + end + ")");
            calls.add(".toString()");
            out.line("return ", Code.chain("new StringBuilder()", calls), ";");
        }
        out.line("}");
    }
}
