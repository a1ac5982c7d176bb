package io.cordon.cli.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A server that answers like the clouds' APIs, as their documentation says: {@code
 * http://127.0.0.1:PORT/HOST/…} stands for {@code https://HOST/…}. Whoever has no valid token, or
 * sends a wrong secret, is refused.
 */
final class CloudApis implements AutoCloseable {
  static final String SECRET = "s3cret/+ =";

  private static final String TOKEN = "t0ken";
  private static final int BUSY = 429;
  private static final int WAITING = 50;
  private static final Pattern HOSTS =
      Pattern.compile(
          "https://((?:login\\.microsoftonline|manage\\.office|graph\\.microsoft|api\\.box"
              + "|api\\.dropboxapi|oauth2\\.googleapis|admin\\.googleapis)\\.com)/");

  private final ServerSocket server;
  private final Map<String, Answer> answers = new HashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();

  /**
   * What the server says.
   *
   * @param body JSON
   * @param nextPage the header {@code NextPageUri}; null for none
   * @param status of HTTP; 429 is said once
   */
  record Answer(String body, String nextPage, int status) {}

  CloudApis() throws IOException {
    server = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "clouds");
    thread.setDaemon(true);
    thread.start();
  }

  /** The recipe with the addresses of this server. */
  String local(String script) {
    return HOSTS.matcher(script).replaceAll(address("$1") + "/");
  }

  String address(String host) {
    return "http://127.0.0.1:" + server.getLocalPort() + "/" + host;
  }

  /**
   * Prepares an answer.
   *
   * @param request its beginning: method, host with path and query, and where it matters the body
   */
  CloudApis on(String request, String body) {
    answers.put(request, new Answer(body, null, 200));
    return this;
  }

  CloudApis onPage(String request, String body, String nextPage) {
    answers.put(request, new Answer(body, nextPage, 200));
    return this;
  }

  /** Asks to try again in a second, once. */
  CloudApis busyOnce(String request) {
    Answer later = answers.get(request);
    answers.put(request, new Answer(later.body(), later.nextPage(), BUSY));
    return this;
  }

  List<String> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  List<String> mistakes() {
    synchronized (requests) {
      return List.copyOf(mistakes);
    }
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        String answer = answer(in);
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
      } catch (IOException closed) {
        // The end of the test, or of a client.
      }
    }
  }

  private String answer(InputStream in) throws IOException {
    String[] line = line(in).split(" ", -1);
    String authorization = "";
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String[] parts = header.split(": *", 2);
      if (parts[0].equalsIgnoreCase("Authorization")) {
        authorization = parts[1];
      } else if (parts[0].equalsIgnoreCase("Content-Length")) {
        length = Integer.parseInt(parts[1]);
      }
    }
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    String request =
        line[0] + " " + URLDecoder.decode(line[1].substring(1), StandardCharsets.UTF_8);
    synchronized (requests) {
      if (line[0].equals("POST") && request.endsWith("/token")) {
        String form = URLDecoder.decode(body, StandardCharsets.UTF_8);
        requests.add(request + " " + form);
        boolean isKnown = form.contains("=" + SECRET) || form.contains("&assertion=");
        return response(isKnown ? 200 : 401, "{\"access_token\": \"" + TOKEN + "\"}");
      }
      requests.add(request + " " + body);
      if (!authorization.equals("Bearer " + TOKEN)) {
        mistakes.add("without a token: " + request);
        return response(401, "{}");
      }
      return known(request + " " + body);
    }
  }

  private String known(String request) {
    // The longest beginning is the most special one.
    String beginning =
        answers.keySet().stream()
            .filter(request::startsWith)
            .max(Comparator.comparingInt(String::length))
            .orElse(null);
    if (beginning == null) {
      mistakes.add("unknown: " + request);
      return response(404, "{}");
    }
    Answer answer = answers.get(beginning);
    if (answer.status() == BUSY) {
      answers.put(beginning, new Answer(answer.body(), answer.nextPage(), 200));
      return response(BUSY, answer.body(), "Retry-After: 1");
    }
    return answer.nextPage() == null
        ? response(200, answer.body())
        : response(200, answer.body(), "NextPageUri: " + answer.nextPage());
  }

  private static String response(int status, String body, String... headers) {
    StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return text.append("Content-Length: " + length + "\r\nConnection: close\r\n\r\n" + body)
        .toString();
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
  }
}
