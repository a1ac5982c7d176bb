package io.cordon.model.file;

/**
 * A file's sensitivity classification.
 *
 * @param id the provider's id (for Microsoft a GUID in lower case); null when only the name is
 *     known
 * @param name the taxonomy's name; null for an id that {@code org.yaml} does not list
 * @param rank place in the taxonomy, 1 for the lowest; 0 for a file known to bear no label; {@link
 *     #UNRANKED} when it cannot be compared
 */
public record Label(String id, String name, int rank) {

  /** The rank of a label that the taxonomy does not know. */
  public static final int UNRANKED = -1;

  /** Nothing is known of the file's label. It may well be sensitive. */
  public static final Label UNKNOWN = new Label(null, null, UNRANKED);

  /** The file is known to bear no label. */
  public static final Label NONE = new Label(null, "none", 0);

  /** A label as the audit record gives it, before the taxonomy is asked. */
  public static Label unresolved(String id, String name) {
    return id == null && name == null ? UNKNOWN : new Label(id, name, UNRANKED);
  }

  /** Whether the record said anything of a label. */
  public boolean isKnown() {
    return !equals(UNKNOWN);
  }

  /** Whether the taxonomy orders it. */
  public boolean isRanked() {
    return rank > UNRANKED;
  }

  /** For people: the name, else the bare id, else "unknown". */
  public String caption() {
    return name != null ? name : id != null ? id : "unknown";
  }
}
