package io.cordon.model.finding;

/**
 * The life cycle of a finding: OCSF's {@code activity_id} and {@code status_id}.
 *
 * <p>OCSF's status describes a review by people. Cordon does not review: an open finding has status
 * New, and one that has ended is neither Resolved nor Archived by a person.
 */
public enum FindingStage {
  CREATE(1, "Create", 1, "New"),
  UPDATE(2, "Update", 1, "New"),
  /** No further detection within the cool-down. */
  CLOSE(3, "Close", 99, "Ended");

  private final int ocsfId;
  private final String caption;
  private final int statusId;
  private final String status;

  FindingStage(int ocsfId, String caption, int statusId, String status) {
    this.ocsfId = ocsfId;
    this.caption = caption;
    this.statusId = statusId;
    this.status = status;
  }

  /** OCSF {@code activity_id}. */
  public int ocsfId() {
    return ocsfId;
  }

  /** OCSF {@code activity_name}. */
  public String caption() {
    return caption;
  }

  /** OCSF {@code status_id}. */
  public int statusId() {
    return statusId;
  }

  /** OCSF {@code status}. */
  public String status() {
    return status;
  }
}
