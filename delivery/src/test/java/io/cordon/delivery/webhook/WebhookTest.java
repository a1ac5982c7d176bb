package io.cordon.delivery.webhook;

import static io.cordon.delivery.DeliveryFixtures.QUICK;
import static io.cordon.delivery.DeliveryFixtures.givingUpAfter;
import static io.cordon.delivery.DeliveryFixtures.message;
import static io.cordon.delivery.webhook.HttpEndpoint.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.delivery.Backoff;
import io.cordon.delivery.CordonVersion;
import io.cordon.delivery.DeliveryFixtures;
import io.cordon.delivery.DeliveryResult;
import io.cordon.delivery.DestinationException;
import io.cordon.delivery.FindingSelection;
import io.cordon.delivery.RetryPolicy;
import io.cordon.delivery.RetryingSender;
import io.cordon.delivery.TlsKeys;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookTest {
  private static final String SECRET_REST = "/hooks/path-token?sig=query-token";

  @TempDir private Path directory;
  private HttpEndpoint endpoint;
  private SigningKeySource key;
  private RetryingSender courier;

  @BeforeEach
  void listen() throws IOException {
    endpoint = new HttpEndpoint();
    Path file = Files.writeString(directory.resolve("key"), DeliveryFixtures.KEY + "\n");
    key = SigningKeySource.ofFile("cordon.webhook.secret-file", file.toString());
  }

  @AfterEach
  void stop() throws IOException {
    if (courier != null) {
      courier.close();
    }
    endpoint.close();
  }

  private CompletableFuture<DeliveryResult> deliver(URI url, RetryPolicy patience, int number)
      throws DestinationException {
    if (courier == null) {
      Webhook webhook = DeliveryFixtures.webhook(url, key, patience);
      courier = new RetryingSender(webhook, webhook.open(Clock.systemUTC()), Clock.systemUTC());
    }
    return courier.deliver(message(number));
  }

  private DeliveryResult delivered(RetryPolicy patience) throws Exception {
    return end(deliver(endpoint.url(SECRET_REST), patience, 1));
  }

  private static DeliveryResult end(CompletableFuture<DeliveryResult> delivery) throws Exception {
    return delivery.get(30, TimeUnit.SECONDS);
  }

  @Test
  void aFindingIsPostedWithItsIdItsEventAndASignatureThatFits() throws Exception {
    assertThat(delivered(QUICK)).isEqualTo(new DeliveryResult(1, null));

    HttpEndpoint.Request request = endpoint.request();
    assertThat(request.line()).isEqualTo("POST " + SECRET_REST + " HTTP/1.1");
    assertThat(request.text()).isEqualTo(message(1).text());
    assertThat(request.headers())
        .containsEntry("content-type", "application/json")
        .containsEntry("user-agent", "Cordon/" + CordonVersion.text())
        .containsEntry("cordon-id", "find-1.1")
        .containsEntry("cordon-event", "finding.create");
    long seconds = Long.parseLong(request.header("cordon-timestamp"));
    WebhookSignature signature =
        new WebhookSignature(DeliveryFixtures.KEY.getBytes(StandardCharsets.UTF_8));
    assertThat(request.header("cordon-signature"))
        .isEqualTo(signature.of(seconds, request.text().getBytes(StandardCharsets.UTF_8)));
    assertThat(CordonVersion.text()).matches("\\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void aServerInTroubleIsTriedAgainWithTheSameId() throws Exception {
    endpoint.answering(answer(500), answer(429, "Retry-After: 0"), "HTTP/1.1 rubbish\r\n\r\n");

    assertThat(delivered(QUICK)).isEqualTo(new DeliveryResult(4, null));

    assertThat(List.of(endpoint.request(), endpoint.request(), endpoint.request()))
        .extracting(request -> request.header("cordon-id"))
        .containsOnly("find-1.1");
  }

  @Test
  void aRefusalIsNotTriedAgain() throws Exception {
    endpoint.usually(answer(400));

    DeliveryResult delivery = delivered(QUICK);

    assertThat(delivery.attempts()).isEqualTo(1);
    assertThat(delivery.undelivered().reason()).isEqualTo("refused");
    assertThat(delivery.undelivered().sentence()).isEqualTo("It answered 400.");
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    endpoint.usually(answer(307, "Location: " + endpoint.url("/elsewhere")));

    assertThat(delivered(QUICK).undelivered().sentence())
        .isEqualTo("It answered 307; redirects are not followed.");
    endpoint.request();
    assertThat(endpoint.requestsLeft()).isZero();
  }

  @Test
  void anAnswerThatNeverComesOrNeverEndsTimesOutAndIsTriedAgain() throws Exception {
    endpoint.answering(
        HttpEndpoint.SILENCE, "HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\nshort", HttpEndpoint.OK);

    assertThat(delivered(QUICK)).isEqualTo(new DeliveryResult(3, null));
  }

  @Test
  void aServerThatIsDownGetsItsMessagesWhenItIsUpAgain() throws Exception {
    int port = endpoint.port();
    endpoint.close();
    CompletableFuture<DeliveryResult> delivery =
        deliver(endpoint.url("/"), givingUpAfter(Duration.ofSeconds(20)), 1);
    assertThat(delivery.copy().completeOnTimeout(null, 300, TimeUnit.MILLISECONDS).get()).isNull();

    endpoint = new HttpEndpoint(port, ServerSocketFactory.getDefault());

    assertThat(end(delivery).undelivered()).isNull();
    assertThat(end(delivery).attempts()).isGreaterThan(1);
    assertThat(endpoint.request().header("cordon-id")).isEqualTo("find-1.1");
  }

  @Test
  void whatNobodyTakesIsGivenUpAndTellsNoSecret() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    URI url = URI.create("http://127.0.0.1:" + port + SECRET_REST);

    DeliveryResult delivery = end(deliver(url, givingUpAfter(Duration.ofMillis(200)), 1));

    assertThat(delivery.undelivered().to()).isEqualTo("http://127.0.0.1:" + port);
    assertThat(delivery.undelivered().sentence())
        .isEqualTo("Given up after 200 ms; at the last attempt: nobody listens there.");
  }

  @Test
  void aSlowServerHoldsNoMessageLongerThanItsTime() throws Exception {
    endpoint.usually(HttpEndpoint.SILENCE);
    RetryPolicy patience =
        new RetryPolicy(Duration.ofMillis(300), Duration.ofSeconds(1), 100, new Backoff(10, 40));
    List<CompletableFuture<DeliveryResult>> deliveries = new ArrayList<>();
    for (int number = 0; number < 50; number++) {
      deliveries.add(deliver(endpoint.url("/"), patience, number));
    }

    long begin = System.nanoTime();
    for (CompletableFuture<DeliveryResult> delivery : deliveries) {
      assertThat(end(delivery).undelivered().reason()).isEqualTo("gave_up");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    // Twice, because the server may notice that one has left only after the next has come.
    assertThat(endpoint.mostAtOnce()).isLessThanOrEqualTo(16);
  }

  @Test
  void overTlsAServerWithATrustedCertificateIsPostedTo() throws Exception {
    TlsKeys keys = TlsKeys.of("dns:localhost", directory);
    try (HttpEndpoint secured = new HttpEndpoint(0, keys.sockets())) {
      URI url = URI.create("https://localhost:" + secured.port() + "/");
      RetryPolicy patient = givingUpAfter(Duration.ofSeconds(20));
      Webhook webhook =
          new Webhook(url, FindingSelection.ALL, false, key, keys.pem().toString(), patient);
      courier = new RetryingSender(webhook, webhook.open(Clock.systemUTC()), Clock.systemUTC());

      assertThat(end(courier.deliver(message(1))).undelivered()).isNull();
      assertThat(secured.request().header("cordon-id")).isEqualTo("find-1.1");
    }
  }
}
