package io.cordon.cli.collect;

import io.cordon.model.identity.App;
import java.io.Serializable;

/**
 * A label as logs and documents state it.
 *
 * @param id the cloud's id; null where it has none, as in Box
 * @param name null where nothing names it
 * @param records of the logs that state it
 * @param documents that carry it inside
 * @param example the name of a file that has it; null where no record names one
 */
public record SeenLabel(
    App app, String id, String name, long records, long documents, String example)
    implements Serializable {

  /** Both as one; names and examples of this one first. */
  SeenLabel and(SeenLabel other) {
    return new SeenLabel(
        app,
        id != null ? id : other.id,
        name != null ? name : other.name,
        records + other.records,
        documents + other.documents,
        example != null ? example : other.example);
  }

  /** The same for the same label: its id in the form of org.yaml, else its name. */
  String key() {
    return LabelSightings.key(app, id, name);
  }
}
