package io.cordon.job.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentIdsTest {
  private static final long DAY = 86_400_000;

  private final RecentIds ids = new RecentIds();
  private final Map<Long, DayIds> apart = new HashMap<>();
  private final FullIds full =
      new FullIds() {
        @Override
        public DayIds get(long number) {
          return apart.get(number);
        }

        @Override
        public void put(long number, DayIds ids) {
          assertThat(apart.put(number, ids)).as("a number is used once").isNull();
        }

        @Override
        public void remove(long number) {
          assertThat(apart.remove(number)).isNotNull();
        }
      };

  @Test
  void knowsExactlyTheIdsThatWereAdded() throws Exception {
    Random random = new Random(1);
    Set<Long> added = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      long hash = random.nextLong();
      if (added.add(hash)) {
        ids.add(hash, DAY * (1 + random.nextInt(8)), full);
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
  void aHashOfZeroIsAnIdLikeAnyOther() throws Exception {
    assertThat(ids.contains(0)).isFalse();

    ids.add(0, DAY, full);

    assertThat(ids.contains(0)).isTrue();
    assertThat(ids.copy().contains(0)).isTrue();
  }

  @Test
  void aDayIsForgottenAsAWhole() throws Exception {
    ids.add(1, DAY, full);
    ids.add(2, DAY, full);
    ids.add(3, 2 * DAY, full);
    assertThat(ids.earliestForgetMillis()).isEqualTo(DAY);

    ids.forget(DAY, full);

    assertThat(ids.size()).isEqualTo(1);
    assertThat(ids.contains(3)).isTrue();
    assertThat(ids.earliestForgetMillis()).isEqualTo(2 * DAY);
    ids.forget(2 * DAY, full);
    assertThat(ids.isEmpty()).isTrue();
    assertThat(ids.bytes()).isZero();
    assertThat(ids.earliestForgetMillis()).isEqualTo(RecentIds.NEVER);
  }

  @Test
  void aHotFileStaysBoundedAndWhatItForgetsIsCounted() throws Exception {
    int events = RecentIds.MOST + RecentIds.MOST / 2;
    long forgotten = 0;
    for (int i = 0; i < events; i++) {
      forgotten += ids.add(hash(i), DAY * (1 + i / (RecentIds.MOST / 4)), full);
    }

    assertThat(ids.size()).isLessThanOrEqualTo(RecentIds.MOST);
    assertThat(ids.size() + forgotten).isEqualTo(events);
    assertThat(ids.bytes()).isLessThan(18L << 20);
    assertThat(apart).hasSize(RecentIds.MOST / RecentIds.SET);
    assertThat(ids.contains(hash(0))).as("the oldest").isFalse();
    assertThat(ids.contains(hash(events - 1))).as("the youngest").isTrue();
    ids.forget(Long.MAX_VALUE - 1, full);
    assertThat(apart).isEmpty();
  }

  @Test
  void aCopySharesNothing() throws Exception {
    ids.add(1, DAY, full);
    RecentIds copy = ids.copy();

    ids.add(2, DAY, full);
    copy.forget(DAY, full);

    assertThat(copy.isEmpty()).isTrue();
    assertThat(ids.contains(1)).isTrue();
  }

  private static long hash(int event) {
    return event * 0x9E3779B97F4A7C15L;
  }
}
