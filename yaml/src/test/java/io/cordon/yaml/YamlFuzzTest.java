package io.cordon.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the text is, it becomes documents or problems that name the file; never an exception.
 */
class YamlFuzzTest {
  private static final String SMILEY = "\uD83D\uDE00";
  private static final List<String> PIECES =
      List.of(
          SMILEY,
          "\uD83D",
          "\uDE00",
          "\0",
          "\u0085",
          "\u009F",
          "\uFEFF",
          "\u2028",
          "\uFFFF",
          "\t",
          "\n",
          "\r",
          "- ",
          "? ",
          ": ",
          "{",
          "}",
          "[",
          "]",
          "&a ",
          "*a",
          "!!x ",
          "!<",
          "|\n ",
          ">-\n",
          "'",
          "\"",
          "\\",
          "%YAML 1.9\n",
          "---",
          "...",
          "#",
          "@",
          "`",
          "<<: ",
          "\"\\U0010FFFF\"",
          "\"\\uD800\"",
          "\"\\UFFFFFFFF\"",
          "\"\\x",
          "0x",
          "a: b\n",
          "9999999999999");

  private static List<YamlNode> read(String text, Problems problems) {
    return YamlDocuments.read("fuzz.yml", text, new YamlLimits(1 << 16, 5_000, 20), problems);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\uD83D\uDE00", "\uD83D\uDE00\uD83D\uDE01", "\uDBFF\uDFFD", "a\uD834\uDD1Eb"})
  void aCharacterAboveTheBasicPlaneMayStandAtEveryOffset(String character) {
    for (int offset = 4; offset < 3_200; offset++) {
      Problems problems = Problems.withoutKeys();
      String text = "a: " + "x".repeat(offset - 3) + character + " end\nb: " + SMILEY + "\n";
      YamlNode top = read(text, problems).get(0);
      assertThat(problems.isEmpty()).as("offset %d", offset).isTrue();
      assertThat(top.get("a").text()).endsWith(character + " end");
      assertThat(top.get("b").line()).isEqualTo(2);
    }
  }

  @Test
  void halfOfASurrogatePairIsRefusedAtEveryOffset() {
    for (int offset = 1_000; offset < 1_060; offset++) {
      Problems problems = Problems.withoutKeys();
      assertThat(read("x".repeat(offset) + "\uD83D" + "y", problems)).isEmpty();
      assertThat(problems.all()).singleElement().extracting(Problem::file).isEqualTo("fuzz.yml");
    }
  }

  @Test
  void anyMixtureOfPiecesIsReadOrRefusedWithAPlace() {
    Random random = new Random(41);
    for (int run = 0; run < 20_000; run++) {
      StringBuilder text = new StringBuilder();
      int pieces = 1 + random.nextInt(40);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append("x".repeat(random.nextInt(10) == 0 ? random.nextInt(1_100) : 0));
      }
      assertReadOrRefused(text.toString());
    }
  }

  @Test
  void arbitraryCharactersAreReadOrRefusedWithAPlace() {
    Random random = new Random(42);
    for (int run = 0; run < 20_000; run++) {
      StringBuilder text = new StringBuilder("a: ");
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        boolean ascii = random.nextBoolean();
        text.append((char) random.nextInt(ascii ? 128 : Character.MAX_VALUE + 1));
      }
      assertReadOrRefused(text.toString());
    }
  }

  private static void assertReadOrRefused(String text) {
    Problems problems = Problems.withoutKeys();
    List<YamlNode> documents = read(text, problems);
    long lines = text.chars().filter(c -> "\n\r\u0085\u2028\u2029".indexOf(c) >= 0).count() + 1;
    for (Problem problem : problems.all()) {
      assertThat(problem.file()).isEqualTo("fuzz.yml");
      assertThat(problem.line()).as(problem.message()).isBetween(0, (int) lines + 1);
      assertThat(problem.message()).doesNotContain("\n").doesNotContain("Exception");
    }
    assertThat(documents.isEmpty() && problems.isEmpty() && text.contains("a: b")).isFalse();
  }
}
