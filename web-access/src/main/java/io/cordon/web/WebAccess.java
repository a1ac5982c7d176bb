package io.cordon.web;

import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which requests are answered: those of this server's own pages, of people who open a page, and of
 * programs. Not those that a page of another origin makes, even if its name points to this machine.
 *
 * <p>Browsers say where a request comes from: {@code Host} names the server as the page calls it;
 * {@code Origin} is in every request of a page that changes something, and in every one whose
 * answer the page may read; {@code Sec-Fetch-Site} is in all requests to localhost or over TLS, by
 * browsers since 2023. A page can change none of them. Source: Fetch Standard, sections 3.2 and
 * 4.6; W3C Fetch Metadata Request Headers.
 */
final class WebAccess {
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  /** Flink cancels and stops a job, or runs the main method of a jar, on a plain GET. */
  private static final List<String> ACTING_PATHS = List.of("yarn-cancel", "yarn-stop", "jars/");

  private final HostNames names;
  private final InetAddress localAddress;

  /**
   * Rules for one connection.
   *
   * @param localAddress where the connection arrived; null when unknown
   */
  WebAccess(HostNames names, InetAddress localAddress) {
    this.names = names;
    this.localAddress = localAddress;
  }

  /** Empty when the request is answered. */
  Optional<Refusal> refusal(WebRequest request) {
    return malformed(request)
        .or(() -> foreignHost(request))
        .or(() -> foreignOrigin(request))
        .or(() -> unproven(request));
  }

  /** What no browser and no client sends, but an attempt to be understood in two ways. */
  private static Optional<Refusal> malformed(WebRequest request) {
    if (!request.target().startsWith("/")) {
      return Optional.of(Refusal.malformed("the target of the request is not a path"));
    }
    if (request.all("host").size() != 1) {
      return Optional.of(Refusal.malformed("the request must have one Host header"));
    }
    if (request.all("origin").size() > 1 || request.all("sec-fetch-site").size() > 1) {
      return Optional.of(Refusal.malformed("the request has an Origin twice"));
    }
    try {
      decodedPath(request);
      return Optional.empty();
    } catch (IllegalArgumentException broken) {
      return Optional.of(Refusal.malformed("the path of the request is not encoded correctly"));
    }
  }

  private Optional<Refusal> foreignHost(WebRequest request) {
    String host = host(request);
    if (names.include(host, localAddress)) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.misdirected(
            HostNames.name(host).orElse("the Host of this request")
                + " is no name of this server; cordon.web.hosts lists those besides localhost"));
  }

  private static Optional<Refusal> foreignOrigin(WebRequest request) {
    boolean isOriginForeign =
        request.has("origin") && !isOwn(request.header("origin").orElseThrow(), request);
    boolean isSiteForeign =
        request
            .header("sec-fetch-site")
            .map(site -> !site.equals("same-origin") && !site.equals("none"))
            .orElse(false);
    return isOriginForeign || (isSiteForeign && !isLinkFollowed(request))
        ? Optional.of(Refusal.forbidden("pages of other origins get no answer"))
        : Optional.empty();
  }

  /** A person follows a link of another page: that page does not see the answer. */
  private static boolean isLinkFollowed(WebRequest request) {
    return request.method().equals("GET")
        && request.header("sec-fetch-mode").equals(Optional.of("navigate"))
        && request.header("sec-fetch-dest").equals(Optional.of("document"));
  }

  /**
   * A browser that changes something must prove that its page is of this server. Programs need not:
   * no page can send what they send.
   */
  private static Optional<Refusal> unproven(WebRequest request) {
    boolean isActingGet = SAFE_METHODS.contains(request.method()) && isActing(request);
    boolean isChange = !SAFE_METHODS.contains(request.method()) && isFromBrowser(request);
    if (!(isActingGet || isChange) || isProvenOwn(request)) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.forbidden(
            isActingGet
                ? "a GET that acts is answered to this server's own page only;"
                    + " to cancel a job, send PATCH /jobs/ID?mode=cancel"
                : "a browser must say that its page is of this server"));
  }

  private static boolean isActing(WebRequest request) {
    String path = decodedPath(request);
    return ACTING_PATHS.stream().anyMatch(path::contains);
  }

  private static boolean isFromBrowser(WebRequest request) {
    return request.has("origin")
        || request.has("referer")
        || request.has("cookie")
        || request.headers().keySet().stream().anyMatch(name -> name.startsWith("sec-"))
        || request.header("user-agent").orElse("").startsWith("Mozilla/");
  }

  /** Pages can leave out their address, but not give another one. */
  private static boolean isProvenOwn(WebRequest request) {
    return request.header("sec-fetch-site").equals(Optional.of("same-origin"))
        || Stream.of("origin", "referer")
            .flatMap(name -> request.header(name).stream())
            .anyMatch(address -> isOwn(address, request));
  }

  /**
   * Whether the address begins with the host and port by which the request calls this server. The
   * scheme may differ: a proxy may add TLS.
   */
  private static boolean isOwn(String address, WebRequest request) {
    String text = address.toLowerCase(Locale.ROOT);
    String host = host(request);
    return Stream.of("http://", "https://")
        .map(scheme -> scheme + host)
        .anyMatch(own -> text.equals(own) || text.startsWith(own + '/'));
  }

  private static String host(WebRequest request) {
    return request.all("host").get(0).toLowerCase(Locale.ROOT);
  }

  /** As Flink routes it: decoded twice. */
  private static String decodedPath(WebRequest request) {
    String path = request.target().split("\\?", 2)[0];
    return decoded(decoded(path));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
