package io.cordon.model.file;

import io.cordon.model.identity.App;
import io.cordon.model.identity.Subject;
import java.time.Instant;

/**
 * A file's current exposure: {@code cordon.exposure.v1}. A message is published for each change of
 * the exposure and, while the file is shared, for each change of its other attributes.
 *
 * @param file with label, owner and exposure as the file ledger knows them now
 * @param before the exposure before the change; equal to the current one if something else changed
 * @param since when the current exposure began
 * @param by the actor who granted it; null when only its existence was observed
 * @param activityId the activity that granted it or showed it
 * @param shared whether a link, a share or an external owner exists; false with an unknown exposure
 *     means that nothing is known of the file
 * @param linkId the link that causes the exposure; null when it is not a link or has no id
 * @param recipient the named recipient who causes the exposure; null when it is not a person
 * @param through id of the folder, drive or site whose exposure the file inherits; null where the
 *     exposure is its own. The file has a message of its own for each
 * @param throughName name of the container; null where it is its own or has no name
 */
public record FileExposure(
    App app,
    String tenant,
    CloudFile file,
    Exposure before,
    Instant since,
    String by,
    String activityId,
    boolean shared,
    String linkId,
    String recipient,
    String through,
    String throughName) {

  /** The Kafka key: {@code app|tenant|file id}, and {@code |container id} where it is inherited. */
  public String key() {
    return through == null ? fileKey() : fileKey() + '|' + through;
  }

  /** The file: {@code app|tenant|file id}. */
  public String fileKey() {
    return Subject.ofFile(app, tenant, file.id()).key();
  }

  /** Whether nothing is known of the file any more, so that its key is deleted from the topic. */
  public boolean isTombstone() {
    return file.exposure() == Exposure.UNKNOWN && !shared;
  }
}
