package io.cordon.job.identify;

import static io.cordon.model.activity.ActivityFixtures.instant;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatedUrlsTest {
  private final StatedUrls urls = new StatedUrls();

  private boolean isNews(String time, String url, String id) {
    return urls.isNews(new FileAtUrl(url, id, instant(time), "plan.docx", null));
  }

  @Test
  void repetitionsOfADayAreNoNews() {
    assertThat(isNews("10:00", "u", "a")).isTrue();
    assertThat(isNews("10:00", "u", "a")).isFalse();
    assertThat(isNews("23:59", "u", "a")).isFalse();
  }

  @Test
  void anotherFileAnEarlierTimeAndTheNextDayAreNews() {
    assertThat(isNews("10:00", "u", "a")).isTrue();
    assertThat(isNews("09:00", "u", "a")).as("earlier").isTrue();
    assertThat(isNews("09:30", "u", "a")).isFalse();
    assertThat(isNews("11:00", "u", "b")).as("another file").isTrue();
    assertThat(isNews("11:30", "u", "a")).as("back again").isTrue();
    assertThat(isNews("2026-03-09T00:00:00Z", "u", "a")).as("another day").isTrue();
    assertThat(isNews("2026-03-09T00:00:00Z", "v", "a")).as("another URL").isTrue();
  }

  @Test
  void whatWasUsedLongAgoIsForgotten() {
    isNews("10:00", "first", "a");
    for (int number = 0; number < StatedUrls.MAX_URLS; number++) {
      isNews("10:00", "u" + number, "a");
    }

    assertThat(isNews("10:00", "u" + (StatedUrls.MAX_URLS - 1), "a")).isFalse();
    assertThat(isNews("10:00", "first", "a")).isTrue();
  }
}
