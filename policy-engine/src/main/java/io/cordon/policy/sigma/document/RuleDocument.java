package io.cordon.policy.sigma.document;

import io.cordon.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;

/** A base rule or correlation of a file, with its names and the documents that it refers to. */
public final class RuleDocument {
  /** The name of a document without name and id; no other document can refer to it. */
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
    this.id = RuleId.normalized(map.text("id"));
  }

  static RuleDocument baseRule(YamlMap map) {
    return new RuleDocument(map, null, null);
  }

  public static RuleDocument correlation(YamlMap map, YamlMap correlation, CorrelationType type) {
    return new RuleDocument(map, correlation, type);
  }

  public YamlMap map() {
    return map;
  }

  /** The map below {@code correlation}; null for a base rule. */
  public YamlMap correlation() {
    return correlation;
  }

  /** Null for a base rule. */
  public CorrelationType type() {
    return type;
  }

  public boolean isCorrelation() {
    return correlation != null;
  }

  /** Its name, else its id, unique within the file. */
  public String name() {
    return name != null ? name : id != null ? id : NAMELESS;
  }

  /** Null when unspecified. */
  public String id() {
    return id;
  }

  /** The name and id by which other documents can refer to it; can be empty. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    if (name != null) {
      names.add(name);
    }
    if (id != null) {
      names.add(id);
    }
    return names;
  }

  /** The documents in its {@code rules}; empty for a base rule, and before they are resolved. */
  public List<RuleDocument> parts() {
    return parts;
  }
}
