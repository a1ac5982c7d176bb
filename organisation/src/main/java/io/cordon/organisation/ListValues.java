package io.cordon.organisation;

import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.util.List;
import java.util.Locale;

/** Checks values of lists whose name says what they are: a value of another form never matches. */
final class ListValues {
  private final Problems problems;

  ListValues(Problems problems) {
    this.problems = problems;
  }

  void check(YamlMap lists, String name) {
    YamlNode values = lists.get(name);
    if (values == null) {
      return;
    }
    for (YamlNode item : values.oneOrMore()) {
      String problem = item.isText() ? problem(name, item.text()) : null;
      if (problem != null) {
        problems.add(item, ProblemText.quote(item.text()) + " can never match: " + problem);
      }
    }
  }

  /** Placeholders stand in conditions, where {@code *} and {@code ?} are wildcards. */
  private static String problem(String name, String value) {
    boolean wildcard = value.contains("*") || value.contains("?");
    if (name.endsWith("_extensions") && value.startsWith(".")) {
      return "extensions have no dot; write " + value.substring(1);
    }
    if (name.endsWith("_countries") && !wildcard && !isCountry(value)) {
      return "countries are two letters, such as DE or US";
    }
    boolean address = value.contains("@") || value.contains("/") || value.contains(" ");
    if (name.endsWith("_domains") && (address || (!wildcard && !value.contains(".")))) {
      return "domains are written as example.com";
    }
    return null;
  }

  private static boolean isCountry(String value) {
    List<String> codes = List.of(Locale.getISOCountries());
    return codes.contains(value.toUpperCase(Locale.ROOT));
  }
}
