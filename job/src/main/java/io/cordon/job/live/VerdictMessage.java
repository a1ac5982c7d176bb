package io.cordon.job.live;

import io.cordon.model.finding.Verdict;
import io.cordon.model.json.JsonFormatException;
import io.cordon.model.json.VerdictJson;
import io.cordon.model.reject.Origin;
import io.cordon.model.reject.Reject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** One message of the topic of verdicts: exactly one of verdict and reject is set. */
public record VerdictMessage(Verdict verdict, Reject reject) {
  /** The reason of every reject, for counting; the sentence says more. */
  public static final String REASON = "bad_verdict";

  private static final byte[] NOTHING = {};

  /**
   * Reads any bytes.
   *
   * @param key the uid of the finding
   * @param value null where the verdict is withdrawn
   */
  public static VerdictMessage of(byte[] key, byte[] value, Origin origin) {
    String uid = key == null ? null : utf8(key);
    if (!Verdict.isFindingUid(uid)) {
      return rejected(origin, "The key is not the uid of a finding, a UUID in lower case.", value);
    }
    if (value == null) {
      return new VerdictMessage(Verdict.withdrawn(uid), null);
    }
    String text = utf8(value);
    if (text == null) {
      return rejected(origin, "It is not UTF-8 text.", value);
    }
    try {
      Verdict verdict = VerdictJson.read(text);
      return verdict.findingUid().equals(uid)
          ? new VerdictMessage(verdict, null)
          : rejected(origin, "finding_uid is another one than the key.", value);
    } catch (JsonFormatException mistake) {
      return rejected(origin, mistake.getMessage() + '.', value);
    }
  }

  private static VerdictMessage rejected(Origin origin, String sentence, byte[] value) {
    byte[] original = value == null ? NOTHING : value;
    return new VerdictMessage(null, Reject.of(origin, REASON, sentence, original));
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
