package io.cordon.delivery.webhook;

import static io.cordon.delivery.DeliveryFixtures.QUICK;
import static io.cordon.delivery.DeliveryFixtures.givingUpAfter;
import static io.cordon.delivery.DeliveryFixtures.message;
import static io.cordon.delivery.webhook.HttpEndpoint.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.delivery.Backoff;
import io.cordon.delivery.DeliveryFixtures;
import io.cordon.delivery.DeliveryResult;
import io.cordon.delivery.DestinationException;
import io.cordon.delivery.RetryPolicy;
import io.cordon.delivery.RetryingSender;
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

class WebhookDestinationTest {
  private static final String SECRET_PATH = "/hooks/path-token?sig=query-token";

  @TempDir private Path directory;
  private HttpEndpoint endpoint;
  private SigningKeySource key;
  private RetryingSender sender;

  @BeforeEach
  void listen() throws IOException {
    endpoint = new HttpEndpoint();
    Path file = Files.writeString(directory.resolve("key"), DeliveryFixtures.KEY + "\n");
    key = SigningKeySource.ofFile("cordon.webhook.secret-file", file.toString());
  }

  @AfterEach
  void stop() throws IOException {
    if (sender != null) {
      sender.close();
    }
    endpoint.close();
  }

  private CompletableFuture<DeliveryResult> deliver(URI url, RetryPolicy retryPolicy, int number)
      throws DestinationException {
    if (sender == null) {
      WebhookDestination webhook = DeliveryFixtures.webhook(url, key, retryPolicy);
      sender = new RetryingSender(webhook, webhook.open(Clock.systemUTC()), Clock.systemUTC());
    }
    return sender.deliver(message(number));
  }

  private DeliveryResult delivered(RetryPolicy retryPolicy) throws Exception {
    return await(deliver(endpoint.url(SECRET_PATH), retryPolicy, 1));
  }

  private static DeliveryResult await(CompletableFuture<DeliveryResult> delivery) throws Exception {
    return delivery.get(30, TimeUnit.SECONDS);
  }

  @Test
  void aFindingIsPostedWithIdEventAndValidSignature() throws Exception {
    assertThat(delivered(QUICK)).isEqualTo(new DeliveryResult(1, null));

    HttpEndpoint.Request request = endpoint.request();
    assertThat(request.line()).isEqualTo("POST " + SECRET_PATH + " HTTP/1.1");
    assertThat(request.text()).isEqualTo(message(1).json());
    assertThat(request.headers())
        .containsEntry("content-type", "application/json")
        .containsEntry("user-agent", "Cordon/" + CordonVersion.text())
        .containsEntry("cordon-id", "find-1.1")
        .containsEntry("cordon-event", "finding.create");
    long seconds = Long.parseLong(request.header("cordon-timestamp"));
    WebhookSignature signature =
        new WebhookSignature(DeliveryFixtures.KEY.getBytes(StandardCharsets.UTF_8));
    assertThat(request.header("cordon-signature"))
        .isEqualTo(signature.sign(seconds, request.text().getBytes(StandardCharsets.UTF_8)));
    assertThat(CordonVersion.text()).matches("\\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void temporaryServerErrorsAreRetriedWithTheSameId() throws Exception {
    endpoint.respondWith(
        response(500), response(429, "Retry-After: 0"), "HTTP/1.1 rubbish\r\n\r\n");

    assertThat(delivered(QUICK)).isEqualTo(new DeliveryResult(4, null));

    assertThat(List.of(endpoint.request(), endpoint.request(), endpoint.request()))
        .extracting(request -> request.header("cordon-id"))
        .containsOnly("find-1.1");
  }

  @Test
  void aRefusalIsNotRetried() throws Exception {
    endpoint.respondByDefault(response(400));

    DeliveryResult delivery = delivered(QUICK);

    assertThat(delivery.attempts()).isEqualTo(1);
    assertThat(delivery.deadLetter().reason()).isEqualTo("refused");
    assertThat(delivery.deadLetter().sentence()).isEqualTo("It answered 400.");
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    endpoint.respondByDefault(response(307, "Location: " + endpoint.url("/elsewhere")));

    assertThat(delivered(QUICK).deadLetter().sentence())
        .isEqualTo("It answered 307; redirects are not followed.");
    endpoint.request();
    assertThat(endpoint.unreadRequests()).isZero();
  }

  @Test
  void aMissingOrIncompleteResponseTimesOutAndIsRetried() throws Exception {
    endpoint.respondWith(
        HttpEndpoint.NO_RESPONSE,
        "HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\nshort",
        HttpEndpoint.OK);

    assertThat(delivered(QUICK)).isEqualTo(new DeliveryResult(3, null));
  }

  @Test
  void aServerThatWasDownGetsTheMessagesLater() throws Exception {
    int port = endpoint.port();
    endpoint.close();
    CompletableFuture<DeliveryResult> delivery =
        deliver(endpoint.url("/"), givingUpAfter(Duration.ofSeconds(20)), 1);
    assertThat(delivery.copy().completeOnTimeout(null, 300, TimeUnit.MILLISECONDS).get()).isNull();

    endpoint = new HttpEndpoint(port, ServerSocketFactory.getDefault());

    assertThat(await(delivery).deadLetter()).isNull();
    assertThat(await(delivery).attempts()).isGreaterThan(1);
    assertThat(endpoint.request().header("cordon-id")).isEqualTo("find-1.1");
  }

  @Test
  void aDeadLetterContainsNoSecret() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    URI url = URI.create("http://127.0.0.1:" + port + SECRET_PATH);

    DeliveryResult delivery = await(deliver(url, givingUpAfter(Duration.ofMillis(200)), 1));

    assertThat(delivery.deadLetter().to()).isEqualTo("http://127.0.0.1:" + port);
    assertThat(delivery.deadLetter().sentence())
        .isEqualTo("Given up after 200 ms; at the last attempt: nobody listens there.");
  }

  @Test
  void messagesToASlowServerAreGivenUpInTime() throws Exception {
    endpoint.respondByDefault(HttpEndpoint.NO_RESPONSE);
    RetryPolicy retryPolicy =
        new RetryPolicy(Duration.ofMillis(300), Duration.ofSeconds(1), 100, new Backoff(10, 40));
    List<CompletableFuture<DeliveryResult>> deliveries = new ArrayList<>();
    for (int number = 0; number < 50; number++) {
      deliveries.add(deliver(endpoint.url("/"), retryPolicy, number));
    }

    long begin = System.nanoTime();
    for (CompletableFuture<DeliveryResult> delivery : deliveries) {
      assertThat(await(delivery).deadLetter().reason()).isEqualTo("gave_up");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    // Twice the limit: the server may notice a closed connection after the next one has opened.
    assertThat(endpoint.maxOpenConnections()).isLessThanOrEqualTo(16);
  }
}
