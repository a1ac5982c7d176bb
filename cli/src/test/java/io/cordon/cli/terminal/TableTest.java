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

  @Test
  void theWidestWordsContinueWhereALineWouldBeTooWide() {
    Table table =
        Table.of("policy", "mode", "findings")
            .row("A user's first download of a sensitive file", "enforce", 1_234)
            .row("short", "notify", 5);

    assertThat(table.render(PLAIN, 40))
        .isEqualTo(
            """
            policy                 mode     findings
            A user's first         enforce     1,234
            download of a
            sensitive file
            short                  notify          5
            """);
    assertThat(table.render(PLAIN, 62)).isEqualTo(table.render(PLAIN)).doesNotContain("first\n");
  }

  @Test
  void aWordThatIsTooLongIsCutAndNumbersNever() {
    Table table =
        Table.of("by", "count").row("bruno.fontaine@freemail.example", 1_000_000).row("年度計画", 1);

    assertThat(table.render(PLAIN, 30))
        .isEqualTo(
            """
            by                       count
            bruno.fontaine@free  1,000,000
            mail.example
            年度計画                     1
            """);
    assertThat(table.render(PLAIN, 5).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(12 + 2 + 9));
  }
}
