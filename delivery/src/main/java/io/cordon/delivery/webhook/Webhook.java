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
 * A webhook: findings, and actions where asked, by signed POST.
 *
 * @param url where to; its path and query may be keys
 * @param key where the key lies that signs
 * @param authorities PEM file of those to trust; null for the JDK's
 */
public record Webhook(
    URI url,
    FindingSelection findings,
    boolean actions,
    SigningKeySource key,
    String authorities,
    RetryPolicy patience)
    implements Destination {
  /** The configuration's key for {@link #authorities}. */
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
    return new WebhookTransport(url, patience.timeout(), signature(), trust(), clock);
  }

  @Override
  public void requireKeys() throws DestinationException {
    signature();
    trust();
  }

  private WebhookSignature signature() throws DestinationException {
    return new WebhookSignature(key.read(System.getenv()));
  }

  private SSLContext trust() throws DestinationException {
    return TrustedAuthorities.of(AUTHORITIES_KEY, authorities);
  }

  /** Without the address, which may hold a key. */
  @Override
  public String toString() {
    return "webhook " + origin();
  }
}
