package io.cordon.delivery.webhook;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** A web server on loopback that sends scripted responses and keeps the requests. */
public final class HttpEndpoint implements AutoCloseable {
  /** A response that is never sent. */
  public static final String NO_RESPONSE = "";

  public static final String OK = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";

  private final ServerSocket server;
  private final Queue<String> responses = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
  private final AtomicInteger openConnections = new AtomicInteger();
  private final AtomicInteger maxOpenConnections = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile String defaultResponse = OK;

  /** A received request; header names are in lower case. */
  public record Request(String line, Map<String, String> headers, String text) {
    public String header(String name) {
      return headers.get(name);
    }
  }

  public HttpEndpoint() throws IOException {
    this(0, ServerSocketFactory.getDefault());
  }

  public HttpEndpoint(int port, ServerSocketFactory sockets) throws IOException {
    server = sockets.createServerSocket(port, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::serve);
  }

  public static String response(int status, String... headers) {
    StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    return text.append("Connection: close\r\n\r\n").toString();
  }

  /** Sends these responses in this order, and then the default one. */
  public HttpEndpoint respondWith(String... next) {
    responses.addAll(List.of(next));
    return this;
  }

  public HttpEndpoint respondByDefault(String response) {
    defaultResponse = response;
    return this;
  }

  public int port() {
    return server.getLocalPort();
  }

  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /** The next request; fails if none arrives within ten seconds. */
  public Request request() throws InterruptedException {
    Request request = requests.poll(10, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("no request arrived");
    }
    return request;
  }

  public int unreadRequests() {
    return requests.size();
  }

  public int maxOpenConnections() {
    return maxOpenConnections.get();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> respond(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void respond(Socket socket) {
    try (socket) {
      maxOpenConnections.accumulateAndGet(openConnections.incrementAndGet(), Math::max);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      Request request = read(in);
      String next = responses.poll();
      String response = next == null ? defaultResponse : next;
      requests.add(request);
      socket.getOutputStream().write(response.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      if (!response.endsWith("\r\n\r\n")) {
        // No response or an incomplete one: wait until the client disconnects.
        in.read();
      }
    } catch (IOException disconnected) {
      // The client may disconnect at any time.
    } finally {
      openConnections.decrementAndGet();
    }
  }

  private static Request read(InputStream in) throws IOException {
    String line = line(in);
    Map<String, String> headers = new TreeMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).trim());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Request(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("ended early");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.US_ASCII).trim();
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
