package io.cordon.model.policy;

/** Which view of the stream made a claim; OCSF {@code analytic.type_id} beside it. */
public enum DetectorKind {
  POLICY(1, "Rule"),
  /** Several activities within a time, counted or seen together. */
  CORRELATION(1, "Rule"),
  SEQUENCE(1, "Rule"),
  BASELINE(3, "Statistical");

  private final int analyticTypeId;
  private final String analyticType;

  DetectorKind(int analyticTypeId, String analyticType) {
    this.analyticTypeId = analyticTypeId;
    this.analyticType = analyticType;
  }

  public int analyticTypeId() {
    return analyticTypeId;
  }

  public String analyticType() {
    return analyticType;
  }
}
