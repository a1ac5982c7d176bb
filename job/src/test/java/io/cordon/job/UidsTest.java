package io.cordon.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UidsTest {
  /** Frozen: a line may be added, never changed or removed. */
  private static final String[] FROZEN = {
    "source-m365",
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
  };

  @Test
  void uidsOnlyGrow() {
    assertThat(
            Arrays.stream(Uids.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(UidsTest::value))
        .startsWith(FROZEN);
  }

  @Test
  void aSequencesOperatorsCarryItsPolicy() {
    assertThat(Uids.signals("p")).isEqualTo("sequence-p-signals");
    assertThat(Uids.sequence("p", 2)).isEqualTo("sequence-p-of-2");
    assertThat(Uids.late("p")).isEqualTo("sequence-p-late");
  }

  private static String value(Field field) {
    try {
      return Objects.toString(field.get(null));
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(hidden);
    }
  }
}
