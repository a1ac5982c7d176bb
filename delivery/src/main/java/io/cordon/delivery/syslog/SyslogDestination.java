package io.cordon.delivery.syslog;

import io.cordon.delivery.Destination;
import io.cordon.delivery.DestinationException;
import io.cordon.delivery.FindingSelection;
import io.cordon.delivery.ReceiverUri;
import io.cordon.delivery.RetryPolicy;
import io.cordon.delivery.Transport;
import io.cordon.delivery.TrustedAuthorities;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import javax.net.ssl.SSLContext;

/**
 * A syslog receiver; findings, and actions if configured, as lines of JSON.
 *
 * @param address scheme {@code tcp}, {@code udp} or {@code tls}, host and port
 * @param facility 0 to 23
 * @param hostName the sender's name that the receiver sees; null for the name of this machine
 * @param maxBytes the longest message that the receiver accepts
 * @param authoritiesFile PEM file of the authorities to trust with TLS; null for the JDK's
 */
public record SyslogDestination(
    URI address,
    FindingSelection findings,
    boolean actions,
    int facility,
    String hostName,
    int maxBytes,
    String authoritiesFile,
    RetryPolicy retryPolicy)
    implements Destination {
  /** The configuration key of {@link #authoritiesFile}. */
  public static final String AUTHORITIES_KEY = "cordon.syslog.ca-file";

  /** The longest message that every protocol can carry. */
  public static final int MAX_BYTES = DatagramConnection.MAX_BYTES;

  /** RFC 5424's NILVALUE, for an unknown host name. */
  private static final String NIL = "-";

  private static final int MAX_HOST_LENGTH = 255;

  @Override
  public String name() {
    return "syslog";
  }

  @Override
  public String origin() {
    return ReceiverUri.origin(address);
  }

  @Override
  public void requireKeys() throws DestinationException {
    sslContext();
  }

  @Override
  public Transport open(Clock clock) throws DestinationException {
    SyslogFormat format = new SyslogFormat(facility, hostName == null ? localHostName() : hostName);
    return new SyslogTransport(connection(), format, maxBytes, retryPolicy.attemptTimeout());
  }

  private SyslogConnection connection() throws DestinationException {
    String receiver = ReceiverUri.host(address);
    return address.getScheme().equals("udp")
        ? new DatagramConnection(receiver, address.getPort())
        : new StreamConnection(
            receiver, address.getPort(), retryPolicy.attemptTimeout(), sslContext());
  }

  /** Null without TLS. */
  private SSLContext sslContext() throws DestinationException {
    return address.getScheme().equals("tls")
        ? TrustedAuthorities.sslContext(AUTHORITIES_KEY, authoritiesFile)
        : null;
  }

  private static String localHostName() {
    try {
      String name = InetAddress.getLocalHost().getHostName().replaceAll("[^!-~]", "");
      return name.isEmpty() || name.length() > MAX_HOST_LENGTH ? NIL : name;
    } catch (UnknownHostException nameless) {
      return NIL;
    }
  }
}
