package io.cordon.delivery.webhook;

import io.cordon.delivery.AttemptResult;
import io.cordon.delivery.CordonVersion;
import io.cordon.delivery.OutboundMessage;
import io.cordon.delivery.Transport;
import io.cordon.delivery.TransportError;
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

/** Carries a message by one signed POST; follows no redirect. */
final class WebhookTransport implements Transport {
  /** Enough for 80 messages a second where an answer takes 100 ms, and no burden to a receiver. */
  private static final int CONNECTIONS = 8;

  private final URI url;
  private final Duration timeout;
  private final WebhookSignature signature;
  private final Clock clock;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "cordon-webhook-http");
            thread.setDaemon(true);
            return thread;
          });
  private final HttpClient client;

  WebhookTransport(
      URI url, Duration timeout, WebhookSignature signature, SSLContext trust, Clock clock) {
    this.url = url;
    this.timeout = timeout;
    this.signature = signature;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .sslContext(trust)
            .executor(threads)
            .build();
  }

  @Override
  public int atOnce() {
    return CONNECTIONS;
  }

  @Override
  public CompletableFuture<AttemptResult> carry(OutboundMessage message) {
    CompletableFuture<HttpResponse<Void>> exchange =
        client.sendAsync(request(message), HttpResponse.BodyHandlers.discarding());
    // The client's own timeout ends with the answer's head: a body may drip for ever.
    return exchange
        .copy()
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .handle(
            (response, failure) -> {
              exchange.cancel(true);
              return failure == null
                  ? HttpStatusResult.of(response.statusCode(), response.headers(), clock)
                  : later(failure);
            });
  }

  private static AttemptResult later(Throwable failure) {
    String sentence = TransportError.sentence(failure);
    if (sentence == null) {
      throw new CompletionException(failure);
    }
    return AttemptResult.later(sentence);
  }

  private HttpRequest request(OutboundMessage message) {
    byte[] body = message.text().getBytes(StandardCharsets.UTF_8);
    long seconds = clock.instant().getEpochSecond();
    return HttpRequest.newBuilder(url)
        .timeout(timeout)
        .header("Content-Type", "application/json")
        .header("User-Agent", "Cordon/" + CordonVersion.text())
        .header("Cordon-Id", message.id())
        .header("Cordon-Event", message.event())
        .header("Cordon-Timestamp", Long.toString(seconds))
        .header("Cordon-Signature", signature.of(seconds, body))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
