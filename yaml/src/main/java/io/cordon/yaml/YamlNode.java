package io.cordon.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A map, list or scalar of a YAML document, with its place in the file. */
public final class YamlNode {
  /** The three kinds of nodes. */
  public enum Kind {
    MAP,
    LIST,
    SCALAR
  }

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  private final String file;
  private final String path;
  private final int line;
  private final int column;
  private final Kind kind;
  private final String text;
  private final boolean plain;
  private final boolean oneLine;
  private final Map<String, YamlNode> fields = new LinkedHashMap<>();
  private final Map<String, YamlNode> keys = new LinkedHashMap<>();
  private final List<YamlNode> items = new ArrayList<>();
  private int size = 1;

  private YamlNode(
      String file,
      String path,
      int line,
      int column,
      Kind kind,
      String text,
      boolean plain,
      boolean oneLine) {
    this.file = file;
    this.path = path;
    this.line = line;
    this.column = column;
    this.kind = kind;
    this.text = text;
    this.plain = plain;
    this.oneLine = oneLine;
  }

  static YamlNode scalar(
      String file, String path, int line, int column, String text, boolean plain, boolean oneLine) {
    return new YamlNode(file, path, line, column, Kind.SCALAR, text, plain, oneLine);
  }

  static YamlNode collection(String file, String path, int line, int column, Kind kind) {
    return new YamlNode(file, path, line, column, kind, null, false, false);
  }

  void put(YamlNode key, YamlNode value) {
    keys.put(key.text, key);
    fields.put(key.text, value);
    size += 1 + value.size;
  }

  void add(YamlNode item) {
    items.add(item);
    size += item.size;
  }

  /** The count of nodes in it, with every alias expanded. */
  int size() {
    return size;
  }

  public String file() {
    return file;
  }

  /** The path in the document, for example {@code networks[2].cidr}; empty at the top. */
  String path() {
    return path;
  }

  /** 1-based. */
  public int line() {
    return line;
  }

  /** 1-based. */
  public int column() {
    return column;
  }

  public boolean isMap() {
    return kind == Kind.MAP;
  }

  public boolean isList() {
    return kind == Kind.LIST;
  }

  /** A scalar without quotes. */
  boolean isPlain() {
    return plain;
  }

  /** A scalar that is not null. */
  public boolean isText() {
    return kind == Kind.SCALAR && !isNull();
  }

  public boolean isNull() {
    return kind == Kind.SCALAR && plain && NULLS.contains(text);
  }

  /** The text of a scalar; null for maps and lists. */
  public String text() {
    return text;
  }

  /** The entries of a map in the order of the file; empty for other nodes. */
  public Map<String, YamlNode> fields() {
    return Collections.unmodifiableMap(fields);
  }

  /** The node of a key, which has the place of the key. */
  public YamlNode key(String name) {
    return keys.get(name);
  }

  /** The value of a key; null when missing. */
  public YamlNode get(String name) {
    return fields.get(name);
  }

  /** The items of a list; empty for other nodes. */
  public List<YamlNode> items() {
    return Collections.unmodifiableList(items);
  }

  /** The items of a list, or the node itself: many keys accept one value or a list. */
  public List<YamlNode> oneOrMore() {
    return isList() ? items() : List.of(this);
  }

  /**
   * A description for messages: {@code a map}, {@code a list}, {@code empty} or the quoted text.
   */
  public String caption() {
    return switch (kind) {
      case MAP -> "a map";
      case LIST -> "a list";
      case SCALAR -> isNull() ? "empty" : ProblemText.quote(text);
    };
  }

  /**
   * Columns from the start of the scalar to a character of its text; 0 for a text of several lines.
   */
  int columnsBefore(int offset) {
    return oneLine ? offset + (plain ? 0 : 1) : 0;
  }
}
