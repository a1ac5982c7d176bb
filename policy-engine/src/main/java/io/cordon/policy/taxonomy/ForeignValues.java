package io.cordon.policy.taxonomy;

import io.cordon.policy.condition.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of other taxonomies for the values of Cordon's fields. */
public final class ForeignValues {
  private static final Map<String, Map<String, String>> BY_FIELD = read();

  /** Entra's codes of failed sign-ins, for example 50126; 0 is success. */
  private static final Pattern ERROR_CODE = Pattern.compile("[1-9]\\d{4,6}");

  private ForeignValues() {}

  /** Cordon's word; empty when the field has fixed words and this is none of them. */
  static Optional<String> translated(Field field, String value) {
    Optional<String> word = meaning(field, value);
    if (word.isPresent()) {
      return word;
    }
    String lower = value.toLowerCase(Locale.ROOT);
    if (field == Field.OUTCOME && ERROR_CODE.matcher(lower).matches()) {
      return Optional.of("failure");
    }
    if (field == Field.FILE_EXTENSION) {
      return Optional.of(value.replaceFirst("^\\*?\\.+", ""));
    }
    return !field.type().isWord() || field.words().contains(lower)
        ? Optional.of(value)
        : Optional.empty();
  }

  /** Cordon's word for what others call so; empty where none is known. */
  public static Optional<String> meaning(Field field, String value) {
    Map<String, String> words = BY_FIELD.getOrDefault(field.word(), Map.of());
    return Optional.ofNullable(words.get(value.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> byField = new HashMap<>();
    for (TaxonomyFile.Line line : TaxonomyFile.read("values.txt")) {
      List<String> fieldAndWord = List.of(line.left().split(": ", -1));
      for (String value : line.right().split(", ", -1)) {
        byField
            .computeIfAbsent(fieldAndWord.get(0), field -> new HashMap<>())
            .put(value, fieldAndWord.get(1));
      }
    }
    return byField;
  }
}
