package io.cordon.job.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the YAML file of {@code --config}: keys of Cordon and of Flink, nested or dotted. */
public final class ConfigFile {
  private ConfigFile() {}

  public static Configuration read(Path file) throws ConfigException {
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    } catch (NoSuchFileException missing) {
      throw new ConfigException(file + ": no such file", missing);
    } catch (IOException unreadable) {
      throw new ConfigException(file + ": cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  public static Configuration parse(String yaml, String name) throws ConfigException {
    Object root = load(yaml, name);
    if (root != null && !(root instanceof Map)) {
      throw new ConfigException(name + ": expected keys and values, found " + kind(root));
    }
    Map<String, String> flat = new LinkedHashMap<>();
    if (root != null) {
      flatten("", (Map<?, ?>) root, flat);
    }
    for (String key : flat.keySet()) {
      refuseUnknown(key, name);
    }
    return Configuration.fromMap(flat);
  }

  private static Object load(String yaml, String name) throws ConfigException {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0)
            .build();
    try {
      return new Load(settings).loadFromString(yaml);
    } catch (MarkedYamlEngineException broken) {
      String position =
          broken
              .getProblemMark()
              .map(mark -> ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
              .orElse("");
      throw new ConfigException(name + position + ": " + broken.getProblem(), broken);
    } catch (YamlEngineException broken) {
      throw new ConfigException(name + ": " + broken.getMessage(), broken);
    }
  }

  private static void flatten(String prefix, Map<?, ?> map, Map<String, String> flat) {
    map.forEach(
        (key, value) -> {
          String path = prefix.isEmpty() ? String.valueOf(key) : prefix + '.' + key;
          if (value instanceof Map<?, ?> nested) {
            flatten(path, nested, flat);
          } else if (value instanceof List<?> list) {
            flat.put(path, list.stream().map(String::valueOf).collect(Collectors.joining(";")));
          } else if (value != null) {
            flat.put(path, String.valueOf(value));
          }
        });
  }

  private static void refuseUnknown(String key, String name) throws ConfigException {
    boolean isCordonKey = key.startsWith(CordonOptions.PREFIX);
    boolean isKnown =
        key.startsWith(CordonOptions.KAFKA_PROPERTIES)
            || CordonOptions.ALL.stream().anyMatch(option -> option.key().equals(key));
    if (isCordonKey && !isKnown) {
      throw new ConfigException(
          name
              + ": "
              + key
              + " is not a key of Cordon; the keys are "
              + CordonOptions.ALL.stream()
                  .map(option -> option.key())
                  .collect(Collectors.joining(", ")));
    }
  }

  private static String kind(Object value) {
    return value instanceof List ? "a list" : "\"" + value + '"';
  }
}
