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
 * A syslog receiver: findings, and actions where asked, as lines of JSON.
 *
 * @param address {@code tcp}, {@code udp} or {@code tls}, with a port
 * @param host what stands for this machine; null for its own name
 * @param mostBytes the longest message that the receiver takes
 * @param authorities PEM file of those to trust with TLS; null for the JDK's
 */
public record Syslog(
    URI address,
    FindingSelection findings,
    boolean actions,
    int facility,
    String host,
    int mostBytes,
    String authorities,
    RetryPolicy patience)
    implements Destination {
  /** The configuration's key for {@link #authorities}. */
  public static final String AUTHORITIES_KEY = "cordon.syslog.ca-file";

  /** The most that any transport carries. */
  public static final int MOST_BYTES = DatagramConnection.MOST_BYTES;

  /** RFC 5424's word for what is not known. */
  private static final String NIL = "-";

  private static final int LONGEST_HOST = 255;

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
    trust();
  }

  @Override
  public Transport open(Clock clock) throws DestinationException {
    SyslogFormat frame = new SyslogFormat(facility, host == null ? ownName() : host);
    return new SyslogTransport(line(), frame, mostBytes, patience.timeout());
  }

  private SyslogConnection line() throws DestinationException {
    String receiver = ReceiverUri.host(address);
    return address.getScheme().equals("udp")
        ? new DatagramConnection(receiver, address.getPort())
        : new StreamConnection(receiver, address.getPort(), patience.timeout(), trust());
  }

  /** Null where there is no TLS. */
  private SSLContext trust() throws DestinationException {
    return address.getScheme().equals("tls")
        ? TrustedAuthorities.of(AUTHORITIES_KEY, authorities)
        : null;
  }

  private static String ownName() {
    try {
      String name = InetAddress.getLocalHost().getHostName().replaceAll("[^!-~]", "");
      return name.isEmpty() || name.length() > LONGEST_HOST ? NIL : name;
    } catch (UnknownHostException nameless) {
      return NIL;
    }
  }
}
