package io.cordon.job.core;

/**
 * The names of operators in savepoints. The list only grows: changing or removing a name loses the
 * state of every running job.
 */
public final class Uids {
  public static final String SOURCE = "source-audit-records";
  public static final String READ = "read";
  public static final String RECOGNISE = "recognise";

  /** Of a stage that had no state; {@link #RECOGNISE} finds places now. */
  public static final String LOCATE = "locate";

  /** Three operators of version 1, in whose place {@link #FILE_ROW} came; never used again. */
  public static final String DEDUPLICATE = "deduplicate";

  public static final String MERGE = "merge-rows";
  public static final String LEDGER = "file-ledger";

  public static final String POLICIES = "policies";

  /** Four operators that remembered values by policy; {@link #PEOPLE} came in their place. */
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

  /** Three operators of version 1, whose windows {@link #WINDOWS_1} and the others do not read. */
  public static final String CORRELATE_1 = "correlate-1";

  public static final String CORRELATE_2 = "correlate-2";
  public static final String CORRELATE_3 = "correlate-3";
  public static final String SOURCE_POLICIES = "source-policies";
  public static final String CHECK_POLICIES = "check-policies";
  public static final String SINK_POLICY_STATUS = "sink-policy-status";

  /** The empty source of policies in bounded runs. */
  public static final String NO_POLICIES = "no-policies";

  public static final String SINK_DEAD_LETTER = "sink-dead-letter";
  public static final String SPLIT_BY_IDENTITY = "split-by-identity";
  public static final String IDENTIFY = "identify-files";
  public static final String IDENTIFIED_TIME = "identified-time";
  public static final String INHERIT = "inherit-exposure";
  public static final String CONTENTS = "container-contents";
  public static final String CONTAINERS = "exposed-containers";
  public static final String ONLY_SYNCS = "only-syncs";
  public static final String SYNC_START = "sync-start";
  public static final String NO_SYNCS = "no-syncs";
  public static final String FILE_ROW = "file-row";

  public static final String SEQUENCE_SIGNALS = "sequence-signals";
  public static final String SEQUENCES_IN_FORCE = "sequences-in-force";

  /** Of the first of {@link #PEOPLE}; never used again. */
  public static final String PERSON_ROW = "person-row";

  public static final String POLICY_UPDATES = "policy-updates";
  public static final String CONTAINER_UPDATES = "container-updates";
  public static final String POLICIES_EXPOSING = "policies-exposing";
  public static final String WINDOWS_1 = "group-windows-1";
  public static final String WINDOWS_2 = "group-windows-2";
  public static final String WINDOWS_3 = "group-windows-3";
  public static final String SINK_SIGNALS = "sink-signals";
  public static final String SOURCE_VERDICTS = "source-verdicts";
  public static final String VERDICTS = "verdicts";

  /** The empty source of verdicts in bounded runs. */
  public static final String NO_VERDICTS = "no-verdicts";

  public static final String PEOPLE = "people";
  public static final String USED_VALUES = "used-values";
  public static final String LESSONS = "lessons";
  public static final String PEOPLE_POLICIES = "people-policies";
  public static final String PEOPLE_VERDICTS = "people-verdicts";
  public static final String SIGNALS = "signals";

  public static final String SOURCE_LEDGER = "source-ledger";
  public static final String LABELS_AT_REST = "labels-at-rest";
  public static final String SPLIT_LABELS_AT_REST = "split-labels-at-rest";
  public static final String OBSERVE_BURSTS = "observe-bursts";

  private Uids() {}

  /** Contains the number of steps, because partial matches of another number are incompatible. */
  public static String sequences(int steps) {
    return "sequences-of-" + steps;
  }

  /** The operators of an output besides Kafka contain its name. */
  public static String deliveredFindings(String output) {
    return output + "-findings";
  }

  public static String deliveredActions(String output) {
    return output + "-actions";
  }

  public static String withoutWatermarks(String output) {
    return output + "-without-watermarks";
  }

  /** Its state holds the messages that are not delivered yet. */
  public static String delivery(String output) {
    return output + "-delivery";
  }

  public static String deliveries(String output) {
    return output + "-deliveries";
  }
}
