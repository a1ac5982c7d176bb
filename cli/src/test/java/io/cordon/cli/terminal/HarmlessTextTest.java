package io.cordon.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.model.text.UnsafeText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever text a cell, a status line or a document holds, what is written harms nobody. */
class HarmlessTextTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int ROUNDS = 5_000;

  private final Random random = new Random(20_261_129);

  private String codeUnits() {
    char[] harmful =
        "\u001b\u007f\u009b\u0085\u2028\u202e\u2066\ud800\udc00\udb40\r\n\t".toCharArray();
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(9); left > 0; left--) {
      boolean any = random.nextBoolean();
      text.append(any ? (char) random.nextInt(1 << 16) : harmful[random.nextInt(harmful.length)]);
    }
    return text.toString();
  }

  private static void isHarmless(String text) {
    assertThat(text.codePoints().filter(point -> point != '\n')).noneMatch(UnsafeText::isUnsafe);
  }

  @Test
  void aTableOfAnyTextsHasOneLineForEachRow() {
    for (int round = 0; round < ROUNDS; round++) {
      String table =
          Table.of("file", "by").row(codeUnits(), codeUnits()).render(new Colours(false));

      isHarmless(table);
      assertThat(table.lines()).hasSize(2);
    }
  }

  @Test
  void aStatusLineOfAnyTextOnlyStartsWithTheEscapeOfItsOwn() {
    for (int round = 0; round < ROUNDS; round++) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Terminal terminal = new Terminal(new ByteArrayOutputStream(), false, err, true, Map.of());

      terminal.status().show(codeUnits());

      String shown = err.toString(StandardCharsets.UTF_8);
      assertThat(shown).startsWith("\r\u001b[K");
      isHarmless(shown.substring("\r\u001b[K".length()));
    }
  }

  @Test
  void aDocumentOfAnyTextsKeepsItsValues() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      ObjectNode document = MAPPER.createObjectNode().put("file", codeUnits());
      document.putArray("list").add(codeUnits()).addObject().put("name", codeUnits());

      String line = JsonText.line(document);
      String indented = JsonText.indented(document);

      isHarmless(line);
      isHarmless(indented);
      assertThat(line).doesNotContain("\n");
      assertThat(MAPPER.readTree(line)).isEqualTo((JsonNode) document);
      assertThat(MAPPER.readTree(indented)).isEqualTo((JsonNode) document);
    }
  }
}
