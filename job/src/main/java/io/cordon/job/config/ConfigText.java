package io.cordon.job.config;

import io.cordon.yaml.Problem;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlDocuments;
import io.cordon.yaml.YamlLimits;
import io.cordon.yaml.YamlNode;
import io.cordon.yaml.YamlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;

/**
 * The text of a configuration: what its keys are set to, and where each one is, so that every
 * mistake is told with its place, all at once.
 */
public final class ConfigText {
  private final String name;
  private final Map<String, String> flat = new LinkedHashMap<>();
  private final Map<String, YamlNode> places = new HashMap<>();
  private final Problems problems = Problems.withoutKeys();

  private ConfigText(String name) {
    this.name = name;
  }

  /**
   * Reads a file; mistakes in keys and values are told later.
   *
   * @throws ConfigException if it is no YAML with keys and values
   */
  public static ConfigText read(Path file) throws ConfigException {
    Problems unreadable = Problems.withoutKeys();
    Optional<String> text = YamlText.read(file, YamlLimits.RULE, unreadable);
    refuse(unreadable);
    return parse(text.orElseThrow(), file.toString());
  }

  static ConfigText parse(String yaml, String name) throws ConfigException {
    ConfigText text = new ConfigText(name);
    List<YamlNode> documents = YamlDocuments.read(name, yaml, YamlLimits.RULE, text.problems);
    refuse(text.problems);
    if (documents.size() > 1) {
      throw new ConfigException(name + ": expected one YAML document, found " + documents.size());
    }
    for (YamlNode root : documents) {
      if (!root.isMap()) {
        // Not its text: it may be the file of a key.
        throw new ConfigException(
            name + ": expected keys and values, found a " + (root.isList() ? "list" : "text"));
      }
      text.flatten("", root);
    }
    return text;
  }

  private static void refuse(Problems problems) throws ConfigException {
    if (!problems.isEmpty()) {
      throw new ConfigException(
          problems.all().stream().map(Problem::message).collect(Collectors.joining("\n")));
    }
  }

  /** What the keys are set to, as a copy. */
  public Configuration values() {
    return Configuration.fromMap(flat);
  }

  /** Throws all mistakes that the text alone shows, if there are any. */
  void requireKnownKeys() throws ConfigException {
    refuse(problems);
  }

  /**
   * Reads the configuration of a job.
   *
   * @param values those of this text, with further defaults
   * @throws ConfigException with a line for each mistake in the text
   */
  public JobConfig jobConfig(Configuration values) throws ConfigException {
    try {
      JobConfig config = JobConfig.of(values);
      requireKnownKeys();
      return config;
    } catch (ConfigException mistakes) {
      throw placed(mistakes);
    }
  }

  /** The mistakes with their places in the text, in its order, together with those of its keys. */
  private ConfigException placed(ConfigException mistakes) {
    List<String> elsewhere = new ArrayList<>();
    Problems all = Problems.withoutKeys();
    problems.all().forEach(all::add);
    for (String line : mistakes.getMessage().lines().toList()) {
      Optional<Problem> here = place(line);
      here.ifPresentOrElse(all::add, () -> elsewhere.add(line));
    }
    List<String> lines = new ArrayList<>(all.all().stream().map(Problem::message).toList());
    elsewhere.stream().filter(line -> !lines.contains(line)).forEach(lines::add);
    return new ConfigException(String.join("\n", lines), mistakes);
  }

  /**
   * A sentence about a key with the place of the key before it; another sentence as it is.
   *
   * @param sentence that begins with the key
   */
  public String placed(String sentence) {
    return place(sentence).map(Problem::message).orElse(sentence);
  }

  private Optional<Problem> place(String sentence) {
    String key = sentence.split("[: ]", 2)[0];
    YamlNode value = places.get(key);
    if (value != null) {
      return Optional.of(new Problem(name, value.line(), value.column(), null, sentence));
    }
    return KnownKeys.isCordons(key)
        ? Optional.of(Problem.ofFile(name, sentence))
        : Optional.empty();
  }

  private void flatten(String prefix, YamlNode map) {
    map.fields()
        .forEach(
            (name, value) -> {
              String key = prefix.isEmpty() ? name : prefix + '.' + name;
              if (value.isMap()) {
                flatten(key, value);
              } else if (!value.isNull()) {
                add(key, map.key(name), value);
              }
            });
  }

  private void add(String key, YamlNode place, YamlNode value) {
    YamlNode earlier = places.put(key, value);
    if (earlier != null) {
      problems.add(place, key + " is set twice; first in line " + earlier.line());
    }
    int before = problems.count();
    value.oneOrMore().forEach(item -> requireShallow(key, item));
    if (problems.count() > before) {
      return;
    }
    String text = value.isList() ? listed(value) : value.text();
    flat.put(key, text);
    KnownKeys.mistakeOfKey(key).ifPresent(sentence -> problems.add(place, sentence));
    KnownKeys.mistakeOfValue(key, text).ifPresent(sentence -> problems.add(value, sentence));
  }

  /** Flink reads the texts of lists and maps as YAML again, with a parser that recurses. */
  private void requireShallow(String key, YamlNode value) {
    if (value.isText() && YamlDocuments.isTooDeep(value.text(), YamlLimits.RULE)) {
      int levels = YamlLimits.RULE.maxDepth();
      problems.add(value, key + ": the text is nested deeper than " + levels + " levels");
    }
  }

  /** Flink's own form of a list. */
  private static String listed(YamlNode list) {
    return list.items().stream()
        .map(item -> item.isText() ? item.text() : item.caption())
        .collect(Collectors.joining(";"));
  }
}
