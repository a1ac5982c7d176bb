package io.cordon.datagen.cloud.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.cordon.datagen.random.Dice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TextBufferTest {
  private final TextBuffer text = new TextBuffer();

  @Test
  void aGuidIsTheOneOfItsKeyInEitherForm() {
    Dice dice = Dice.of(5);
    for (int i = 0; i < 1_000; i++) {
      long key = dice.bits();
      String guid = text.clear().guid(key, i).toString();
      assertThat(guid).isEqualTo(IdText.guid(key, i));
      assertThat(UUID.fromString(guid).version()).isEqualTo(4);
      assertThat(UUID.fromString(guid).variant()).isEqualTo(2);
    }
  }

  @Test
  void timesAreThoseOfTheCalendar() {
    Dice dice = Dice.of(6);
    for (int i = 0; i < 1_000; i++) {
      long atMillis = (dice.bits() >>> 22) - 1;
      Instant at = Instant.ofEpochMilli(atMillis);
      assertThat(Instant.parse(text.clear().millis(atMillis).add('Z').toString())).isEqualTo(at);
      String seconds = text.clear().seconds(atMillis).add('Z').toString();
      assertThat(Instant.parse(seconds)).isEqualTo(Instant.ofEpochSecond(at.getEpochSecond()));
    }
  }

  @Test
  void numbersAreDecimal() {
    for (long number : new long[] {0, 9, 10, 2_147_483_647L, 2_147_483_648L, -5, Long.MIN_VALUE}) {
      assertThat(text.clear().add(number).toString()).isEqualTo(Long.toString(number));
    }
  }

  @Test
  void anyTextIsEscapedAsJsonNeedsIt() throws IOException {
    for (String odd :
        new String[] {"plain", "a\"b\\c", "tab\there", "Größe 😀 خطة", "\u007f\u2028"}) {
      text.clear().add("<").add(odd).add(EncodedText.of(odd)).add('>');
      String whole = '<' + odd + odd + '>';
      assertThat(text.toString()).isEqualTo(whole);
      assertThat(read(bytes())).isEqualTo(whole);
      assertThat(read(characters())).isEqualTo(whole);
    }
  }

  @Test
  void aTextMayBeLongerThanTheGeneratorsBuffer() throws IOException {
    String lengthy = "long ".repeat(4_000);
    text.clear().add(lengthy);
    assertThat(read(bytes())).isEqualTo(lengthy);
    assertThat(read(characters())).isEqualTo(lengthy);
  }

  private String bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      text.write(json);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private String characters() throws IOException {
    StringWriter characters = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(characters)) {
      text.write(json);
    }
    return characters.toString();
  }

  private static String read(String json) throws IOException {
    try (var parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      return parser.getText();
    }
  }
}
