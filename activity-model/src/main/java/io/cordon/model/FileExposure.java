package io.cordon.model;

import java.time.Instant;

/**
 * A file's exposure as of now, one message per change: {@code cordon.exposure.v1}.
 *
 * @param since when it became so
 * @param by who made it so
 * @param activityId the activity that made it so
 */
public record FileExposure(
    App app,
    String tenant,
    CloudFile file,
    Exposure before,
    Instant since,
    String by,
    String activityId) {

  /** The Kafka key: {@code app|tenant|file id}. */
  public String key() {
    return app.id() + '|' + (tenant == null ? "" : tenant) + '|' + file.id();
  }
}
