package io.cordon.delivery.syslog;

import io.cordon.delivery.TrustedAuthorities;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Syslog over TCP (RFC 6587, octet counting) or TLS (RFC 5425): length, space, message.
 *
 * <p>The receiver acknowledges nothing. Therefore each message is preceded by a check whether the
 * receiver has closed the connection; what it had not read by then is lost, as with any syslog over
 * TCP.
 */
final class StreamConnection implements SyslogConnection {
  private static final int CLOSE_CHECK_MILLIS = 1;

  private final String host;
  private final int port;
  private final int timeoutMillis;
  private final SSLContext sslContext;
  private Socket socket;

  /** The TCP socket below TLS: unlike the TLS socket, it can be closed during a write. */
  private volatile Socket tcpSocket;

  /**
   * @param sslContext null for plain TCP
   */
  StreamConnection(String host, int port, Duration timeout, SSLContext sslContext) {
    this.host = host;
    this.port = port;
    this.timeoutMillis = (int) Math.min(Integer.MAX_VALUE, timeout.toMillis());
    this.sslContext = sslContext;
  }

  @Override
  public void send(byte[] message) throws IOException {
    if (tcpSocket == null || tcpSocket.isClosed() || isClosedByReceiver()) {
      disconnect();
      open();
    }
    OutputStream out = new BufferedOutputStream(socket.getOutputStream(), message.length + 16);
    out.write((message.length + " ").getBytes(StandardCharsets.US_ASCII));
    out.write(message);
    out.flush();
  }

  private void open() throws IOException {
    Socket plain = new Socket();
    tcpSocket = plain;
    plain.connect(new InetSocketAddress(host, port), timeoutMillis);
    plain.setTcpNoDelay(true);
    plain.setKeepAlive(true);
    socket = sslContext == null ? plain : secured(plain);
    socket.setSoTimeout(CLOSE_CHECK_MILLIS);
  }

  private SSLSocket secured(Socket plain) throws IOException {
    SSLSocket secured =
        (SSLSocket) sslContext.getSocketFactory().createSocket(plain, host, port, true);
    secured.setSSLParameters(TrustedAuthorities.parameters());
    secured.setSoTimeout(timeoutMillis);
    secured.startHandshake();
    return secured;
  }

  /** A syslog receiver never sends data: only the end of the stream can be read. */
  private boolean isClosedByReceiver() {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException silent) {
      return false;
    } catch (IOException broken) {
      return true;
    }
  }

  @Override
  public void disconnect() {
    Socket open = tcpSocket;
    if (open != null) {
      try {
        open.close();
      } catch (IOException alreadyClosed) {
        // Closed is what it should be.
      }
    }
  }
}
