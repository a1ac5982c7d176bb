package io.cordon.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlDocumentsTest {
  private static final YamlLimits SMALL = new YamlLimits(10_000, 200, 10);

  private final Problems problems = Problems.withKeys();

  private List<YamlNode> read(String text) {
    return YamlDocuments.read("a.yml", text, SMALL, problems);
  }

  @Test
  void everyNodeKnowsItsPlaceAndPath() {
    YamlNode top = read("a:\n  - b: 'x'\n    c: [1, ~]\n").get(0);
    YamlNode x = top.get("a").items().get(0).get("b");
    assertThat(x.text()).isEqualTo("x");
    assertThat(x.line()).isEqualTo(2);
    assertThat(x.column()).isEqualTo(8);
    assertThat(x.path()).isEqualTo("a[0].b");
    assertThat(top.get("a").items().get(0).get("c").items().get(1).isNull()).isTrue();
  }

  @Test
  void quotedNullIsText() {
    YamlNode top = read("a: 'null'\nb: null\nc:\n").get(0);
    assertThat(top.get("a").isText()).isTrue();
    assertThat(top.get("b").isNull()).isTrue();
    assertThat(top.get("c").isNull()).isTrue();
  }

  @Test
  void severalDocumentsAreReadInOrder() {
    assertThat(read("a: 1\n---\nb: 2\n---\n")).hasSize(2);
  }

  @Test
  void anAliasRepeatsTheNodeOfItsAnchor() {
    YamlNode top = read("a: &x [1, 2]\nb: *x\n").get(0);
    assertThat(top.get("b").items()).hasSize(2);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void anAliasBombIsRefusedBeforeItExpands() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(read(bomb.toString())).isEmpty();
    assertThat(problems.all())
        .extracting(Problem::message)
        .containsExactly("a.yml:5:10: expands to more than 200 nodes");
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(read("[".repeat(9_000))).isEmpty();
    assertThat(problems.all())
        .extracting(Problem::message)
        .containsExactly("a.yml:1:12: is nested deeper than 10 levels");
  }

  @Test
  void anAnchorThatContainsItselfIsRefused() {
    assertThat(read("a: &x [*x]\n")).isEmpty();
    assertThat(problems.all().get(0).message())
        .isEqualTo(
            "a.yml:1:8: refers to an anchor that is not defined before it;"
                + " put a value that starts with * in quotes");
  }

  @Test
  void aTextAboveTheLimitIsNotParsed() {
    assertThat(read("# " + "x".repeat(20_000))).isEmpty();
    assertThat(problems.all().get(0).message())
        .isEqualTo("a.yml: is too long: 20002 characters; the limit is 10000");
  }

  @Test
  void aDuplicateKeyIsReported() {
    read("a: 1\nb: 2\na: 3\n");
    assertThat(problems.all().get(0).message()).isEqualTo("a.yml:3:1: \"a\" appears twice");
  }

  @Test
  void aKeyThatIsAListIsRefused() {
    read("[a, b]: 1\n");
    assertThat(problems.all().get(0).message())
        .isEqualTo("a.yml:1:1: a key must be text, not a list");
  }

  @Test
  void invalidYamlIsReportedOnOneLine() {
    read("a: [1, 2\nb: }\n");
    assertThat(problems.all()).hasSize(1);
    assertThat(problems.all().get(0).message()).startsWith("a.yml:2:").contains("is not YAML");
    assertThat(problems.all().get(0).message().lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: *.docx | 1:5: is not YAML: put a value that starts with * in quotes",
        "a: {b: &} | 1:9: is not YAML: put a value that starts with & in quotes",
        "[x, @team] | 1:5: is not YAML: put a value that starts with @ in quotes",
        "[x, %own%] | 1:5: is not YAML: put a value that starts with % in quotes",
        "a: b: c | 1:5: is not YAML: a second \": \" in one line; put a value that contains"
            + " \": \" in quotes",
        "[1, \"x] | 1:5: is not YAML: this quote is not closed",
        "['x, 1] | 1:2: is not YAML: this quote is not closed"
      })
  void aValueThatNeedsQuotesIsSaid(String text, String expected) {
    read(text);
    assertThat(problems.all()).extracting(Problem::message).containsExactly("a.yml:" + expected);
  }

  @Test
  void aTabThatIndentsIsSaid() {
    read("a:\n\tb: 1\n");
    assertThat(problems.all().get(0).message())
        .isEqualTo(
            "a.yml:2:1: is not YAML: there is a tab where a value or an indent must be; use"
                + " spaces");
  }

  @Test
  void controlCharactersAreReportedWithTheirPlace() {
    read("a: b\r\nc: \uD83D\uDE00\u0007\n");
    assertThat(problems.all().get(0).message())
        .isEqualTo(
            "a.yml:2:5: is not YAML: contains the character U+0007, which YAML forbids; remove it");
  }

  @Test
  void halfASurrogatePairIsReportedOnOneLine() {
    read("a: b" + "\n".repeat(1_020) + '\uD83D');
    assertThat(problems.all()).hasSize(1);
    assertThat(problems.all().get(0).message())
        .isEqualTo("a.yml: is not valid text: it contains half of a surrogate pair");
  }

  @Test
  void explicitTagsAreRefused() {
    read("a: !!binary aGVsbG8=\n");
    assertThat(problems.all().get(0).message())
        .isEqualTo(
            "a.yml:1:4: a: tags like !!binary are not supported;"
                + " put a value that starts with ! in quotes");
  }
}
