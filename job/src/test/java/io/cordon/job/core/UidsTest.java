package io.cordon.job.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UidsTest {
  /** Frozen: a line may be added, never changed or removed. */
  private static final String[] FROZEN = {
    "source-audit-records",
    "read",
    "recognise",
    "locate",
    "deduplicate",
    "merge-rows",
    "file-ledger",
    "policies",
    "user-baseline",
    "department-baseline",
    "organisation-baseline",
    "baseline-detections",
    "decide",
    "sink-findings",
    "sink-actions",
    "sink-exposure",
    "sink-rejects",
    "detection-order",
    "correlate-1",
    "correlate-2",
    "correlate-3",
    "source-policies",
    "check-policies",
    "sink-policy-status",
    "no-policies",
    "sink-dead-letter",
    "split-by-identity",
    "identify-files",
    "identified-time",
    "inherit-exposure",
    "container-contents",
    "exposed-containers",
    "only-syncs",
    "sync-start",
    "no-syncs",
    "file-row",
    "sequence-signals",
    "sequences-in-force",
    "person-row",
    "policy-updates",
    "container-updates",
    "policies-exposing",
    "group-windows-1",
    "group-windows-2",
    "group-windows-3",
    "sink-signals",
    "source-verdicts",
    "verdicts",
    "no-verdicts",
    "people",
    "used-values",
    "lessons",
    "people-policies",
    "people-verdicts",
    "signals",
    "source-ledger",
    "labels-at-rest",
    "split-labels-at-rest",
    "observe-bursts",
  };

  @Test
  void uidsOnlyGrow() {
    assertThat(
            Arrays.stream(Uids.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(UidsTest::value))
        .startsWith(FROZEN);
  }

  /**
   * Sequences used to have operators of their own, named after the id of the policy: {@code
   * sequence-ID-of-2} and three more. Those names are gone with the operators. A savepoint of then
   * starts with empty sequences.
   */
  @Test
  void sequencesShareAnOperatorForEachNumberOfSteps() {
    assertThat(Uids.sequences(2)).isEqualTo("sequences-of-2");
    assertThat(Uids.sequences(6)).isEqualTo("sequences-of-6");
  }

  @Test
  void operatorsOfAnOutputContainItsName() {
    assertThat(Uids.deliveredFindings("o")).isEqualTo("o-findings");
    assertThat(Uids.deliveredActions("o")).isEqualTo("o-actions");
    assertThat(Uids.withoutWatermarks("o")).isEqualTo("o-without-watermarks");
    assertThat(Uids.delivery("o")).isEqualTo("o-delivery");
    assertThat(Uids.deliveries("o")).isEqualTo("o-deliveries");
  }

  private static String value(Field field) {
    try {
      return Objects.toString(field.get(null));
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(hidden);
    }
  }
}
