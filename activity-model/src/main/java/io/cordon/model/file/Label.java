package io.cordon.model.file;

/**
 * A file's sensitivity classification.
 *
 * @param id the provider's id (a GUID in lower case for Microsoft); null when only the name is
 *     known
 * @param name the taxonomy's name; null for an id that {@code org.yaml} does not list
 * @param rank position in the taxonomy, 1 for the lowest; 0 for a file known to have no label;
 *     {@link #UNRANKED} when it is not comparable
 */
public record Label(String id, String name, int rank) {

  /** The rank of a label that is not in the taxonomy. */
  public static final int UNRANKED = -1;

  /** The file's label is unknown; the file may be sensitive. */
  public static final Label UNKNOWN = new Label(null, null, UNRANKED);

  /** The file is known to have no label. */
  public static final Label NONE = new Label(null, "none", 0);

  /** A label as written in the audit record, before it is looked up in the taxonomy. */
  public static Label unresolved(String id, String name) {
    return id == null && name == null ? UNKNOWN : new Label(id, name, UNRANKED);
  }

  /** Whether the record specifies a label. */
  public boolean isKnown() {
    return !equals(UNKNOWN);
  }

  /** Whether it can be compared with other labels. */
  public boolean isRanked() {
    return rank > UNRANKED;
  }

  /** The id without the option that Google's labels have after a slash; null without an id. */
  public String labelId() {
    int slash = id == null ? -1 : id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }

  /** For people: the name, else the bare id, else "unknown". */
  public String caption() {
    return name != null ? name : id != null ? id : "unknown";
  }
}
