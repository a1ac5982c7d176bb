package io.cordon.model.activity;

/** The program and session that the actor used; any part may be null. */
public record Client(
    String userAgent, String applicationId, String applicationName, String sessionId) {

  public static final Client UNKNOWN = new Client(null, null, null, null);
}
