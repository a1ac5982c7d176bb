package io.cordon.job.config;

import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlDocuments;
import io.cordon.yaml.YamlLimits;
import io.cordon.yaml.YamlNode;
import io.cordon.yaml.YamlText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;

/** Reads the YAML file of {@code --config}: keys of Cordon and of Flink, nested or dotted. */
public final class ConfigFile {
  private ConfigFile() {}

  public static Configuration read(Path file) throws ConfigException {
    Problems problems = Problems.withoutKeys();
    Optional<String> text = YamlText.read(file, YamlLimits.RULE, problems);
    refuse(problems);
    return parse(text.orElseThrow(), file.toString());
  }

  public static Configuration parse(String yaml, String name) throws ConfigException {
    Problems problems = Problems.withoutKeys();
    List<YamlNode> documents = YamlDocuments.read(name, yaml, YamlLimits.RULE, problems);
    refuse(problems);
    if (documents.size() > 1) {
      throw new ConfigException(name + ": expected one YAML document, found " + documents.size());
    }
    Map<String, String> flat = new LinkedHashMap<>();
    for (YamlNode root : documents) {
      if (!root.isMap()) {
        // Not its text: it may be the file of a key.
        throw new ConfigException(
            name + ": expected keys and values, found a " + (root.isList() ? "list" : "text"));
      }
      flatten("", root, flat, problems);
    }
    refuse(problems);
    for (String key : flat.keySet()) {
      refuseUnknown(key, name);
    }
    return Configuration.fromMap(flat);
  }

  /** The first problem is enough: the configuration is one small file. */
  private static void refuse(Problems problems) throws ConfigException {
    if (!problems.isEmpty()) {
      throw new ConfigException(problems.all().get(0).message());
    }
  }

  private static void flatten(
      String prefix, YamlNode map, Map<String, String> flat, Problems problems) {
    map.fields()
        .forEach(
            (key, value) -> {
              String path = prefix.isEmpty() ? key : prefix + '.' + key;
              if (value.isMap()) {
                flatten(path, value, flat, problems);
                return;
              }
              value.oneOrMore().forEach(item -> requireShallow(path, item, problems));
              if (value.isList()) {
                flat.put(path, listed(value));
              } else if (!value.isNull()) {
                flat.put(path, value.text());
              }
            });
  }

  /** Flink reads the texts of lists and maps as YAML again, with a parser that recurses. */
  private static void requireShallow(String path, YamlNode value, Problems problems) {
    if (value.isText() && YamlDocuments.isTooDeep(value.text(), YamlLimits.RULE)) {
      int levels = YamlLimits.RULE.maxDepth();
      problems.add(value, path + ": the text is nested deeper than " + levels + " levels");
    }
  }

  /** Flink's own form of a list. */
  private static String listed(YamlNode list) {
    return list.items().stream()
        .map(item -> item.isText() ? item.text() : item.caption())
        .collect(Collectors.joining(";"));
  }

  private static void refuseUnknown(String key, String name) throws ConfigException {
    // As a key of Flink it would have no effect, and its value would be on Flink's web page.
    if (key.startsWith("kafka.") || key.startsWith("properties.") || KafkaSecrets.isSetting(key)) {
      throw new ConfigException(
          "%s: %s is a setting of Kafka: it belongs under %s"
              .formatted(name, key, CordonOptions.KAFKA_PROPERTIES.replaceFirst("\\.$", "")));
    }
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
}
