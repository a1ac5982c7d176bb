package io.cordon.model.reject;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A record that could not be read: its bytes, its place, and one sentence stating why.
 *
 * @param reason a short fixed word for counting, for example {@code not_json}
 * @param sentence one sentence for people
 * @param original the bytes as text when they are UTF-8, else in base64
 * @param base64 whether {@code original} is base64
 */
public record Reject(
    Origin origin, String reason, String sentence, String original, boolean base64) {

  public static Reject of(Origin origin, String reason, String sentence, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Reject(origin, reason, sentence, text, false);
    } catch (CharacterCodingException notUtf8) {
      return new Reject(origin, reason, sentence, Base64.getEncoder().encodeToString(bytes), true);
    }
  }
}
