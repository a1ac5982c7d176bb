package io.cordon.policy.taxonomy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of one entry of a selection.
 *
 * @param entries in Cordon's words; empty when nothing could be translated
 * @param obstacle why it, or a part of it, could not be translated; null when all of it was
 */
public record EntryTranslation(List<TranslatedEntry> entries, String obstacle) {

  public EntryTranslation {
    entries = List.copyOf(entries);
  }

  static EntryTranslation of(TranslatedEntry entry) {
    return new EntryTranslation(List.of(entry), null);
  }

  static EntryTranslation impossible(String obstacle) {
    return new EntryTranslation(List.of(), obstacle);
  }

  public boolean isComplete() {
    return obstacle == null;
  }

  /** For messages: {@code write app: m365}; empty when there is nothing to write. */
  public Optional<String> advice() {
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "write "
                + entries.stream().map(TranslatedEntry::caption).collect(Collectors.joining(", ")));
  }
}
