package io.github.cognitotriggers.local.function.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URL;
import org.junit.jupiter.api.Test;

/** What Lambda's serializer sees of a jar that holds more. */
class SerializerClassesTest {

    @Test
    void other_classes_and_resources_of_the_jar_are_not_seen() throws Exception {
        URL jar = ObjectMapper.class.getProtectionDomain().getCodeSource().getLocation();
        try (SerializerClasses classes = new SerializerClasses(jar)) {
            assertThatThrownBy(() -> classes.loadClass(ObjectMapper.class.getName()))
                    .isInstanceOf(ClassNotFoundException.class);
            assertThat(classes.getResource("META-INF/LICENSE")).isNull();
            assertThat(
                            classes.getResources(
                                            "META-INF/services/com.fasterxml.jackson.core.ObjectCodec")
                                    .hasMoreElements())
                    .isFalse();
        }
    }
}
