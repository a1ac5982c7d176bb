package io.cordon.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Reads the entries of a map as typed values and adds a problem for each mistake. */
public final class YamlMap {
  private final YamlNode node;
  private final Problems problems;

  public YamlMap(YamlNode node, Problems problems) {
    this.node = node;
    this.problems = problems;
  }

  public YamlNode node() {
    return node;
  }

  /** Adds a problem for every key outside {@code known}. */
  public void onlyKeys(Collection<String> known) {
    onlyKeys(known, Map.of());
  }

  /**
   * Adds a problem for every key outside {@code known}.
   *
   * @param meanings what to write instead of keys whose meaning is known, though not supported
   */
  public void onlyKeys(Collection<String> known, Map<String, String> meanings) {
    for (String key : node.fields().keySet()) {
      if (!known.contains(key)) {
        problems.add(
            node.key(key),
            "unknown key "
                + ProblemText.quote(key)
                + (meanings.containsKey(key)
                    ? "; " + meanings.get(key)
                    : ProblemText.suggestionOrAll(key, known)));
      }
    }
  }

  /** The value of a key; null when missing or empty. */
  public YamlNode get(String key) {
    YamlNode value = node.get(key);
    return value == null || value.isNull() ? null : value;
  }

  /** The text of a key; null when missing or, with a problem, when it is a map or list. */
  public String text(String key) {
    YamlNode value = get(key);
    return value == null ? null : text(value);
  }

  /** The text of a scalar; null, with a problem, for any other node. */
  public String text(YamlNode value) {
    if (!value.isText()) {
      problems.add(value, "must be text, but is " + value.caption());
      return null;
    }
    return value.text();
  }

  /** One text or a list of texts; empty when missing. */
  public List<String> texts(String key) {
    YamlNode value = get(key);
    List<String> texts = new ArrayList<>();
    if (value != null) {
      for (YamlNode item : value.oneOrMore()) {
        String text = text(item);
        if (text != null) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /** The maps of a list; any other item is a problem. */
  public List<YamlMap> maps(String key) {
    YamlNode value = get(key);
    if (value == null) {
      return List.of();
    }
    if (!value.isList()) {
      problems.add(value, "must be a list, but is " + value.caption());
      return List.of();
    }
    List<YamlMap> maps = new ArrayList<>();
    value.items().forEach(item -> addMap(item, maps));
    return maps;
  }

  /** The map of a key; null when missing or, with a problem, when it is not a map. */
  public YamlMap map(String key) {
    YamlNode value = get(key);
    List<YamlMap> one = new ArrayList<>();
    if (value != null) {
      addMap(value, one);
    }
    return one.isEmpty() ? null : one.get(0);
  }

  private void addMap(YamlNode item, List<YamlMap> maps) {
    if (item.isMap()) {
      maps.add(new YamlMap(item, problems));
    } else {
      problems.add(item, "must be a map, but is " + item.caption());
    }
  }

  /** A number in [least, most]; null when missing or, with a problem, when it is not one. */
  public Double number(String key, double least, double most) {
    YamlNode value = get(key);
    String text = value == null ? null : text(value);
    if (text == null) {
      return null;
    }
    try {
      double number = Double.parseDouble(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // reported below, with the range
    }
    problems.add(
        value,
        ProblemText.quote(text) + " is not a number from " + plain(least) + " to " + plain(most));
    return null;
  }

  /** {@code true} or {@code false}; false when missing or, with a problem, another text. */
  public boolean flag(String key) {
    YamlNode value = get(key);
    String text = value == null ? null : text(value);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      problems.add(value, ProblemText.quote(text) + " is neither true nor false");
    }
    return "true".equals(text);
  }

  /** The enum constant that a key names; null when missing or, with a problem, unknown. */
  public <E extends Enum<E>> E word(String key, Class<E> type, Function<E, String> word) {
    YamlNode value = get(key);
    String text = value == null ? null : text(value);
    return text == null ? null : word(value, type, word);
  }

  /** The enum constant that a scalar names, in any case; null, with a problem, when unknown. */
  public <E extends Enum<E>> E word(YamlNode value, Class<E> type, Function<E, String> word) {
    String text = text(value);
    List<String> known = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      if (word.apply(constant).equals(text == null ? null : text.toLowerCase(Locale.ROOT))) {
        return constant;
      }
      known.add(word.apply(constant));
    }
    if (text != null) {
      problems.add(
          value,
          "unknown value " + ProblemText.quote(text) + ProblemText.suggestionOrAll(text, known));
    }
    return null;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
