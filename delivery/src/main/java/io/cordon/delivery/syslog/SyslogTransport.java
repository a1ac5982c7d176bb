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

/** Carries messages to a syslog receiver, one after the other over one line. */
final class SyslogTransport implements Transport {
  private final SyslogConnection line;
  private final SyslogFormat frame;
  private final int mostBytes;
  private final Duration timeout;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "cordon-syslog-line");
            thread.setDaemon(true);
            return thread;
          });

  SyslogTransport(SyslogConnection line, SyslogFormat frame, int mostBytes, Duration timeout) {
    this.line = line;
    this.frame = frame;
    this.mostBytes = mostBytes;
    this.timeout = timeout;
  }

  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public CompletableFuture<AttemptResult> carry(OutboundMessage message) {
    byte[] bytes = frame.of(message);
    if (bytes.length > mostBytes) {
      return CompletableFuture.completedFuture(
          AttemptResult.tooLong(
              "It is " + bytes.length + " bytes long; the receiver takes " + mostBytes + '.'));
    }
    return CompletableFuture.supplyAsync(() -> send(bytes), thread)
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(this::later);
  }

  private AttemptResult send(byte[] bytes) {
    try {
      line.send(bytes);
      return AttemptResult.DELIVERED;
    } catch (IOException broken) {
      throw new CompletionException(broken);
    }
  }

  /** Half a message may be on the line: only a new one is in step with the receiver. */
  private AttemptResult later(Throwable failure) {
    line.drop();
    String sentence = TransportError.sentence(failure);
    if (sentence == null) {
      throw new CompletionException(failure);
    }
    return AttemptResult.later(sentence);
  }

  @Override
  public void close() {
    thread.shutdownNow();
    line.drop();
  }
}
