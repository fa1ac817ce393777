package io.github.cognitotriggers.local.function;

import com.amazonaws.services.lambda.runtime.Context;

/**
 * The parent of the class loader for functions in this process: the JDK and Lambda's interfaces,
 * and nothing of what the pool is made of, which a function may have in another version.
 */
final class HandlerTypesOnly extends ClassLoader {

    private static final String LAMBDA = Context.class.getPackageName() + ".";

    HandlerTypesOnly() {
        super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(LAMBDA)) {
            return Class.forName(name, false, Context.class.getClassLoader());
        }
        throw new ClassNotFoundException(name);
    }
}
