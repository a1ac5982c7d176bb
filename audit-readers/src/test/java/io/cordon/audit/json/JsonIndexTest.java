package io.cordon.audit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions of the parts of a JSON text, and invalid JSON. */
class JsonIndexTest {

  @Test
  void membersAreFoundByName() throws InvalidJsonException {
    JsonIndex json = JsonIndex.of("{\"a\": 1, \"b\" : [true, null, \"x\"], \"c\":{\"a\":2}}");
    assertThat(json.kind(0)).isEqualTo(JsonKind.OBJECT);
    assertThat(json.text(find(json, 0, "a"))).isEqualTo("1");
    assertThat(json.kind(find(json, 0, "b"))).isEqualTo(JsonKind.ARRAY);
    assertThat(elements(json, find(json, 0, "b"))).containsExactly("true", "null", "x");
    assertThat(json.text(find(json, find(json, 0, "c"), "a"))).isEqualTo("2");
    assertThat(find(json, 0, "d")).isNegative();
    assertThat(new MemberLookup(json, 0).find("c")).isEqualTo(find(json, 0, "c"));
    assertThat(new MemberLookup(json, 0).find("d")).isNegative();
  }

  @Test
  void theLastOfSeveralMembersWithOneNameIsFound() throws InvalidJsonException {
    JsonIndex json = JsonIndex.of("{\"a\":1,\"\\u0061\":2,\"b\":3}");
    assertThat(json.text(find(json, 0, "a"))).isEqualTo("2");
    assertThat(json.text(new MemberLookup(json, 0).find("a"))).isEqualTo("2");
  }

  @Test
  void collidingNamesAreDistinguished() throws InvalidJsonException {
    JsonIndex json = JsonIndex.of("{\"Aa\":1,\"BB\":2,\"Aa\\\"\":3}");
    MemberLookup names = new MemberLookup(json, 0);
    assertThat(json.text(names.find("Aa"))).isEqualTo("1");
    assertThat(json.text(names.find("BB"))).isEqualTo("2");
    assertThat(json.text(names.find("Aa\""))).isEqualTo("3");
    assertThat(json.text(find(json, 0, "BB"))).isEqualTo("2");
  }

  @Test
  void manyMembersAreFoundWithoutAHashTable() throws InvalidJsonException {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < 1000; i++) {
      text.append("\"n").append(i).append("\":").append(i).append(',');
    }
    JsonIndex json = JsonIndex.of(text.append("\"n7\":\"again\"}").toString());
    MemberLookup names = new MemberLookup(json, 0);
    assertThat(json.text(names.find("n999"))).isEqualTo("999");
    assertThat(json.text(names.find("n7"))).isEqualTo("again");
    assertThat(names.find("n1000")).isNegative();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"\\u00e9\\n\\t\\/\\\\ \\\"\"`, `é\n\t/\\ \"`",
        "`\"\\ud83d\\ude00 und \uD83D\uDE00\"`, `\uD83D\uDE00 und \uD83D\uDE00`",
        "`\"seventeen letters!\"`, seventeen letters!",
        "`\"\"`, ``",
        "-0.5e+10, -0.5e+10"
      })
  void textsAreDecoded(String json, String text) throws InvalidJsonException {
    assertThat(JsonIndex.of(json).text(0)).isEqualTo(text);
  }

  @Test
  void anUnpairedSurrogateIsKept() throws InvalidJsonException {
    assertThat(JsonIndex.of("\"\\ud800\"").text(0)).isEqualTo("\ud800");
  }

  @Test
  void bytesOfANodeAreTheOriginalOnes() throws InvalidJsonException {
    JsonIndex json = JsonIndex.of(" {\"a\" : {\"b\":  1.50} } ");
    byte[] bytes = json.bytes(find(json, 0, "a"));
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("{\"b\":  1.50}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "\"",
        "\"abc",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "[1",
        "[1,",
        "{a:1}",
        "{\"a\" 1}",
        "{,}",
        "[,]",
        "[1,]",
        "{\"a\":1,}",
        "tru",
        "True",
        "nul",
        "+1",
        "01",
        "1.",
        ".5",
        "1e",
        "-",
        "--1",
        "0x1",
        "NaN",
        "1 2",
        "{} {}",
        "\"\t\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\\u12",
        "'a'",
        "// x",
        "{\"a\":1]",
        "[1}"
      })
  void invalidJsonIsRefused(String text) {
    assertThatThrownBy(() -> JsonIndex.of(text)).isInstanceOf(InvalidJsonException.class);
  }

  @Test
  void theErrorHasAnOffset() {
    assertThatThrownBy(() -> JsonIndex.of("{\"a\": tru}"))
        .isInstanceOfSatisfying(
            InvalidJsonException.class, fault -> assertThat(fault.offset()).isEqualTo(6))
        .hasMessage("an invalid value");
  }

  @Test
  void nestingHasALimit() throws InvalidJsonException {
    assertThat(JsonIndex.of("[".repeat(100) + "]".repeat(100)).kind(0)).isEqualTo(JsonKind.ARRAY);
    assertThatThrownBy(() -> JsonIndex.of("[".repeat(101) + "]".repeat(101)))
        .hasMessageContaining("nested more than 100 deep");
    assertThatThrownBy(() -> JsonIndex.of("[".repeat(1_000_000)))
        .isInstanceOf(InvalidJsonException.class);
  }

  private static List<String> elements(JsonIndex json, int list) {
    List<String> texts = new ArrayList<>();
    for (int node = json.first(list); node >= 0; node = json.next(list, node)) {
      texts.add(json.text(node));
    }
    return texts;
  }

  private static int find(JsonIndex json, int object, String name) {
    return new MemberLookup(json, object).find(name);
  }
}
