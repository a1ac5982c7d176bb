package io.cordon.job.identify;

import static io.cordon.model.activity.ActivityFixtures.instant;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatedUrlsTest {
  private final StatedUrls urls = new StatedUrls();

  private boolean isNew(String time, String url, String id) {
    return urls.isNew(new FileAtUrl(url, id, instant(time), "plan.docx", null));
  }

  @Test
  void repetitionsOfADayAreNoNews() {
    assertThat(isNew("10:00", "u", "a")).isTrue();
    assertThat(isNew("10:00", "u", "a")).isFalse();
    assertThat(isNew("23:59", "u", "a")).isFalse();
  }

  @Test
  void anotherFileAnEarlierTimeAndTheNextDayAreNews() {
    assertThat(isNew("10:00", "u", "a")).isTrue();
    assertThat(isNew("09:00", "u", "a")).as("earlier").isTrue();
    assertThat(isNew("09:30", "u", "a")).isFalse();
    assertThat(isNew("11:00", "u", "b")).as("another file").isTrue();
    assertThat(isNew("11:30", "u", "a")).as("back again").isTrue();
    assertThat(isNew("2026-03-09T00:00:00Z", "u", "a")).as("another day").isTrue();
    assertThat(isNew("2026-03-09T00:00:00Z", "v", "a")).as("another URL").isTrue();
  }

  @Test
  void whatWasUsedLongAgoIsForgotten() {
    isNew("10:00", "first", "a");
    for (int number = 0; number < StatedUrls.MAX_URLS; number++) {
      isNew("10:00", "u" + number, "a");
    }

    assertThat(isNew("10:00", "u" + (StatedUrls.MAX_URLS - 1), "a")).isFalse();
    assertThat(isNew("10:00", "first", "a")).isTrue();
  }
}
