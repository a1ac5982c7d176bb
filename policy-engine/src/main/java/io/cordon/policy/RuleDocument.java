package io.cordon.policy;

import io.cordon.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;

/** A base rule or correlation of a file, with what others call it and what it refers to. */
final class RuleDocument {
  /** In place of the name of a document that has none: nothing refers to it. */
  private static final String NAMELESS = "(no name)";

  private final YamlMap map;
  private final YamlMap correlation;
  private final CorrelationType type;
  private final String name;
  private final String id;
  private final List<RuleDocument> parts = new ArrayList<>();

  private RuleDocument(YamlMap map, YamlMap correlation, CorrelationType type) {
    this.map = map;
    this.correlation = correlation;
    this.type = type;
    this.name = map.text("name");
    this.id = RuleId.folded(map.text("id"));
  }

  static RuleDocument baseRule(YamlMap map) {
    return new RuleDocument(map, null, null);
  }

  static RuleDocument correlation(YamlMap map, YamlMap correlation, CorrelationType type) {
    return new RuleDocument(map, correlation, type);
  }

  YamlMap map() {
    return map;
  }

  /** The map below {@code correlation}; null for a base rule. */
  YamlMap correlation() {
    return correlation;
  }

  /** Null for a base rule. */
  CorrelationType type() {
    return type;
  }

  boolean isCorrelation() {
    return correlation != null;
  }

  /** Its name, else its id, unique within the file. */
  String name() {
    return name != null ? name : id != null ? id : NAMELESS;
  }

  /** Null when it has none. */
  String id() {
    return id;
  }

  /** What others may refer to it by; none when nothing can. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    if (name != null) {
      names.add(name);
    }
    if (id != null) {
      names.add(id);
    }
    return names;
  }

  /** Its {@code rules}, in their order; empty for a base rule, and until they are resolved. */
  List<RuleDocument> parts() {
    return parts;
  }
}
