package io.cordon.policy.taxonomy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One entry of a selection in Cordon's words.
 *
 * @param key the field with its modifiers
 * @param values one or more; null stands for a missing field
 */
public record TranslatedEntry(String key, List<String> values) {

  /** For messages: {@code app: m365}. */
  String caption() {
    String text = values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return key + ": " + (values.size() == 1 ? text : '[' + text + ']');
  }
}
