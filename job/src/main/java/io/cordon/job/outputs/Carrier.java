package io.cordon.job.outputs;

import java.util.concurrent.CompletableFuture;

/** The way to an output: one attempt at a time for one message. */
interface Carrier extends AutoCloseable {

  /** How many attempts may be under way at once. */
  int atOnce();

  /**
   * Tries once. What goes wrong outside is an answer; a future that fails is a mistake in here, and
   * fails the job. Ends within the timeout of {@link Patience}.
   */
  CompletableFuture<Answer> carry(Message message);

  /** Lets connections and threads go. */
  @Override
  void close();
}
