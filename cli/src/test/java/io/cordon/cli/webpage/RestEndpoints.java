package io.cordon.cli.webpage;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.runtime.rest.HttpMethodWrapper;
import org.apache.flink.runtime.rest.handler.RestHandlerSpecification;

/** Everything that a Flink server shows on its page: the answers of all its GET endpoints. */
public final class RestEndpoints {
  private static final Pattern ID =
      Pattern.compile("\"(jid|jobid|id|taskmanager-id|application-id)\":\"?([^\",}]+)");

  private static final Pattern PARAMETER = Pattern.compile(":([a-zA-Z]+)");

  /** A count of tasks that do not run yet. */
  private static final Pattern PENDING =
      Pattern.compile("\"(created|scheduled|deploying|initializing)\":[1-9]");

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofMillis(200);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;

  /**
   * @param address of the server, like {@code http://localhost:8081}
   */
  public RestEndpoints(String address) {
    this.address = address;
  }

  String job() throws IOException, InterruptedException {
    return first("jid", get("/jobs/overview"));
  }

  /** Waits until every task runs: then all Kafka clients exist. */
  void awaitRunning() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String overview = get("/jobs/overview");
    while (!overview.contains("\"state\":\"RUNNING\"") || PENDING.matcher(overview).find()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("not running: " + overview);
      }
      LockSupport.parkNanos(POLL.toNanos());
      overview = get("/jobs/overview");
    }
  }

  /** The response to a request with exactly these headers; Host only if they have none. */
  public String raw(String request, String... headers) throws IOException {
    URI server = URI.create(address);
    String lines = String.join("\r\n", headers);
    String host = lines.contains("Host: ") ? "" : "Host: " + server.getAuthority() + "\r\n";
    String text = request + " HTTP/1.1\r\n" + host + lines + "\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The answers by path, for the only job; some are errors, which may quote, too. */
  Map<String, String> answers() throws Exception {
    Map<String, String> ids = new TreeMap<>();
    ids.put("jobid", job());
    ids.put("vertexid", first("id", get("/jobs/" + ids.get("jobid")).split("\"vertices\":", 2)[1]));
    ids.put("taskmanagerid", first("id", get("/taskmanagers")));
    ids.put("applicationid", first("id", get("/applications/overview")));
    Map<String, String> answers = new TreeMap<>();
    for (String path : paths()) {
      String concrete =
          PARAMETER
              .matcher(path)
              .replaceAll(
                  (MatchResult parameter) ->
                      Matcher.quoteReplacement(ids.getOrDefault(parameter.group(1), "0")));
      answers.put(concrete, get(concrete));
    }
    return answers;
  }

  private static String first(String key, String json) {
    return ID.matcher(json)
        .results()
        .filter(id -> id.group(1).equals(key))
        .map(id -> id.group(2))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + key + " in " + json));
  }

  String get(String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(address + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Flink has no list of its endpoints, but a class for each. */
  private static Set<String> paths() throws Exception {
    Set<String> paths = new TreeSet<>();
    Path runtime =
        Path.of(
            RestHandlerSpecification.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    try (JarFile jar = new JarFile(runtime.toFile())) {
      for (String entry : jar.stream().map(Object::toString).toList()) {
        if (entry.startsWith("org/apache/flink/runtime/rest/messages/")
            && entry.endsWith("Headers.class")) {
          RestHandlerSpecification endpoint = endpoint(entry);
          if (endpoint != null && endpoint.getHttpMethod() == HttpMethodWrapper.GET) {
            paths.add(endpoint.getTargetRestEndpointURL());
          }
        }
      }
    }
    paths.removeIf(path -> path.contains("yarn-"));
    return paths;
  }

  /** Null for a class that stands for no endpoint. */
  private static RestHandlerSpecification endpoint(String entry) throws Exception {
    Class<?> type = Class.forName(entry.replace('/', '.').replace(".class", ""));
    boolean isEndpoint =
        RestHandlerSpecification.class.isAssignableFrom(type)
            && !Modifier.isAbstract(type.getModifiers());
    if (!isEndpoint) {
      return null;
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 0) {
        constructor.setAccessible(true);
        return (RestHandlerSpecification) constructor.newInstance();
      }
    }
    return null;
  }
}
