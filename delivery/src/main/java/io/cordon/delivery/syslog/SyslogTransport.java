package io.cordon.delivery.syslog;

import io.cordon.delivery.AttemptResult;
import io.cordon.delivery.OutboundMessage;
import io.cordon.delivery.Transport;
import io.cordon.delivery.TransportError;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Sends messages to a syslog receiver, one at a time over one connection. */
final class SyslogTransport implements Transport {
  private final SyslogConnection connection;
  private final SyslogFormat format;
  private final int maxBytes;
  private final Duration attemptTimeout;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "cordon-syslog-sender");
            thread.setDaemon(true);
            return thread;
          });

  SyslogTransport(
      SyslogConnection connection, SyslogFormat format, int maxBytes, Duration attemptTimeout) {
    this.connection = connection;
    this.format = format;
    this.maxBytes = maxBytes;
    this.attemptTimeout = attemptTimeout;
  }

  @Override
  public int maxConcurrentAttempts() {
    return 1;
  }

  @Override
  public CompletableFuture<AttemptResult> attempt(OutboundMessage message) {
    byte[] bytes = format.encode(message);
    if (bytes.length > maxBytes) {
      return CompletableFuture.completedFuture(
          AttemptResult.tooLong(
              "It is " + bytes.length + " bytes long; the receiver takes " + maxBytes + '.'));
    }
    return CompletableFuture.supplyAsync(() -> send(bytes), executor)
        .orTimeout(attemptTimeout.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(this::failed);
  }

  private AttemptResult send(byte[] bytes) {
    try {
      connection.send(bytes);
      return AttemptResult.DELIVERED;
    } catch (IOException broken) {
      throw new CompletionException(broken);
    }
  }

  /** Half a message may have been sent, so that only a new connection has a defined state. */
  private AttemptResult failed(Throwable failure) {
    connection.disconnect();
    String sentence = TransportError.describe(failure, SyslogDestination.AUTHORITIES_KEY);
    if (sentence == null) {
      throw new CompletionException(failure);
    }
    return AttemptResult.retryable(sentence);
  }

  @Override
  public void close() {
    executor.shutdownNow();
    connection.disconnect();
  }
}
