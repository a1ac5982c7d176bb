package io.cordon.job.config;

import io.cordon.yaml.ProblemText;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.FallbackKey;
import org.apache.flink.configuration.MemorySize;

/** All keys that Flink knows, and what their values may be. */
final class FlinkKeys {
  /** A key of Flink with the type of its values. */
  private record Key(ConfigOption<?> option, Type type) {}

  private final Map<String, Key> known = new HashMap<>();

  private FlinkKeys() {
    for (Class<?> options : FlinkOptionClasses.ALL) {
      for (Field field : options.getFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == ConfigOption.class) {
          add(field);
        }
      }
    }
  }

  /** Read once, and only where a configuration has keys of Flink. */
  private static final class Loaded {
    static final FlinkKeys KEYS = new FlinkKeys();
  }

  static FlinkKeys all() {
    return Loaded.KEYS;
  }

  private void add(Field field) {
    try {
      ConfigOption<?> option = (ConfigOption<?>) field.get(null);
      Type type = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
      known.put(option.key(), new Key(option, type));
      for (FallbackKey other : option.fallbackKeys()) {
        known.putIfAbsent(other.getKey(), new Key(option, type));
      }
    } catch (IllegalAccessException notPublic) {
      throw new IllegalStateException(field + " cannot be read", notPublic);
    }
  }

  Collection<String> names() {
    return known.keySet();
  }

  /** Whether Flink, or a plugin of it, may read the key. */
  boolean isKnown(String key) {
    return known.containsKey(key)
        || FlinkOptionClasses.OF_PLUGINS.stream().anyMatch(key::startsWith)
        || known.values().stream()
            .anyMatch(map -> isMap(map.type()) && key.startsWith(map.option().key() + '.'));
  }

  private static boolean isMap(Type type) {
    return type instanceof ParameterizedType generic && generic.getRawType() == Map.class;
  }

  /** What is wrong with a value, as {@code "many" is not a whole number}; empty if nothing is. */
  Optional<String> mistake(String key, String value) {
    Key option = known.get(key);
    if (option == null) {
      return Optional.empty();
    }
    try {
      Configuration.fromMap(Map.of(key, value)).getOptional(option.option());
      return Optional.empty();
    } catch (RuntimeException refused) {
      // Flink's parsers throw what they like.
      return Optional.of(ProblemText.quote(value) + " is not " + what(option.type()));
    }
  }

  private static String what(Type type) {
    if (type == Integer.class || type == Long.class) {
      return "a whole number";
    }
    if (type == Double.class || type == Float.class) {
      return "a number";
    }
    if (type == Boolean.class) {
      return "true or false";
    }
    if (type == Duration.class) {
      return "a duration like \"10 s\", \"5 min\" or \"1 h\"";
    }
    if (type == MemorySize.class) {
      return "a size like \"64 mb\" or \"2 gb\"";
    }
    if (type instanceof Class<?> words && words.isEnum()) {
      return "one of "
          + Arrays.stream(words.getEnumConstants())
              .map(word -> ((Enum<?>) word).name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    return isMap(type) ? "a list of KEY:VALUE" : "what Flink expects there";
  }
}
