package io.cordon.delivery;

import java.util.concurrent.CompletableFuture;

/** The way to an output: one attempt at a time for one message. */
public interface Transport extends AutoCloseable {

  /** How many attempts may be under way at once. */
  int atOnce();

  /**
   * Tries once. What goes wrong outside is an answer; a future that fails is a mistake in here, and
   * fails the job. Ends within the timeout of {@link RetryPolicy}.
   */
  CompletableFuture<AttemptResult> carry(OutboundMessage message);

  /** Lets connections and threads go. */
  @Override
  void close();
}
