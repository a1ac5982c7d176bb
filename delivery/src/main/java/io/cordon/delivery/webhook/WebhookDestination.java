package io.cordon.delivery.webhook;

import io.cordon.delivery.Destination;
import io.cordon.delivery.DestinationException;
import io.cordon.delivery.FindingSelection;
import io.cordon.delivery.ReceiverUri;
import io.cordon.delivery.RetryPolicy;
import io.cordon.delivery.Transport;
import io.cordon.delivery.TrustedAuthorities;
import java.net.URI;
import java.time.Clock;
import javax.net.ssl.SSLContext;

/**
 * A webhook; findings, and actions if configured, as signed POST requests.
 *
 * @param url its path and query may be secrets
 * @param authoritiesFile PEM file of the authorities to trust; null for the JDK's
 */
public record WebhookDestination(
    URI url,
    FindingSelection findings,
    boolean actions,
    SigningKeySource signingKey,
    String authoritiesFile,
    RetryPolicy retryPolicy)
    implements Destination {
  /** The configuration key of {@link #authoritiesFile}. */
  public static final String AUTHORITIES_KEY = "cordon.webhook.ca-file";

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public String origin() {
    return ReceiverUri.origin(url);
  }

  @Override
  public Transport open(Clock clock) throws DestinationException {
    return new WebhookTransport(
        url, retryPolicy.attemptTimeout(), signature(), sslContext(), clock);
  }

  @Override
  public void requireKeys() throws DestinationException {
    signature();
    sslContext();
  }

  private WebhookSignature signature() throws DestinationException {
    return new WebhookSignature(signingKey.read(System.getenv()));
  }

  private SSLContext sslContext() throws DestinationException {
    return TrustedAuthorities.sslContext(AUTHORITIES_KEY, authoritiesFile);
  }

  /** Without path and query, which may be secrets. */
  @Override
  public String toString() {
    return "webhook " + origin();
  }
}
