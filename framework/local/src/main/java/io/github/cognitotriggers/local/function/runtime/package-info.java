/**
 * What runs a handler: in the JVM of a function, where it sits beside the function's own classes,
 * and in process. So it needs the JDK and aws-lambda-java-core, and nothing else; Lambda's
 * serializer is loaded apart, for handlers that are given objects.
 */
@NullMarked
package io.github.cognitotriggers.local.function.runtime;

import org.jspecify.annotations.NullMarked;
