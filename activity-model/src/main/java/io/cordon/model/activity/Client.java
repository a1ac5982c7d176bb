package io.cordon.model.activity;

import java.time.Instant;

/**
 * The program, session and device that the actor used; any part may be null.
 *
 * @param applicationId as the cloud states it, not the program itself
 * @param device the cloud's id or name of the computer
 * @param since when this person's first sync through this program on this device was seen; null for
 *     activities that are no sync
 */
public record Client(
    String userAgent,
    String applicationId,
    String applicationName,
    String sessionId,
    String device,
    Instant since) {

  public static final Client UNKNOWN = builder().build();

  public static ClientBuilder builder() {
    return new ClientBuilder();
  }

  public ClientBuilder toBuilder() {
    return new ClientBuilder(this);
  }

  /** For people: the application's name with its id where there is one; null when unknown. */
  public String caption() {
    if (applicationName == null || applicationName.equals(applicationId)) {
      return applicationId;
    }
    return applicationId == null ? applicationName : applicationName + " (" + applicationId + ")";
  }
}
