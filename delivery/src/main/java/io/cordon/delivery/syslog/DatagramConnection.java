package io.cordon.delivery.syslog;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Syslog over UDP (RFC 5426): a message is a datagram, and nobody knows whether it arrived. */
final class DatagramConnection implements SyslogConnection {
  /** The most that a datagram of IPv4 holds. */
  static final int MOST_BYTES = 65_507;

  private final String host;
  private final int port;
  private volatile DatagramSocket socket;

  DatagramConnection(String host, int port) {
    this.host = host;
    this.port = port;
  }

  @Override
  public void send(byte[] message) throws IOException {
    if (socket == null || socket.isClosed()) {
      open();
    }
    socket.send(new DatagramPacket(message, message.length));
  }

  /** Connected, so that the next message hears it when nobody listens. */
  private void open() throws IOException {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new UnknownHostException(host);
    }
    DatagramSocket opened = new DatagramSocket();
    socket = opened;
    opened.connect(address);
  }

  @Override
  public void drop() {
    DatagramSocket open = socket;
    if (open != null) {
      open.close();
    }
  }
}
