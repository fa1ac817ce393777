package io.github.cognitotriggers.processor.routing;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * How a class is named, and what is made of it.
 *
 * @param packageName empty for the unnamed package
 * @param path its name in the package: {@code Outer.Inner}
 * @param isPublic whether every class can name it
 */
record ClassName(String packageName, String path, boolean isPublic) {

    static ClassName of(TypeElement type) {
        String path = "";
        boolean isPublic = true;
        Element element = type;
        while (!(element instanceof PackageElement packageElement)) {
            path = element.getSimpleName() + (path.isEmpty() ? "" : "." + path);
            isPublic &= element.getModifiers().contains(Modifier.PUBLIC);
            // Only a package or module has none.
            element = Objects.requireNonNull(element.getEnclosingElement());
        }
        return new ClassName(packageElement.getQualifiedName().toString(), path, isPublic);
    }

    /** The last part. */
    String simple() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The simple name of the class with its routes. */
    String routes() {
        return path.replace('.', '_') + "Routes";
    }

    /** The simple name of the module for Dagger. */
    String module() {
        return routes() + "Module";
    }

    /** What a class begins with that is to be as visible. */
    String modifier() {
        return isPublic ? "public " : "";
    }

    /** A class of this name in the same package. */
    String qualified(String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
}
