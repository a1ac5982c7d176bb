package io.cordon.model.activity;

import java.time.Instant;

/** Builds a {@link Client} part by part; what is not set is unknown. */
public final class ClientBuilder {
  private String userAgent;
  private String applicationId;
  private String applicationName;
  private String sessionId;
  private String device;
  private Instant since;

  ClientBuilder() {}

  ClientBuilder(Client client) {
    userAgent = client.userAgent();
    applicationId = client.applicationId();
    applicationName = client.applicationName();
    sessionId = client.sessionId();
    device = client.device();
    since = client.since();
  }

  public ClientBuilder userAgent(String userAgent) {
    this.userAgent = userAgent;
    return this;
  }

  public ClientBuilder applicationId(String applicationId) {
    this.applicationId = applicationId;
    return this;
  }

  public ClientBuilder applicationName(String applicationName) {
    this.applicationName = applicationName;
    return this;
  }

  public ClientBuilder sessionId(String sessionId) {
    this.sessionId = sessionId;
    return this;
  }

  public ClientBuilder device(String device) {
    this.device = device;
    return this;
  }

  public ClientBuilder since(Instant since) {
    this.since = since;
    return this;
  }

  public Client build() {
    return new Client(userAgent, applicationId, applicationName, sessionId, device, since);
  }
}
