package io.cordon.organisation;

import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlDocuments;
import io.cordon.yaml.YamlLimits;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lists that rules can refer to as {@code %name%} when {@code org.yaml} does not define a list
 * of that name.
 */
final class DefaultLists {
  private static final String FILE = "default-lists.yaml";
  private static final Map<String, List<String>> ALL = read();

  private DefaultLists() {}

  /** The values of each list by its name. */
  static Map<String, List<String>> all() {
    return ALL;
  }

  private static Map<String, List<String>> read() {
    Problems problems = Problems.withKeys();
    Map<String, List<String>> lists = new HashMap<>();
    try (InputStream bytes = DefaultLists.class.getResourceAsStream(FILE)) {
      String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      YamlNode document = YamlDocuments.read(FILE, text, YamlLimits.RULE, problems).get(0);
      for (String name : document.fields().keySet()) {
        lists.put(name, List.copyOf(new YamlMap(document, problems).texts(name)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.all().toString());
    }
    return Map.copyOf(lists);
  }
}
