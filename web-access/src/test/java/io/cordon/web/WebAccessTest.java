package io.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as Chromium 140 sends them; those of other origins are refused. */
class WebAccessTest {
  private static final String PAGE = "http://localhost:8081";
  private static final String CANCEL = "/jobs/ab12/yarn-cancel";

  private final WebAccess access =
      new WebAccess(HostNames.of(List.of("flink.example.com", "0.0.0.0")), address("10.1.2.3"));

  @Test
  void peopleOpenThePage() {
    assertAnswered("GET", "/", browser("sec-fetch-site", "none"));
  }

  @Test
  void thePageReads() {
    assertAnswered("GET", "/jobs/overview", browser("sec-fetch-site", "same-origin"));
  }

  @Test
  void thePageCancelsAJob() {
    assertAnswered("GET", CANCEL, browser("sec-fetch-site", "same-origin"));
  }

  @Test
  void thePageCancelsAJobWhereBrowsersDoNotSayTheSite() {
    assertAnswered("GET", CANCEL, browser("referer", PAGE + "/"));
    assertAnswered("POST", "/jobs/ab12/stop", browser("origin", PAGE));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /jobs/overview",
    "POST, /jobs/ab12/savepoints",
    "PATCH, /jobs/ab12?mode=cancel",
    "DELETE, /cluster"
  })
  void programsReadAndChange(String method, String target) {
    assertAnswered(method, target, headers("host", "localhost:8081", "user-agent", "curl/8.14"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void anotherOriginReadsNothing(String site) {
    assertRefused(403, "GET", "/jobmanager/config", browser("sec-fetch-site", site));
    assertRefused(
        403,
        "GET",
        "/jobs/overview",
        browser("sec-fetch-site", site, "sec-fetch-mode", "no-cors", "sec-fetch-dest", "script"));
    assertRefused(
        403,
        "GET",
        "/",
        browser("sec-fetch-site", site, "sec-fetch-mode", "navigate", "sec-fetch-dest", "iframe"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "http://localhost:3000",
        "http://localhost",
        "http://localhost:80810",
        "http://localhost:8081.evil.example",
        "http://127.0.0.1:8081",
        "file://",
        "null",
        ""
      })
  void anotherOriginIsRefusedByItsName(String origin) {
    for (String method : List.of("GET", "POST", "PATCH", "DELETE", "OPTIONS")) {
      assertRefused(403, method, "/jobs/ab12", browser("origin", origin));
    }
  }

  @Test
  void aPreflightOfAnotherOriginIsRefused() {
    assertRefused(
        403,
        "OPTIONS",
        "/jobs/ab12",
        browser("origin", "http://evil.example", "access-control-request-method", "PATCH"));
  }

  @Test
  void aLinkOfAnotherPageOpensThePage() {
    assertAnswered("GET", "/", followedLink());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CANCEL,
        "/jobs/ab12/yarn-stop",
        "/jobs/ab12/yarn%2Dcancel",
        "/jobs/ab12/yarn%252Dcancel",
        "/jobs/ab12/yarn-cancel/",
        "/jobs/ab12/yarn-cancel%3Fx",
        "/jobs/ab12/%79arn-cancel?x=y",
        "/jars/some.jar/plan"
      })
  void aGetThatActsNeedsThePage(String target) {
    assertRefused(403, "GET", target, followedLink());
    assertRefused(403, "GET", target, browser("sec-fetch-site", "none"));
    assertRefused(403, "GET", target, browser("referer", "http://evil.example/" + PAGE));
    assertRefused(403, "GET", target, headers("host", "localhost:8081"));
  }

  @Test
  void aBrowserThatSaysNothingChangesNothing() {
    assertRefused(403, "POST", "/jobs/ab12/savepoints", browser());
    assertRefused(403, "POST", "/jobs/ab12/savepoints", browser("referer", "http://evil.example/"));
    assertRefused(403, "POST", "/jobs/ab12/savepoints", browser("sec-fetch-site", "none"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8081",
        "localhost.evil.example:8081",
        "127.0.0.1.evil.example",
        "0.0.0.0:8081",
        "[::]:8081",
        "192.168.0.7:8081",
        "10.1.2.30",
        "localhost:8081:8081",
        "user@localhost",
        "evil.example, localhost",
        "localhost\u0000",
        "[localhost]",
        ""
      })
  void aNameThatOnlyPointsHereIsRefused(String host) {
    String own = "http://" + host;
    assertRefused(
        421,
        "GET",
        "/jobmanager/config",
        headers("host", host, "origin", own, "sec-fetch-site", "same-origin"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:8081",
        "localhost.:8081",
        "127.0.0.1:8081",
        "127.8.8.8",
        "[::1]:8081",
        "[0:0:0:0:0:0:0:1]",
        "flink.example.com",
        "Flink.Example.Com:443",
        "10.1.2.3:8081"
      })
  void theServersOwnNamesAreAnswered(String host) {
    assertAnswered("GET", "/", headers("host", host, "sec-fetch-site", "none"));
    assertAnswered("POST", "/jobs", headers("host", host, "origin", "https://" + host));
  }

  @Test
  void whatCanBeUnderstoodInTwoWaysIsRefused() {
    String host = "localhost:8081";
    assertRefused(400, "GET", "http://localhost:8081/", headers("host", host));
    assertRefused(400, "OPTIONS", "*", headers("host", host));
    assertRefused(400, "GET", "/%zz", headers("host", host));
    assertRefused(400, "GET", "/", headers());
    assertRefused(400, "GET", "/", headers("host", host, "Host", "evil.example"));
    assertRefused(400, "GET", "/", headers("host", host, "origin", PAGE, "origin", PAGE));
  }

  private void assertAnswered(
      String method, String target, List<Map.Entry<String, String>> headers) {
    assertThat(access.refusal(WebRequest.of(method, target, headers))).isEmpty();
  }

  private void assertRefused(
      int status, String method, String target, List<Map.Entry<String, String>> headers) {
    assertThat(access.refusal(WebRequest.of(method, target, headers)))
        .hasValueSatisfying(refusal -> assertThat(refusal.status()).isEqualTo(status));
  }

  private static List<Map.Entry<String, String>> followedLink() {
    return browser(
        "sec-fetch-site", "cross-site", "sec-fetch-mode", "navigate", "sec-fetch-dest", "document");
  }

  private static List<Map.Entry<String, String>> browser(String... further) {
    return Stream.concat(
            headers(
                "Host",
                "localhost:8081",
                "User-Agent",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36")
                .stream(),
            headers(further).stream())
        .toList();
  }

  private static List<Map.Entry<String, String>> headers(String... namesAndValues) {
    return Stream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
        .map(i -> Map.entry(namesAndValues[i], namesAndValues[i + 1]))
        .toList();
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
