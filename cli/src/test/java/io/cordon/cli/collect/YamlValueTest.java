package io.cordon.cli.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlDocuments;
import io.cordon.yaml.YamlLimits;
import io.cordon.yaml.YamlNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlValueTest {
  @Test
  void ordinaryNamesNeedNoQuotes() {
    assertThat(YamlValue.of("Highly Confidential")).isEqualTo("Highly Confidential");
    assertThat(YamlValue.of("ana@example.com")).isEqualTo("ana@example.com");
    assertThat(YamlValue.of("00000000-0000-0000-0000-00000000000e"))
        .isEqualTo("00000000-0000-0000-0000-00000000000e");
    assertThat(YamlValue.of("203.0.113.0/24")).isEqualTo("203.0.113.0/24");
    assertThat(YamlValue.of("yes")).isEqualTo("\"yes\"");
    assertThat(YamlValue.of("1e5")).isEqualTo("\"1e5\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a: b",
        "a #b",
        "- a",
        "]",
        "}, {name: x",
        "*",
        "&a",
        "!x",
        "%x",
        "@x",
        "`",
        "null",
        "~",
        "1",
        "0x1F",
        "\"",
        "\\",
        "'",
        "a\nb",
        "a\tb",
        "\u0000",
        "\u001b[2J",
        "\u0085",
        "\u2028",
        "\u202e",
        "\ufeff",
        "\ufffe",
        "été",
        "机密",
        "😀",
        "\uD83F\uDFFE",
        "label/Option",
        "=1+1",
        "a,b",
        "2001:db8::/48",
        "no",
        "On",
        "1_000",
        "2026-03-02",
        "<<",
        "a - b",
        "Finance -",
        "---",
        "..."
      })
  void whateverTheTextItStaysOneValue(String text) {
    Problems problems = Problems.withKeys();

    YamlNode inBraces =
        YamlDocuments.read(
                "t", "[{name: " + YamlValue.of(text) + ", id: 1}]", YamlLimits.RULE, problems)
            .get(0)
            .items()
            .get(0);

    assertThat(problems.all()).isEmpty();
    assertThat(inBraces.fields()).hasSize(2);
    assertThat(inBraces.get("name").isText()).isTrue();
    assertThat(inBraces.get("name").text()).isEqualTo(text);
  }

  @Test
  void halfOfACharacterIsReplaced() {
    assertThat(YamlValue.of("a\uD83D")).isEqualTo("\"a\uFFFD\"");
  }

  @Test
  void aCommentStaysOnItsLineAndIsCut() {
    assertThat(YamlValue.comment("a\nb\r\u2028\u001b#")).isEqualTo("a\uFFFDb\uFFFD\uFFFD\uFFFD#");
    assertThat(YamlValue.comment("x".repeat(500))).isEqualTo("x".repeat(120) + "…");
  }
}
