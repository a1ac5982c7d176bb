package io.cordon.model.policy;

/** What kind of detector made a claim, with OCSF's {@code analytic.type_id}. */
public enum DetectorKind {
  POLICY(1, "Rule"),
  /** Several activities within a timespan, counted or occurring together. */
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
