package io.cordon.cli.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A server that answers like the clouds' APIs, as their documentation says: {@code
 * http://localhost:PORT/HOST/…} stands for {@code https://HOST/…}. Whoever has no valid token, or
 * sends a wrong secret, is refused.
 */
final class CloudApis implements AutoCloseable {
  static final String SECRET = "s3cret/+ =";

  private static final String TOKEN = "t0ken";
  private static final Pattern HOSTS =
      Pattern.compile(
          "https://((?:login\\.microsoftonline|manage\\.office|graph\\.microsoft|api\\.box"
              + "|api\\.dropboxapi|oauth2\\.googleapis|admin\\.googleapis)\\.com)/");

  private final HttpServer server;
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
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  /** The recipe with the addresses of this server. */
  String local(String script) {
    return HOSTS.matcher(script).replaceAll(address("$1") + "/");
  }

  String address(String host) {
    return "http://localhost:" + server.getAddress().getPort() + "/" + host;
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
    answers.put(request, new Answer(later.body(), later.nextPage(), 429));
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

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String request =
          exchange.getRequestMethod()
              + " "
              + URLDecoder.decode(
                  exchange.getRequestURI().toString().substring(1), StandardCharsets.UTF_8);
      boolean isLogin = request.startsWith("POST ") && request.endsWith("/token");
      String complete =
          request + " " + (isLogin ? URLDecoder.decode(body, StandardCharsets.UTF_8) : body);
      synchronized (requests) {
        requests.add(complete);
        answer(exchange, complete, isLogin);
      }
    }
  }

  private void answer(HttpExchange exchange, String request, boolean isLogin) throws IOException {
    if (isLogin) {
      boolean isKnown = request.contains("=" + SECRET) || request.contains("&assertion=");
      send(exchange, isKnown ? 200 : 401, "{\"access_token\": \"" + TOKEN + "\"}");
      return;
    }
    if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      mistakes.add("without a token: " + request);
      send(exchange, 401, "{}");
      return;
    }
    // The longest beginning is the most special one.
    String known =
        answers.keySet().stream()
            .filter(beginning -> request.startsWith(beginning))
            .max((a, b) -> Integer.compare(a.length(), b.length()))
            .orElse(null);
    if (known == null) {
      mistakes.add("unknown: " + request);
      send(exchange, 404, "{}");
      return;
    }
    send(exchange, known);
  }

  private void send(HttpExchange exchange, String known) throws IOException {
    Answer answer = answers.get(known);
    if (answer.status() == 429) {
      answers.put(known, new Answer(answer.body(), answer.nextPage(), 200));
      exchange.getResponseHeaders().add("Retry-After", "1");
    }
    if (answer.nextPage() != null) {
      exchange.getResponseHeaders().add("NextPageUri", answer.nextPage());
    }
    send(exchange, answer.status(), answer.body());
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
