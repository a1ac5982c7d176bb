package io.cordon.model.finding;

/**
 * Where a finding is in its life: OCSF's {@code activity_id} and {@code status_id}.
 *
 * <p>OCSF's status tells of people's review. Cordon reviews nothing: as long as it adds to a
 * finding the status is New, and one that has ended is neither Resolved nor Archived by anybody.
 */
public enum FindingStage {
  CREATE(1, "Create", 1, "New"),
  UPDATE(2, "Update", 1, "New"),
  /** Nothing more came within the cool-down. */
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
