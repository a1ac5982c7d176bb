package io.cordon.job.outputs;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Carries messages to a syslog receiver, one after the other over one line. */
final class SyslogCarrier implements Carrier {
  private final Line line;
  private final SyslogFrame frame;
  private final int mostBytes;
  private final Duration timeout;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "cordon-syslog-line");
            thread.setDaemon(true);
            return thread;
          });

  SyslogCarrier(Line line, SyslogFrame frame, int mostBytes, Duration timeout) {
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
  public CompletableFuture<Answer> carry(Message message) {
    byte[] bytes = frame.of(message);
    if (bytes.length > mostBytes) {
      return CompletableFuture.completedFuture(
          Answer.tooLong(
              "It is " + bytes.length + " bytes long; the receiver takes " + mostBytes + '.'));
    }
    return CompletableFuture.supplyAsync(() -> send(bytes), thread)
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(this::later);
  }

  private Answer send(byte[] bytes) {
    try {
      line.send(bytes);
      return Answer.DELIVERED;
    } catch (IOException broken) {
      throw new CompletionException(broken);
    }
  }

  /** Half a message may be on the line: only a new one is in step with the receiver. */
  private Answer later(Throwable failure) {
    line.drop();
    String sentence = Trouble.sentence(failure);
    if (sentence == null) {
      throw new CompletionException(failure);
    }
    return Answer.later(sentence);
  }

  @Override
  public void close() {
    thread.shutdownNow();
    line.drop();
  }
}
