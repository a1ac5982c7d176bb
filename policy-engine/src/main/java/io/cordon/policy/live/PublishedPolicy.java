package io.cordon.policy.live;

import io.cordon.model.reject.Origin;
import io.cordon.yaml.YamlDocuments;
import io.cordon.yaml.YamlLimits;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * One message of the policies topic, not checked yet.
 *
 * @param key the id of the rule; null where it is missing, not text, or too long
 * @param text of one rule file; null for a removal, and where there is a problem
 * @param problem why the value is not a text of acceptable length, in one sentence; otherwise null
 */
public record PublishedPolicy(String key, String text, String problem, Origin origin) {
  private static final int MAX_KEY_BYTES = 200;

  /** Reads any bytes. A value that is longer than a rule may be is not kept. */
  public static PublishedPolicy of(byte[] key, byte[] value, Origin origin) {
    String id = key == null || key.length > MAX_KEY_BYTES ? null : utf8(key);
    if (value == null) {
      return new PublishedPolicy(id, null, null, origin);
    }
    if (value.length > YamlLimits.RULE.maxCharacters()) {
      String tooLong = YamlDocuments.tooLong(value.length, YamlLimits.RULE);
      return new PublishedPolicy(id, null, tooLong, origin);
    }
    String text = utf8(value);
    return new PublishedPolicy(id, text, text == null ? "is not UTF-8 text" : null, origin);
  }

  /** Null for bytes that are not UTF-8. */
  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      return null;
    }
  }
}
