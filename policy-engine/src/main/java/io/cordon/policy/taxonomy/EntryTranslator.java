package io.cordon.policy.taxonomy;

import io.cordon.organisation.IpAddresses;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Translates an entry {@code field|modifiers: values} of another taxonomy into Cordon's words. */
public final class EntryTranslator {
  private static final Set<String> OF_TEXT = Set.of("contains", "startswith", "endswith");

  private EntryTranslator() {}

  /**
   * The translation.
   *
   * @param key the field with its modifiers
   * @param values null stands for a missing field
   */
  public static EntryTranslation translate(String key, List<String> values) {
    List<String> parts = List.of(key.split("\\|", -1));
    String name = parts.get(0);
    List<String> modifiers = parts.subList(1, parts.size());
    Optional<Field> own = Field.named(name);
    Optional<ForeignField> foreign = ForeignFields.named(name);
    if (own.isEmpty() && foreign.isEmpty()) {
      return EntryTranslation.impossible("Cordon knows no field " + name);
    }
    String target = own.map(Field::word).orElseGet(() -> foreign.get().target());
    return switch (target) {
      case ForeignField.NONE -> EntryTranslation.impossible("Cordon has no such field");
      case ForeignField.EVENT -> event(modifiers, values);
      default -> values(Field.named(target).orElseThrow(), modifiers, values);
    };
  }

  /** A verb where all values are known events of one kind; else the cloud's own names. */
  private static EntryTranslation event(List<String> modifiers, List<String> values) {
    Set<String> verbs = new LinkedHashSet<>();
    Set<String> audiences = new LinkedHashSet<>();
    for (String value : values) {
      Optional<ForeignEvents.Meaning> meaning =
          Optional.ofNullable(value).flatMap(ForeignEvents::meaning);
      if (!modifiers.isEmpty() || meaning.isEmpty()) {
        return EntryTranslation.of(new TranslatedEntry(key("raw_type", modifiers), values));
      }
      verbs.add(meaning.get().verb());
      audiences.add(Objects.requireNonNullElse(meaning.get().audience(), ""));
    }
    List<TranslatedEntry> entries = new ArrayList<>();
    entries.add(new TranslatedEntry("verb", List.copyOf(verbs)));
    if (!audiences.contains("")) {
      entries.add(new TranslatedEntry("audience", List.copyOf(audiences)));
    }
    return new EntryTranslation(entries, null);
  }

  private static EntryTranslation values(Field field, List<String> modifiers, List<String> values) {
    List<String> translated = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    boolean changed = false;
    for (String value : values) {
      Optional<String> word =
          value == null || modifiers.contains("exists")
              ? Optional.ofNullable(value)
              : ForeignValues.translated(field, value);
      if (value != null && word.isEmpty()) {
        unknown.add(value);
      } else if (!translated.contains(word.orElse(null))) {
        translated.add(word.orElse(null)); // null is the missing field
      }
      changed |= value != null && word.isPresent() && !word.get().equals(value);
    }
    if (field.type() == FieldType.ADDRESS && modifiers.isEmpty() && isNetworks(translated)) {
      return EntryTranslation.of(new TranslatedEntry(key(field.word(), List.of("cidr")), values));
    }
    // A part of a foreign word has become a whole word of Cordon.
    boolean whole = changed && (field.type().isWord() || field == Field.FILE_EXTENSION);
    List<String> kept =
        modifiers.stream().filter(modifier -> !(whole && OF_TEXT.contains(modifier))).toList();
    String obstacle =
        unknown.isEmpty()
            ? null
            : field.word()
                + " has no value "
                + String.join(", ", unknown)
                + "; its values are "
                + String.join(", ", field.words());
    List<TranslatedEntry> entries =
        translated.isEmpty()
            ? List.of()
            : List.of(new TranslatedEntry(key(field.word(), kept), translated));
    return new EntryTranslation(entries, obstacle);
  }

  /** Other tools find the addresses of a network without a modifier. */
  private static boolean isNetworks(List<String> values) {
    return values.stream().noneMatch(Objects::isNull)
        && values.stream().anyMatch(value -> value.indexOf('/') >= 0)
        && values.stream().allMatch(value -> IpAddresses.network(value).isPresent());
  }

  private static String key(String field, List<String> modifiers) {
    return modifiers.isEmpty() ? field : field + '|' + String.join("|", modifiers);
  }
}
