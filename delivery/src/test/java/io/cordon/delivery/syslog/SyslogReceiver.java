package io.cordon.delivery.syslog;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;

/** A syslog receiver on loopback, over TCP or TLS with octet counting. */
public final class SyslogReceiver implements AutoCloseable {
  private final ServerSocket server;
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final BlockingQueue<Socket> connections = new LinkedBlockingQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  public SyslogReceiver(int port, ServerSocketFactory sockets) throws IOException {
    server = sockets.createServerSocket(port, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::serve);
  }

  public static SyslogReceiver onTcp() throws IOException {
    return new SyslogReceiver(0, ServerSocketFactory.getDefault());
  }

  public int port() {
    return server.getLocalPort();
  }

  /** The next message; fails if none arrives within ten seconds. */
  public String message() throws InterruptedException {
    String message = messages.poll(10, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("no message arrived");
    }
    return message;
  }

  public int unreadMessages() {
    return messages.size();
  }

  /** Closes the connection like a receiver that restarts; the port stays open. */
  public void disconnect() throws IOException, InterruptedException {
    connections.take().close();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.add(socket);
        threads.execute(() -> receive(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void receive(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (int next = in.read(); next >= 0; next = in.read()) {
        int length = 0;
        for (; next != ' '; next = in.read()) {
          length = length * 10 + Character.digit(next, 10);
        }
        messages.add(new String(in.readNBytes(length), StandardCharsets.US_ASCII));
      }
    } catch (IOException disconnected) {
      // The sender may disconnect at any time.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket connection : connections) {
      connection.close();
    }
    threads.shutdownNow();
  }
}
