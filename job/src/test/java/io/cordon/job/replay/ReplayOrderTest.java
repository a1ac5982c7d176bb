package io.cordon.job.replay;

import static io.cordon.model.activity.ActivityFixtures.download;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.identify.FileAtUrl;
import io.cordon.job.identify.UrlRecord;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.core.memory.MemorySegment;
import org.apache.flink.core.memory.MemorySegmentFactory;
import org.junit.jupiter.api.Test;

class ReplayOrderTest {
  private static final Instant TEN = Instant.parse("2026-02-02T10:00:00Z");

  private final ReplayOrder order = new ReplayOrder();

  private static UrlRecord activity(String id, Instant time) {
    return activity(download().id(id).at(time.toString()).build());
  }

  private static UrlRecord activity(Activity activity) {
    return new UrlRecord(null, null, activity);
  }

  private static UrlRecord asked(String url) {
    return new UrlRecord(url, null, null);
  }

  private static UrlRecord stated(String url, String fileId, Instant time) {
    return new UrlRecord(null, new FileAtUrl(url, fileId, time, null, null), null);
  }

  /** From the first to the last. */
  private static List<UrlRecord> inOrder() {
    return List.of(
        asked("a url"),
        stated("z", "f1", TEN.minusSeconds(1)),
        stated("a", "f1", TEN),
        stated("a", "f2", TEN),
        stated("b", "f1", TEN),
        activity("z", Instant.EPOCH.minusSeconds(1)),
        activity("z", Instant.EPOCH),
        activity("", TEN),
        activity("abcdefgh", TEN),
        activity("abcdefgh1", TEN),
        activity("abcdefgh2", TEN),
        activity("abcdefgi", TEN),
        activity("e\u00fe", TEN),
        activity("e\u00ff", TEN),
        activity("e\u00ffa", TEN),
        activity("e\u0142", TEN),
        activity("e\u0142a", TEN),
        activity("e\u4e00", TEN),
        activity("a", TEN.plusMillis(1)),
        activity("a", Instant.parse("9999-12-31T23:59:59.999Z")));
  }

  @Test
  void urlsComeFirstThenActivitiesByTimeAndId() {
    List<UrlRecord> shuffled = new ArrayList<>(inOrder());
    Collections.shuffle(shuffled, new Random(3));
    shuffled.sort(order);

    assertThat(shuffled).isEqualTo(inOrder());
  }

  @Test
  void fractionsOfAMillisecondDoNotOrder() {
    assertThat(order.compare(activity("a", TEN.plusNanos(999)), activity("b", TEN))).isNegative();
  }

  @Test
  void ofOneIdWhatWarmsUpTheJobIsFirst() {
    Activity log = download().id("a").by("ana").at(TEN.toString()).build();
    Activity history =
        download().id("a").by("zoe").at(TEN.toString()).build().toBuilder()
            .emission(Emission.HISTORY)
            .build();

    assertThat(order.compare(activity(history), activity(log))).isNegative();
    assertThat(order.compare(activity(log), activity(history))).isPositive();
  }

  @Test
  void recordsWithOneIdAreOrderedByContent() {
    UrlRecord one = activity(download().id("a").by("ana").at(TEN.toString()).build());
    UrlRecord other = activity(download().id("a").by("bo").at(TEN.toString()).build());

    assertThat(order.compare(one, other)).isNegative();
    assertThat(order.compare(other, one)).isPositive();
    assertThat(order.compare(one, one)).isZero();
  }

  @Test
  void aPrefixOfAnyLengthContradictsNoComparison() {
    ReplayComparator comparator = new ReplayComparator(true);
    List<UrlRecord> records = inOrder();
    for (int bytes = 1; bytes <= 2 * Long.BYTES; bytes++) {
      assertThat(comparator.isNormalizedKeyPrefixOnly(bytes)).isTrue();
      for (int i = 1; i < records.size(); i++) {
        MemorySegment one = prefix(comparator, records.get(i - 1), bytes);
        MemorySegment other = prefix(comparator, records.get(i), bytes);
        assertThat(one.compare(other, 0, 0, bytes)).isNotPositive();
      }
    }
  }

  private static MemorySegment prefix(ReplayComparator comparator, UrlRecord record, int bytes) {
    MemorySegment target = MemorySegmentFactory.allocateUnpooledSegment(bytes);
    comparator.putNormalizedKey(record, target, 0, bytes);
    return target;
  }
}
