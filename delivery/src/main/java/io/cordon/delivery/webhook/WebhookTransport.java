package io.cordon.delivery.webhook;

import io.cordon.delivery.AttemptResult;
import io.cordon.delivery.OutboundMessage;
import io.cordon.delivery.Transport;
import io.cordon.delivery.TransportError;
import io.cordon.delivery.TrustedAuthorities;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** Sends each message as one signed POST request, and follows no redirects. */
final class WebhookTransport implements Transport {
  /** Enough for 80 messages a second at 100 ms per response, and little load for the receiver. */
  private static final int MAX_CONNECTIONS = 8;

  private final URI url;
  private final Duration attemptTimeout;
  private final WebhookSignature signature;
  private final Clock clock;
  private final ExecutorService executor =
      Executors.newFixedThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "cordon-webhook-http");
            thread.setDaemon(true);
            return thread;
          });
  private final HttpClient client;

  WebhookTransport(
      URI url,
      Duration attemptTimeout,
      WebhookSignature signature,
      SSLContext sslContext,
      Clock clock) {
    this.url = url;
    this.attemptTimeout = attemptTimeout;
    this.signature = signature;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(attemptTimeout)
            .sslContext(sslContext)
            .sslParameters(TrustedAuthorities.parameters())
            .executor(executor)
            .build();
  }

  @Override
  public int maxConcurrentAttempts() {
    return MAX_CONNECTIONS;
  }

  @Override
  public CompletableFuture<AttemptResult> attempt(OutboundMessage message) {
    CompletableFuture<HttpResponse<Void>> exchange =
        client.sendAsync(request(message), HttpResponse.BodyHandlers.discarding());
    // The client's own timeout covers only the response headers: a body could take forever.
    return exchange
        .copy()
        .orTimeout(attemptTimeout.toMillis(), TimeUnit.MILLISECONDS)
        .handle(
            (response, failure) -> {
              exchange.cancel(true);
              return failure == null
                  ? HttpStatusResult.of(response.statusCode(), response.headers(), clock)
                  : failed(failure);
            });
  }

  private static AttemptResult failed(Throwable failure) {
    String sentence = TransportError.describe(failure, WebhookDestination.AUTHORITIES_KEY);
    if (sentence == null) {
      throw new CompletionException(failure);
    }
    return AttemptResult.retryable(sentence);
  }

  private HttpRequest request(OutboundMessage message) {
    byte[] body = message.json().getBytes(StandardCharsets.UTF_8);
    long seconds = clock.instant().getEpochSecond();
    return HttpRequest.newBuilder(url)
        .timeout(attemptTimeout)
        .header("Content-Type", "application/json")
        .header("User-Agent", "Cordon/" + CordonVersion.text())
        .header("Cordon-Id", message.id())
        .header("Cordon-Event", message.event())
        .header("Cordon-Timestamp", Long.toString(seconds))
        .header("Cordon-Signature", signature.sign(seconds, body))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
