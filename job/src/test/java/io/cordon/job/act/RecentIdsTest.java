package io.cordon.job.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentIdsTest {
  private static final long DAY = 86_400_000;

  private final RecentIds ids = new RecentIds();

  @Test
  void knowsExactlyTheIdsThatWereAdded() {
    Random random = new Random(1);
    Set<Long> added = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      long hash = random.nextLong();
      if (added.add(hash)) {
        ids.add(hash, DAY * (1 + random.nextInt(8)));
      }
    }

    assertThat(ids.size()).isEqualTo(added.size());
    assertThat(added).allMatch(ids::contains);
    for (int i = 0; i < 100_000; i++) {
      long hash = random.nextLong();
      assertThat(ids.contains(hash)).isEqualTo(added.contains(hash));
    }
  }

  @Test
  void aHashOfZeroIsAnIdLikeAnyOther() {
    assertThat(ids.contains(0)).isFalse();

    ids.add(0, DAY);

    assertThat(ids.contains(0)).isTrue();
    assertThat(ids.copy().contains(0)).isTrue();
  }

  @Test
  void aDayIsForgottenAsAWhole() {
    ids.add(1, DAY);
    ids.add(2, DAY);
    ids.add(3, 2 * DAY);
    assertThat(ids.earliestForgetMillis()).isEqualTo(DAY);

    ids.forget(DAY);

    assertThat(ids.size()).isEqualTo(1);
    assertThat(ids.contains(3)).isTrue();
    assertThat(ids.earliestForgetMillis()).isEqualTo(2 * DAY);
    ids.forget(2 * DAY);
    assertThat(ids.isEmpty()).isTrue();
    assertThat(ids.bytes()).isZero();
    assertThat(ids.earliestForgetMillis()).isEqualTo(RecentIds.NEVER);
  }

  @Test
  void aHotFileStaysBoundedAndWhatItForgetsIsCounted() {
    int events = RecentIds.MOST + RecentIds.MOST / 2;
    long forgotten = 0;
    for (int i = 0; i < events; i++) {
      forgotten += ids.add(hash(i), DAY * (1 + i / (RecentIds.MOST / 4)));
    }

    assertThat(ids.size()).isLessThanOrEqualTo(RecentIds.MOST);
    assertThat(ids.size() + forgotten).isEqualTo(events);
    assertThat(ids.bytes()).isLessThan(22L << 20);
    assertThat(ids.contains(hash(0))).as("the oldest").isFalse();
    assertThat(ids.contains(hash(events - 1))).as("the youngest").isTrue();
  }

  @Test
  void aCopySharesNothing() {
    ids.add(1, DAY);
    RecentIds copy = ids.copy();

    ids.add(2, DAY);
    copy.forget(DAY);

    assertThat(copy.isEmpty()).isTrue();
    assertThat(ids.contains(1)).isTrue();
  }

  private static long hash(int event) {
    return event * 0x9E3779B97F4A7C15L;
  }
}
