package io.cordon.model.file;

import java.util.regex.Pattern;

/**
 * A file's sensitivity classification.
 *
 * @param id the provider's id (a GUID in lower case for Microsoft); null when only the name is
 *     known. A label that is known to be another organisation's has the id of its tenant after an @
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

  private static final String GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern OF_TENANT = Pattern.compile(GUID + '@' + GUID);
  private static final String OF_ANOTHER = "label of another organisation";

  /** A label as written in the audit record, before it is looked up in the taxonomy. */
  public static Label unresolved(String id, String name) {
    return id == null && name == null ? UNKNOWN : new Label(id, name, UNRANKED);
  }

  /**
   * A label of another organisation: its name says so, because it may be called like one of ours.
   *
   * @param tenant the organisation that owns the label
   * @param name null where it is not known
   */
  public static Label foreign(String id, String tenant, String name) {
    String caption = name == null ? OF_ANOTHER : name + " (" + OF_ANOTHER + ')';
    return new Label(id + '@' + tenant, caption, UNRANKED);
  }

  /** Whether it is known to be another organisation's. */
  public boolean isForeign() {
    return id != null && OF_TENANT.matcher(id).matches();
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
