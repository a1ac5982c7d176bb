package io.cordon.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLineTest {
  @Test
  void cellsAreQuotedWhereTheyMustBe() {
    assertThat(CsvLine.of(Arrays.asList("a", null, "b, c", "say \"hi\"", "a b", "")))
        .isEqualTo("a,,\"b, c\",\"say \"\"hi\"\"\",a b,\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=HYPERLINK(1) | \"'=HYPERLINK(1)\"",
        "+1 | \"'+1\"",
        "-2 | \"'-2\"",
        "@SUM(1) | \"'@SUM(1)\"",
        "＝1 | \"'＝1\"",
        "a;=1+1 | \"a;'=1+1\"",
        "ana@example.com | ana@example.com",
        "x=1 | x=1",
        "a-b | a-b"
      })
  void aTextOfALogIsNoFormula(String text, String cell) {
    assertThat(CsvLine.of(List.of(text))).isEqualTo(cell + "\r\n");
  }

  @Test
  void blanksBeforeAFormulaDoNotHideIt() {
    assertThat(CsvLine.of(List.of("  =1"))).isEqualTo("\"'  =1\"\r\n");
  }

  @Test
  void controlCharactersAndLineBreaksAreReplaced() {
    assertThat(CsvLine.of(List.of("a\u001b[2J\r\n=1", "\t=1")))
        .isEqualTo("a\uFFFD[2J\uFFFD\uFFFD=1,\uFFFD=1\r\n");
  }
}
