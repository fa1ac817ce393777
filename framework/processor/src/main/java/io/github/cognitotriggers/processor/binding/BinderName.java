package io.github.cognitotriggers.processor.binding;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * What the class is called that reads a metadata record.
 *
 * @param packageName of the record and its binder; empty for the unnamed package
 * @param simpleName {@code InvitationBinder}, {@code Outer_InvitationBinder} of a nested one
 * @param isPublic whether the record and all around it are
 * @param isPrivate whether the record or one around it is
 */
record BinderName(String packageName, String simpleName, boolean isPublic, boolean isPrivate) {

    static BinderName of(TypeElement record) {
        String path = "";
        boolean isPublic = true;
        boolean isPrivate = false;
        Element element = record;
        while (!(element instanceof PackageElement packageElement)) {
            path = element.getSimpleName() + (path.isEmpty() ? "" : "_" + path);
            isPublic &= element.getModifiers().contains(Modifier.PUBLIC);
            isPrivate |= element.getModifiers().contains(Modifier.PRIVATE);
            // Only a package or module has none.
            element = Objects.requireNonNull(element.getEnclosingElement());
        }
        String packageName = packageElement.getQualifiedName().toString();
        return new BinderName(packageName, path + "Binder", isPublic, isPrivate);
    }

    /** What a member begins with that is to be as visible as the record. */
    String modifier() {
        return isPublic ? "public " : "";
    }

    /** With the package. */
    String qualified() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
}
