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

/** A web server on loopback that answers as it was told, and keeps what it was sent. */
public final class HttpEndpoint implements AutoCloseable {
  /** An answer that never comes. */
  public static final String SILENCE = "";

  public static final String OK = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";

  private final ServerSocket server;
  private final Queue<String> answers = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile String usual = OK;

  /** What came, header names in lower case. */
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

  public static String answer(int status, String... headers) {
    StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    return text.append("Connection: close\r\n\r\n").toString();
  }

  /** Answers so, one after the other; then as usual. */
  public HttpEndpoint answering(String... next) {
    answers.addAll(List.of(next));
    return this;
  }

  public HttpEndpoint usually(String answer) {
    usual = answer;
    return this;
  }

  public int port() {
    return server.getLocalPort();
  }

  public URI url(String rest) {
    return URI.create("http://127.0.0.1:" + port() + rest);
  }

  /** The next request; fails when none comes within ten seconds. */
  public Request request() throws InterruptedException {
    Request request = requests.poll(10, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("no request came");
    }
    return request;
  }

  public int requestsLeft() {
    return requests.size();
  }

  public int mostAtOnce() {
    return mostOpen.get();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> answer(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      Request request = read(in);
      String next = answers.poll();
      String answer = next == null ? usual : next;
      requests.add(request);
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      if (!answer.endsWith("\r\n\r\n")) {
        // Silence, or an answer without an end, until the other side has enough.
        in.read();
      }
    } catch (IOException gone) {
      // The other side may leave whenever it likes.
    } finally {
      open.decrementAndGet();
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
