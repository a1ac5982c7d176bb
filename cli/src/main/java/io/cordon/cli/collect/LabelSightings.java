package io.cordon.cli.collect;

import io.cordon.model.file.Label;
import io.cordon.model.identity.App;
import io.cordon.organisation.LabelIds;
import java.util.List;
import java.util.Locale;

/** Counts labels by id, or by name where they have no id, with a file that has each. */
public final class LabelSightings {
  /** Organisations have dozens; more than these are made up by somebody. */
  private static final int MOST = 2_000;

  private final FrequentKeys<Sighting> labels = new FrequentKeys<>(MOST);

  private static final class Sighting {
    private final App app;
    private final String id;
    private String name;
    private String example;
    private long documents;

    Sighting(App app, String id) {
      this.app = app;
      this.id = id;
    }
  }

  /**
   * Adds a label of a record.
   *
   * @param label not {@link Label#UNKNOWN}
   * @param file the name of the file that has it; null when the record names none
   */
  public void add(App app, Label label, String file) {
    String name = label.name() == null || label.name().isBlank() ? null : label.name();
    sighting(app, label.id(), name, file);
  }

  /** Adds a label of Microsoft's that stands inside of a document. */
  public void addDocument(String id, String name, String file) {
    sighting(App.M365, id, name == null || name.isBlank() ? null : name, file).documents++;
  }

  private Sighting sighting(App app, String id, String name, String file) {
    Sighting sighting = labels.count(key(app, id, name), () -> new Sighting(app, id));
    // The latest name: labels are renamed and keep their id.
    sighting.name = name != null ? name : sighting.name;
    sighting.example = sighting.example != null ? sighting.example : file;
    return sighting;
  }

  static String key(App app, String id, String name) {
    return id != null
        ? app.id() + "|id|" + LabelIds.normal(app, id)
        : app.id() + "|name|" + String.valueOf(name).strip().toLowerCase(Locale.ROOT);
  }

  /** What was seen so far. */
  public SeenLabels seen() {
    List<SeenLabel> all =
        labels.mostFrequentFirst().stream()
            .map(counted -> seen(counted.count(), counted.value()))
            .toList();
    return new SeenLabels(all, labels.forgotten());
  }

  private static SeenLabel seen(long count, Sighting label) {
    return new SeenLabel(
        label.app, label.id, label.name, count - label.documents, label.documents, label.example);
  }
}
