package io.cordon.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JobCountsTest {

  @Test
  void totalAddsAllKindsAndWhatHasNoKind() {
    JobCounts counts =
        JobCounts.of(
            Map.of(
                "cordon.read.rejects", 1L,
                "cordon.read.rejects|not_json", 2L,
                "cordon.read.rejects|future", 4L));

    assertThat(counts.total("read", "rejects")).isEqualTo(7);
  }

  @Test
  void otherStagesAndNounsThatBeginAlikeAreNotAdded() {
    JobCounts counts =
        JobCounts.of(
            Map.of(
                "cordon.read.rejects_of_others|x", 1L,
                "cordon.reader.rejects|x", 2L,
                "cordon.read.reject", 4L));

    assertThat(counts.total("read", "rejects")).isZero();
    assertThat(counts.byKind("read", "rejects")).isEmpty();
  }

  @Test
  void kindsComeMostFrequentFirst() {
    JobCounts counts =
        JobCounts.of(
            Map.of(
                "cordon.read.skipped|mailbox", 3L,
                "cordon.read.skipped|directory|group", 30L,
                "cordon.read.skipped|other", 5L));

    assertThat(counts.byKind("read", "skipped"))
        .containsExactly(
            Map.entry("directory|group", 30L), Map.entry("other", 5L), Map.entry("mailbox", 3L));
  }

  @Test
  void kindsOfOneFrequencyComeByName() {
    JobCounts counts =
        JobCounts.of(Map.of("cordon.read.skipped|b", 1L, "cordon.read.skipped|a", 1L));

    assertThat(counts.byKind("read", "skipped").keySet()).containsExactly("a", "b");
  }

  @Test
  void accumulatorsOfFlinkAndLibrariesAreLeftOut() {
    JobCounts counts =
        JobCounts.of(
            Map.of("numRecordsIn", 9L, "cordon.read.words", "many", "cordon.read.records", 2L));

    assertThat(counts.byName()).containsOnlyKeys("cordon.read.records");
  }
}
