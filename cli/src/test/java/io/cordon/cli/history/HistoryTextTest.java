package io.cordon.cli.history;

import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.terminal.Colours;
import org.junit.jupiter.api.Test;

class HistoryTextTest {
  private static String text(int columns) {
    HistoryEntry entry =
        HistoryEntry.of(
            share()
                .labelled("Confidential", 2)
                .to("eve@freemail.test")
                .to("joe@rival.test")
                .build());
    return new HistoryText(new Colours(false), columns).of(entry);
  }

  @Test
  void anActIsTwoLinesWhereTheyFit() {
    assertThat(text(200).lines())
        .hasSize(2)
        .first()
        .asString()
        .endsWith(
            "Z  ana@example.com shared plan.docx, labelled Confidential, with eve@freemail.test and"
                + " joe@rival.test, all outside");
    assertThat(text(200).lines().toList().get(1))
        .startsWith("  m365")
        .doesNotContain("Confidential");
  }

  @Test
  void linesAreAsWideAsTheTerminalAndBreakBetweenWords() {
    assertThat(text(60).lines())
        .hasSizeGreaterThan(3)
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
    assertThat(text(60).replaceAll("\\s+", " ")).isEqualTo(text(200).replaceAll("\\s+", " "));
  }
}
