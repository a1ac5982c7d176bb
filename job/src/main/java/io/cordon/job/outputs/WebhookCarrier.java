package io.cordon.job.outputs;

import io.cordon.job.Version;
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
final class WebhookCarrier implements Carrier {
  /** Enough for 80 messages a second where an answer takes 100 ms, and no burden to a receiver. */
  private static final int CONNECTIONS = 8;

  private final URI url;
  private final Duration timeout;
  private final Signature signature;
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

  WebhookCarrier(URI url, Duration timeout, Signature signature, SSLContext trust, Clock clock) {
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
  public CompletableFuture<Answer> carry(Message message) {
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
                  ? StatusAnswer.of(response.statusCode(), response.headers(), clock)
                  : later(failure);
            });
  }

  private static Answer later(Throwable failure) {
    String sentence = Trouble.sentence(failure);
    if (sentence == null) {
      throw new CompletionException(failure);
    }
    return Answer.later(sentence);
  }

  private HttpRequest request(Message message) {
    byte[] body = message.text().getBytes(StandardCharsets.UTF_8);
    long seconds = clock.instant().getEpochSecond();
    return HttpRequest.newBuilder(url)
        .timeout(timeout)
        .header("Content-Type", "application/json")
        .header("User-Agent", "Cordon/" + Version.text())
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
