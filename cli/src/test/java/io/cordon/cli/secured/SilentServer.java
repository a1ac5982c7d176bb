package io.cordon.cli.secured;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ServerSocketFactory;

/** A server on loopback that ends every connection as soon as a client has said something. */
final class SilentServer implements AutoCloseable {
  private final ServerSocket server;

  SilentServer(ServerSocketFactory sockets) throws IOException {
    server = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "silent server");
    thread.setDaemon(true);
    thread.start();
  }

  String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        client.getInputStream().read();
      } catch (IOException ended) {
        // The handshake failed, or the test is over.
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
