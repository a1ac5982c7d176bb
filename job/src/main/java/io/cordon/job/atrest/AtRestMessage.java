package io.cordon.job.atrest;

import io.cordon.model.file.LabelAtRest;
import io.cordon.model.identity.App;
import io.cordon.model.json.JsonFormatException;
import io.cordon.model.json.LabelAtRestJson;
import io.cordon.model.reject.Origin;
import io.cordon.model.reject.Reject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One message of the topic of labels at rest. Both label and reject are null for one without a
 * value, which only removes an older one from the topic.
 *
 * @param readAt when it was published
 */
public record AtRestMessage(LabelAtRest label, Instant readAt, Reject reject) {
  /** The reason of every reject, for counting; the sentence says more. */
  public static final String REASON = "bad_label_at_rest";

  /** Reads any bytes. */
  public static AtRestMessage of(byte[] key, byte[] value, Instant readAt, Origin origin) {
    if (value == null) {
      return new AtRestMessage(null, readAt, null);
    }
    String text = text(value);
    if (text == null) {
      return rejected(origin, "it is not UTF-8 text", readAt, value);
    }
    try {
      LabelAtRest label = LabelAtRestJson.read(text);
      String problem = problem(label);
      if (problem == null && (key == null || !label.key().equals(text(key)))) {
        problem = "the key is another one than that of the file, " + label.key();
      }
      return problem == null
          ? new AtRestMessage(label, readAt, null)
          : rejected(origin, problem, readAt, value);
    } catch (JsonFormatException mistake) {
      return rejected(origin, mistake.getMessage(), readAt, value);
    }
  }

  /** Why the job could never find the file of the label; null where it can. */
  public static String problem(LabelAtRest label) {
    boolean byUrl = label.app() == App.M365 && label.url() != null;
    if (label.fileId() == null && !byUrl) {
      return "file_id is missing: the job does not look for files by path";
    }
    boolean inTenant = label.app() == App.M365 || label.app() == App.GOOGLE_WORKSPACE;
    return inTenant && label.tenant() == null
        ? "app_tenant is missing: each record of " + label.app().product() + " names the tenant"
        : null;
  }

  /** Null for bytes that are not UTF-8. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      return null;
    }
  }

  private static AtRestMessage rejected(
      Origin origin, String problem, Instant readAt, byte[] value) {
    String sentence = Character.toUpperCase(problem.charAt(0)) + problem.substring(1) + '.';
    return new AtRestMessage(null, readAt, Reject.of(origin, REASON, sentence, value));
  }
}
