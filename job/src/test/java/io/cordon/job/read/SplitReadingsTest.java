package io.cordon.job.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.record.Reading;
import io.cordon.job.testing.NonKeyedHarness;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.reject.Origin;
import io.cordon.model.reject.Reject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SplitReadingsTest {
  private static final Origin ORIGIN = Origin.ofTopic("audit", 0, 1);
  private static final Activity ACTIVITY = ActivityFixtures.download().build();

  private NonKeyedHarness<Reading, Activity> harness;

  @BeforeEach
  void open() throws Exception {
    harness = new NonKeyedHarness<>(new SplitReadings());
  }

  private static Reject reject(String reason) {
    return Reject.of(ORIGIN, reason, "It is broken.", "{".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anActivityIsEmittedAndARejectGoesToTheSideOutput() throws Exception {
    Reject broken = reject("not_json");

    harness.process(Reading.rejected(broken)).process(Reading.of(ORIGIN, ACTIVITY));

    assertThat(harness.output()).containsExactly(ACTIVITY);
    assertThat(harness.sideOutput(SplitReadings.REJECTS)).containsExactly(broken);
  }

  @Test
  void aRecordOfNoFileActivityIsOnlyCounted() throws Exception {
    harness.process(Reading.skipped(ORIGIN, "mailbox"));

    assertThat(harness.output()).isEmpty();
    assertThat(harness.sideOutput(SplitReadings.REJECTS)).isEmpty();
    assertThat(harness.count("cordon.read.skipped|mailbox")).isEqualTo(1);
  }

  @Test
  void everyReadingIsCountedByItsResult() throws Exception {
    harness.process(Reading.of(ORIGIN, ACTIVITY));
    harness.process(Reading.skipped(ORIGIN, "mailbox"));
    harness.process(Reading.skipped(ORIGIN, "directory"));
    harness.process(Reading.rejected(reject("not_json")));
    harness.process(Reading.rejected(reject("not_json")));
    harness.process(Reading.rejected(reject("future")));

    assertThat(harness.count("cordon.read.records")).isEqualTo(6);
    assertThat(harness.count("cordon.read.rejects|not_json")).isEqualTo(2);
    assertThat(harness.count("cordon.read.rejects|future")).isEqualTo(1);
    assertThat(harness.count("cordon.read.skipped|mailbox")).isEqualTo(1);
    assertThat(harness.count("cordon.read.skipped|directory")).isEqualTo(1);
  }
}
