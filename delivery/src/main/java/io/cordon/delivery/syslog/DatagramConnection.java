package io.cordon.delivery.syslog;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Syslog over UDP (RFC 5426): one datagram per message; whether it arrives remains unknown. */
final class DatagramConnection implements SyslogConnection {
  /** Maximum payload of an IPv4 datagram. */
  static final int MAX_BYTES = 65_507;

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

  /** A connected socket reports on the next send that no receiver listens. */
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
  public void disconnect() {
    DatagramSocket open = socket;
    if (open != null) {
      open.close();
    }
  }
}
