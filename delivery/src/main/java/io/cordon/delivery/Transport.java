package io.cordon.delivery;

import java.util.concurrent.CompletableFuture;

/** An open way to a destination; makes single attempts and never retries. */
public interface Transport extends AutoCloseable {

  int maxConcurrentAttempts();

  /**
   * Tries once to deliver a message, within the attempt timeout of {@link RetryPolicy}.
   *
   * @return completes normally also for errors of the network or the receiver; fails only on a
   *     programming error, which fails the job
   */
  CompletableFuture<AttemptResult> attempt(OutboundMessage message);

  /** Closes connections and ends threads. */
  @Override
  void close();
}
