package io.cordon.policy.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The well-known fields of other taxonomies. */
public final class ForeignFields {
  /** What shippers and tables put before or after the name that the cloud gave. */
  private static final List<String> PREFIXES =
      List.of(
          "auditdata.",
          "o365.audit.",
          "o365.metadata.",
          "data.office365.",
          "office_365.",
          "office365.",
          "google_workspace.drive.",
          "google_workspace.",
          "gsuite.",
          "data.gcp.",
          "gcp.audit.",
          "events.parameters.",
          "parameters.",
          "properties.",
          "box.",
          "dropbox.",
          "okta.",
          "winlog.event_data.",
          "unmapped.",
          "data.",
          "json.",
          "body.",
          "_source.");

  private static final List<String> SUFFIXES = List.of("_s", "_g", "_d", "_b", "_t", "{}");
  private static final List<ForeignField> ALL = read();
  private static final Map<String, ForeignField> BY_NAME = byName();

  private ForeignFields() {}

  /** The field of this name, in any case and with the usual prefixes; empty when unknown. */
  public static Optional<ForeignField> named(String written) {
    String name = written.toLowerCase(Locale.ROOT);
    ForeignField exact = BY_NAME.get(name);
    if (exact != null) {
      return Optional.of(exact);
    }
    for (String prefix : PREFIXES) {
      if (name.startsWith(prefix)) {
        return named(name.substring(prefix.length()));
      }
    }
    for (String suffix : SUFFIXES) {
      if (name.endsWith(suffix)) {
        return Optional.ofNullable(BY_NAME.get(name.substring(0, name.length() - suffix.length())));
      }
    }
    return Optional.empty();
  }

  /** All of them, in the order of the documents. */
  public static List<ForeignField> all() {
    return ALL;
  }

  private static List<ForeignField> read() {
    List<ForeignField> fields = new ArrayList<>();
    for (TaxonomyFile.Line line : TaxonomyFile.read("fields.txt")) {
      for (String name : line.right().split(" ", -1)) {
        fields.add(new ForeignField(line.section(), name, line.left()));
      }
    }
    return List.copyOf(fields);
  }

  /** Several sources may have a name, but it means the same in all of them. */
  private static Map<String, ForeignField> byName() {
    Map<String, ForeignField> byName = new HashMap<>();
    for (ForeignField field : ALL) {
      ForeignField other = byName.putIfAbsent(field.name().toLowerCase(Locale.ROOT), field);
      if (other != null && !other.target().equals(field.target())) {
        throw new IllegalStateException("fields.txt gives two meanings to " + field.name());
      }
    }
    return byName;
  }
}
