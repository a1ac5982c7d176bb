package io.cordon.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

  private static final Colours PLAIN = new Colours(false);

  @Test
  void wordsAlignLeftAndNumbersRight() {
    Table table =
        Table.of("policy", "findings", "mode")
            .row("public-link", 3, "notify")
            .row("label-lowered", 12345L, "enforce");

    assertThat(table.render(PLAIN))
        .isEqualTo(
            """
            policy         findings  mode
            public-link           3  notify
            label-lowered    12,345  enforce
            """);
  }

  @Test
  void aTableMayHaveOnlyHeadings() {
    assertThat(Table.of("reason", "rejects").render(PLAIN)).isEqualTo("reason  rejects\n");
  }

  @Test
  void wideLettersTakeTwoColumnsAndMarksNone() {
    Table table = Table.of("file", "n").row("年度計画", 1).row("plan", 2).row("cafe\u0301", 3);

    assertThat(table.render(PLAIN))
        .isEqualTo("file      n\n年度計画  1\nplan      2\ncafe\u0301      3\n");
  }

  @Test
  void escapeSequencesInAFileNameAreReplaced() {
    Table table = Table.of("file").row("a\u001b[2Jb\nc\u202Ed");

    assertThat(table.render(PLAIN)).isEqualTo("file\na\uFFFD[2Jb\uFFFDc\uFFFDd\n");
  }

  @Test
  void headingsAreBoldOnlyWithColours() {
    assertThat(Table.of("file").row("x").render(new Colours(true)))
        .isEqualTo("\u001b[1mfile\u001b[0m\nx\n");
  }

  @Test
  void rowOfTheWrongLengthIsRefused() {
    assertThatThrownBy(() -> Table.of("a", "b").row("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a row of 1 cells under 2 headings");
  }
}
