package io.cordon.job.core;

/**
 * The operators' names in savepoints. The list only grows: a changed or removed name loses the
 * state of every running job.
 */
public final class Uids {
  /**
   * All clouds' records. It bears the first one's name: under another its offsets would be lost.
   */
  public static final String SOURCE = "source-m365";

  public static final String READ = "read";
  public static final String RECOGNISE = "recognise";
  public static final String LOCATE = "locate";
  public static final String DEDUPLICATE = "deduplicate";
  public static final String MERGE = "merge-rows";
  public static final String LEDGER = "file-ledger";
  public static final String POLICIES = "policies";
  public static final String USER_BASELINE = "user-baseline";
  public static final String DEPARTMENT_BASELINE = "department-baseline";
  public static final String ORGANISATION_BASELINE = "organisation-baseline";
  public static final String BASELINE_DETECTIONS = "baseline-detections";
  public static final String DECIDE = "decide";
  public static final String SINK_FINDINGS = "sink-findings";
  public static final String SINK_ACTIONS = "sink-actions";
  public static final String SINK_EXPOSURE = "sink-exposure";
  public static final String SINK_REJECTS = "sink-rejects";
  public static final String DETECTION_ORDER = "detection-order";
  public static final String CORRELATE_1 = "correlate-1";
  public static final String CORRELATE_2 = "correlate-2";
  public static final String CORRELATE_3 = "correlate-3";
  public static final String SOURCE_POLICIES = "source-policies";
  public static final String CHECK_POLICIES = "check-policies";
  public static final String SINK_POLICY_STATUS = "sink-policy-status";

  /** Of runs that end, in which nobody publishes a policy. */
  public static final String NO_POLICIES = "no-policies";

  public static final String SINK_DEAD_LETTER = "sink-dead-letter";

  /** The operators of one sequence carry its policy's id, so that policies may come and go. */
  private static final String SEQUENCE = "sequence-";

  private Uids() {}

  public static String signals(String policyId) {
    return SEQUENCE + policyId + "-signals";
  }

  /** Partial matches of another number of steps cannot be taken up: they are another operator's. */
  public static String sequence(String policyId, int steps) {
    return SEQUENCE + policyId + "-of-" + steps;
  }

  public static String liveSequence(String policyId) {
    return SEQUENCE + policyId + "-live";
  }

  public static String late(String policyId) {
    return SEQUENCE + policyId + "-late";
  }

  /** The operators of one output beside Kafka carry its name. */
  public static String deliveredFindings(String output) {
    return output + "-findings";
  }

  public static String deliveredActions(String output) {
    return output + "-actions";
  }

  public static String timeless(String output) {
    return output + "-timeless";
  }

  /** Here is what the output has not delivered yet. */
  public static String delivery(String output) {
    return output + "-delivery";
  }

  public static String deliveries(String output) {
    return output + "-deliveries";
  }
}
