package io.cordon.audit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Each byte at each place of a word of eight, behind each byte that may stand in a text. */
class StringScannerTest {
  private static final int WORD = Long.BYTES;

  @Test
  void everyPlainByteIsPassedAtEveryPlace() throws InvalidJsonException {
    for (int plain = ' '; plain < 0x80; plain++) {
      for (int at = 0; at < WORD && plain != '"' && plain != '\\'; at++) {
        byte[] text = words();
        text[at] = (byte) plain;
        assertThat(StringScanner.end(text, 0, text.length)).isEqualTo(2 * WORD);
      }
    }
  }

  @Test
  void aQuoteEndsATextAtEveryPlaceBehindEveryPlainByte() throws InvalidJsonException {
    for (int plain = ' '; plain < 0x80; plain++) {
      for (int at = 1; at < WORD && plain != '"' && plain != '\\'; at++) {
        byte[] text = words();
        text[at - 1] = (byte) plain;
        text[at] = '"';
        assertThat(StringScanner.end(text, 0, text.length)).isEqualTo(at);
      }
    }
  }

  @Test
  void aControlCharacterIsFoundAtEveryPlace() {
    for (int control = 0; control < ' '; control++) {
      for (int at = 0; at < WORD; at++) {
        byte[] text = words();
        text[at] = (byte) control;
        int place = at;
        assertThatThrownBy(() -> StringScanner.end(text, 0, text.length))
            .isInstanceOfSatisfying(
                InvalidJsonException.class, error -> assertThat(error.offset()).isEqualTo(place));
      }
    }
  }

  @Test
  void anEscapeOrAnotherScriptInvertsTheEnd() throws InvalidJsonException {
    for (String special : new String[] {"\\n", "\u00e9", "\\\\"}) {
      for (int at = 0; at < WORD; at++) {
        byte[] text = ("-".repeat(at) + special + "--------\"").getBytes(StandardCharsets.UTF_8);
        assertThat(StringScanner.end(text, 0, text.length)).isEqualTo(~(text.length - 1));
      }
    }
  }

  /** Sixteen plain bytes and a quote in a further word. */
  private static byte[] words() {
    return "----------------\"-------".getBytes(StandardCharsets.US_ASCII);
  }
}
