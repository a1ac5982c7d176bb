package io.cordon.cli.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port of Flink's web page. */
public final class WebPort {
  /** Flink's own default. */
  public static final int DEFAULT = 8081;

  private WebPort() {}

  /** The preferred port if nobody listens there, else any free one; 0 prefers none. */
  public static int free(InetAddress address, int preferred) throws IOException {
    return preferred > 0 && isFree(address, preferred) ? preferred : any(address);
  }

  public static boolean isFree(InetAddress address, int port) {
    try (ServerSocket socket = bound(address, port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static int any(InetAddress address) throws IOException {
    try (ServerSocket socket = bound(address, 0)) {
      return socket.getLocalPort();
    }
  }

  private static ServerSocket bound(InetAddress address, int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    // As Flink's server does: a connection of an earlier run that is still closing is no obstacle.
    socket.setReuseAddress(true);
    try {
      socket.bind(new InetSocketAddress(address, port));
      return socket;
    } catch (IOException taken) {
      socket.close();
      throw taken;
    }
  }
}
