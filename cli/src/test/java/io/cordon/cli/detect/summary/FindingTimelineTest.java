package io.cordon.cli.detect.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cordon.model.policy.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings over time in bars. */
class FindingTimelineTest {
  private final FindingTimeline timeline = new FindingTimeline();

  private List<FindingTimeline.Bar> bars() {
    return timeline.bars(null, null);
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }

  @Test
  void aDayIsShownByTheHourAndQuietHoursToo() {
    timeline.add(at("2026-03-02T09:10:00Z"), Severity.HIGH);
    timeline.add(at("2026-03-02T09:59:59Z"), Severity.LOW);
    timeline.add(at("2026-03-02T11:00:00Z"), Severity.HIGH);

    assertThat(bars())
        .extracting(FindingTimeline.Bar::from, FindingTimeline.Bar::to, bar -> bar.counts().total())
        .containsExactly(
            tuple(at("2026-03-02T09:00:00Z"), at("2026-03-02T10:00:00Z"), 2L),
            tuple(at("2026-03-02T10:00:00Z"), at("2026-03-02T11:00:00Z"), 0L),
            tuple(at("2026-03-02T11:00:00Z"), at("2026-03-02T12:00:00Z"), 1L));
    assertThat(bars().get(0).counts().of(Severity.LOW)).isEqualTo(1);
  }

  @Test
  void theLogDecidesWhereItBeginsAndEnds() {
    timeline.add(at("2026-03-02T09:10:00Z"), Severity.HIGH);

    assertThat(timeline.bars(at("2026-03-01T00:00:00Z"), at("2026-03-14T23:00:00Z")))
        .hasSize(14)
        .first()
        .returns(at("2026-03-01T00:00:00Z"), FindingTimeline.Bar::from);
  }

  @Test
  void aYearIsShownByTheWeekFromMonday() {
    timeline.add(at("2026-01-01T00:00:00Z"), Severity.HIGH);
    timeline.add(at("2026-12-31T00:00:00Z"), Severity.HIGH);

    assertThat(bars()).hasSizeLessThanOrEqualTo(FindingTimeline.MOST_BARS);
    assertThat(bars().get(0).from()).isEqualTo(at("2025-12-29T00:00:00Z"));
    assertThat(Duration.between(bars().get(0).from(), bars().get(0).to()).toDays()).isEqualTo(7);
  }

  @Test
  void anyTimesFitAndNoneIsLost() {
    timeline.add(Instant.MIN, Severity.LOW);
    timeline.add(at("1969-12-31T23:59:59Z"), Severity.LOW);
    timeline.add(Instant.MAX, Severity.CRITICAL);

    assertThat(bars()).hasSizeLessThanOrEqualTo(FindingTimeline.MOST_BARS);
    assertThat(bars().stream().mapToLong(bar -> bar.counts().total()).sum()).isEqualTo(3);
  }

  @Test
  void withoutFindingsThereAreNoBars() {
    assertThat(timeline.bars(at("2026-03-01T00:00:00Z"), at("2026-03-14T23:00:00Z"))).isEmpty();
  }
}
