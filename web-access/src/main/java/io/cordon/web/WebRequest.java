package io.cordon.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a request says before its body.
 *
 * @param target as in the request line, still encoded
 * @param headers all values by name in lower case
 */
record WebRequest(String method, String target, Map<String, List<String>> headers) {
  /**
   * From headers as they were sent.
   *
   * @param headers names in any case, perhaps repeated
   */
  static WebRequest of(String method, String target, Iterable<Map.Entry<String, String>> headers) {
    Map<String, List<String>> byName = new TreeMap<>();
    for (Map.Entry<String, String> header : headers) {
      byName
          .computeIfAbsent(header.getKey().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(header.getValue());
    }
    return new WebRequest(method, target, byName);
  }

  List<String> all(String name) {
    return headers.getOrDefault(name, List.of());
  }

  /** The first value of the header. */
  Optional<String> header(String name) {
    return all(name).stream().findFirst();
  }

  boolean has(String name) {
    return headers.containsKey(name);
  }
}
