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
 * @param signature the value of the header {@link PolicySigning#HEADER}; null where there is none
 * @param problem why the value is not a text of acceptable length, in one sentence; otherwise null
 */
public record PublishedPolicy(
    String key, String text, String problem, Origin origin, String signature) {
  private static final int MAX_KEY_BYTES = 200;
  private static final int MAX_SIGNATURE_BYTES = 200;

  /** A message without a signature. */
  public PublishedPolicy(String key, String text, String problem, Origin origin) {
    this(key, text, problem, origin, null);
  }

  /** Reads a message without a signature. */
  public static PublishedPolicy of(byte[] key, byte[] value, Origin origin) {
    return of(key, value, null, origin);
  }

  /**
   * Reads any bytes. A value that is longer than a rule may be is not kept.
   *
   * @param header the value of the header {@link PolicySigning#HEADER}; null where there is none
   */
  public static PublishedPolicy of(byte[] key, byte[] value, byte[] header, Origin origin) {
    String signature = header == null ? null : signature(header);
    String id = key == null || key.length > MAX_KEY_BYTES ? null : utf8(key);
    if (value == null) {
      return new PublishedPolicy(id, null, null, origin, signature);
    }
    if (value.length > YamlLimits.RULE.maxCharacters()) {
      String tooLong = YamlDocuments.tooLong(value.length, YamlLimits.RULE);
      return new PublishedPolicy(id, null, tooLong, origin, signature);
    }
    String text = utf8(value);
    String problem = text == null ? "is not UTF-8 text" : null;
    return new PublishedPolicy(id, text, problem, origin, signature);
  }

  /** A header that is there is never null: what cannot be read is no missing signature. */
  private static String signature(byte[] header) {
    String text = header.length > MAX_SIGNATURE_BYTES ? null : utf8(header);
    return text == null ? "" : text;
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
