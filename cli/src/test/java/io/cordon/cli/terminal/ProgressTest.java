package io.cordon.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final String REWRITE = "\r\u001b[K";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong(-5);

  @Test
  void theTextShowsAmountRateAndTime() {
    assertThat(text(1_234_567, 0.43, Duration.ofSeconds(12)))
        .isEqualTo("reading   43 %  1,234,567 records  102,881/s  0:12");
    assertThat(text(10, Double.NaN, Duration.ofSeconds(3725)))
        .isEqualTo("reading  10 records  0/s  1:02:05");
  }

  @Test
  void hundredPercentIsOnlyShownAtTheEnd() {
    assertThat(text(1, 0.9999, Duration.ofSeconds(1))).contains("  99 %");
    assertThat(text(1, 1, Duration.ofSeconds(1))).contains(" 100 %");
    assertThat(text(1, 1.5, Duration.ofSeconds(1))).contains(" 100 %");
    assertThat(text(1, -1, Duration.ofSeconds(1))).contains("   0 %");
  }

  @Test
  void atTheStartThereIsNoRate() {
    assertThat(text(0, 0, Duration.ZERO)).isEqualTo("reading    0 %  0 records  0:00");
  }

  @Test
  void lineIsRewrittenAtMostTenTimesASecond() {
    try (Progress progress = progress(true, 80)) {
      for (int millis = 0; millis < 1000; millis++) {
        progress.update(millis, 0.5);
        nanos.addAndGet(1_000_000);
      }
    }

    assertThat(screen().split("\r", -1)).hasSize(1 + 10 + 1);
    assertThat(screen())
        .startsWith(REWRITE + "reading   50 %  0 records  0:00")
        .endsWith("0:00" + REWRITE);
  }

  @Test
  void nothingIsWrittenWithoutATerminal() {
    try (Progress progress = progress(false, 80)) {
      progress.update(1, 0.5);
    }

    assertThat(screen()).isEmpty();
  }

  @Test
  void closingAnUnusedProgressWritesNothing() {
    progress(true, 80).close();

    assertThat(screen()).isEmpty();
  }

  @Test
  void aLongLineIsTruncatedBeforeItWraps() {
    StatusLine line = line(true, 10);

    line.show("0123456789abc");
    line.show("年度計画年度計画");

    assertThat(screen()).isEqualTo(REWRITE + "012345678" + REWRITE + "年度計画");
  }

  private static String text(long items, double fraction, Duration elapsed) {
    return ProgressText.of("reading", "records", items, fraction, elapsed.toNanos());
  }

  private Progress progress(boolean live, int columns) {
    return new Progress(line(live, columns), "reading", "records", nanos::get);
  }

  private StatusLine line(boolean live, int columns) {
    return new StatusLine(new PrintStream(bytes, false, StandardCharsets.UTF_8), live, columns);
  }

  private String screen() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
