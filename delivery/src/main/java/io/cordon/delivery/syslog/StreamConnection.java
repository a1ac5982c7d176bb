package io.cordon.delivery.syslog;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Syslog over TCP (RFC 6587, octet counting) or TLS (RFC 5425): the length, a blank, the message.
 *
 * <p>The receiver confirms nothing. So before each message it is looked whether it has left; what
 * it had not read when it left is lost, as with every syslog over TCP.
 */
final class StreamConnection implements SyslogConnection {
  private static final int GLANCE_MILLIS = 1;

  private final String host;
  private final int port;
  private final int timeoutMillis;
  private final SSLContext trust;
  private Socket socket;

  /** Beneath TLS, which cannot be broken off while it writes. */
  private volatile Socket connection;

  /**
   * @param trust null for plain TCP
   */
  StreamConnection(String host, int port, Duration timeout, SSLContext trust) {
    this.host = host;
    this.port = port;
    this.timeoutMillis = (int) Math.min(Integer.MAX_VALUE, timeout.toMillis());
    this.trust = trust;
  }

  @Override
  public void send(byte[] message) throws IOException {
    if (connection == null || connection.isClosed() || hasLeft()) {
      drop();
      open();
    }
    OutputStream out = new BufferedOutputStream(socket.getOutputStream(), message.length + 16);
    out.write((message.length + " ").getBytes(StandardCharsets.US_ASCII));
    out.write(message);
    out.flush();
  }

  private void open() throws IOException {
    Socket plain = new Socket();
    connection = plain;
    plain.connect(new InetSocketAddress(host, port), timeoutMillis);
    plain.setTcpNoDelay(true);
    plain.setKeepAlive(true);
    socket = trust == null ? plain : secured(plain);
    socket.setSoTimeout(GLANCE_MILLIS);
  }

  private SSLSocket secured(Socket plain) throws IOException {
    SSLSocket secured = (SSLSocket) trust.getSocketFactory().createSocket(plain, host, port, true);
    SSLParameters parameters = secured.getSSLParameters();
    // The certificate must be of this host: TLS alone would take anybody's.
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.setSoTimeout(timeoutMillis);
    secured.startHandshake();
    return secured;
  }

  /** A receiver never says anything: what can be read is the end. */
  private boolean hasLeft() {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException silent) {
      return false;
    } catch (IOException broken) {
      return true;
    }
  }

  @Override
  public void drop() {
    Socket open = connection;
    if (open != null) {
      try {
        open.close();
      } catch (IOException already) {
        // It was to be gone, and it is.
      }
    }
  }
}
