package io.cordon.cli.collect;

import io.cordon.cli.terminal.Quantity;
import io.cordon.model.identity.App;
import io.cordon.organisation.LabelIds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Labels as entries of {@code labels} in org.yaml, ready to paste, with what is known of each. */
public final class LabelLines {
  private LabelLines() {}

  /**
   * Entries in the given order, without an indent; one that nothing names gets a name that says so.
   */
  public static List<String> of(List<SeenLabel> labels) {
    List<String> lines = new ArrayList<>();
    int unnamed = 0;
    for (SeenLabel label : labels) {
      String name = label.name() != null ? label.name() : "Unnamed " + ++unnamed;
      lines.add(entry(name, List.of(label)));
    }
    return lines;
  }

  /**
   * One entry: {@code - {name: Confidential, ids: {m365: …, box: Confidential}} # 12 records, …}.
   *
   * @param labels what the clouds call it, one or more
   */
  public static String entry(String name, List<SeenLabel> labels) {
    List<String> ids = new ArrayList<>();
    for (App app : App.values()) {
      List<String> ofApp =
          labels.stream()
              .filter(label -> label.app() == app)
              .map(LabelLines::id)
              .filter(id -> id != null)
              .distinct()
              .map(YamlValue::of)
              .toList();
      if (ofApp.size() == 1) {
        ids.add(app.id() + ": " + ofApp.get(0));
      } else if (!ofApp.isEmpty()) {
        ids.add(app.id() + ": [" + String.join(", ", ofApp) + ']');
      }
    }
    String listed = ids.isEmpty() ? "" : ", ids: {" + String.join(", ", ids) + '}';
    return "- {name: " + YamlValue.of(name) + listed + "}   # " + known(labels);
  }

  /** The id that org.yaml takes; null where the name alone identifies it. */
  public static String id(SeenLabel label) {
    return switch (label.app()) {
      case BOX -> label.id() != null ? label.id() : label.name();
      case M365, GOOGLE_WORKSPACE -> usable(label);
      case DROPBOX, UNKNOWN -> null;
    };
  }

  private static String usable(SeenLabel label) {
    String id = label.id();
    return id == null || LabelIds.problem(label.app(), id) != null ? null : id;
  }

  private static String known(List<SeenLabel> labels) {
    long records = labels.stream().mapToLong(SeenLabel::records).sum();
    long documents = labels.stream().mapToLong(SeenLabel::documents).sum();
    List<String> parts = new ArrayList<>();
    if (records > 0) {
      parts.add(Quantity.of(records, "record", "records"));
    }
    if (documents > 0) {
      parts.add(Quantity.of(documents, "document", "documents"));
    }
    String apps =
        labels.stream()
            .map(label -> label.app().product())
            .distinct()
            .collect(Collectors.joining(", "));
    parts.add(YamlValue.comment(apps));
    labels.stream()
        .map(SeenLabel::example)
        .filter(example -> example != null)
        .findFirst()
        .ifPresent(example -> parts.add("for example " + YamlValue.comment(example)));
    return String.join(", ", parts);
  }
}
