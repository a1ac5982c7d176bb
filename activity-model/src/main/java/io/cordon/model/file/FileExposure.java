package io.cordon.model.file;

import io.cordon.model.identity.App;
import io.cordon.model.identity.Subject;
import java.time.Instant;

/**
 * A file's exposure as of now: {@code cordon.exposure.v1}. There is a message for each change of
 * it, and, while the file is shared, of what else the message tells.
 *
 * @param file with the label, owner and exposure that the ledger knows now
 * @param before the exposure before the change; the same where only something else changed
 * @param since when the current exposure began
 * @param by who gave it; null where only its being there was seen
 * @param activityId the activity that gave it, or that showed it
 * @param shared whether a link, a share or an owner outside stands; of a file whose exposure is
 *     unknown and that is not shared, nothing is known
 * @param linkId the link that exposes it so far; null where it is none or has no id
 * @param recipient who was named, where naming somebody exposes it so far
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
    String recipient) {

  /** The Kafka key: {@code app|tenant|file id}. */
  public String key() {
    return Subject.ofFile(app, tenant, file.id()).key();
  }

  /** Whether nothing is left to tell of the file. */
  public boolean isTombstone() {
    return file.exposure() == Exposure.UNKNOWN && !shared;
  }
}
