package io.cordon.job.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A version of Flink with more places for its keys must not have keys that are refused. */
class FlinkOptionClassesTest {
  @ParameterizedTest
  @ValueSource(classes = {CoreOptions.class, RocksDBOptions.class})
  void allPublicOptionsOfTheJarAreListed(Class<?> inside) throws Exception {
    List<Class<?>> found = new ArrayList<>();
    Path jar = Path.of(inside.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (JarFile file = new JarFile(jar.toFile())) {
      for (String name :
          file.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.matches("org/apache/flink/.*[^$]*Options\\.class"))
              .toList()) {
        Class<?> options =
            Class.forName(
                name.replace(".class", "").replace('/', '.'), false, inside.getClassLoader());
        if (hasKeys(options)) {
          found.add(options);
        }
      }
    }

    assertThat(found).contains(inside);
    assertThat(FlinkOptionClasses.ALL).containsAll(found);
  }

  private static boolean hasKeys(Class<?> options) {
    return !options.isAnnotationPresent(Deprecated.class)
        && Arrays.stream(options.getFields())
            .map(Field::getType)
            .anyMatch(ConfigOption.class::equals);
  }
}
