package io.cordon.job.outputs;

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
    Selection findings,
    boolean actions,
    KeyPlace key,
    String authorities,
    Patience patience)
    implements Output {
  /** The configuration's key for {@link #authorities}. */
  public static final String AUTHORITIES_KEY = "cordon.webhook.ca-file";

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public String origin() {
    return Address.origin(url);
  }

  @Override
  public Carrier open(Clock clock) throws OutputMistake {
    return new WebhookCarrier(url, patience.timeout(), signature(), trust(), clock);
  }

  @Override
  public void requireKeys() throws OutputMistake {
    signature();
    trust();
  }

  private Signature signature() throws OutputMistake {
    return new Signature(key.read(System.getenv()));
  }

  private SSLContext trust() throws OutputMistake {
    return Trust.of(AUTHORITIES_KEY, authorities);
  }

  /** Without the address, which may hold a key. */
  @Override
  public String toString() {
    return "webhook " + origin();
  }
}
