package io.cordon.cli.policy.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.CloseableIterator;

/**
 * One of several outputs of a job, taken while the job runs: Flink holds the job up when an output
 * is taken too slowly, and all are fed by the same operators, so none may wait for another.
 */
final class CollectedOutput<T> {
  private final CloseableIterator<T> results;

  /** Before the job starts. */
  CollectedOutput(DataStream<T> output) {
    results = output.collectAsync();
  }

  /** After the job started: all of the output, when it has ended. */
  CompletableFuture<List<T>> all() {
    return CompletableFuture.supplyAsync(this::take);
  }

  private List<T> take() {
    List<T> all = new ArrayList<>();
    try (results) {
      results.forEachRemaining(all::add);
      return all;
    } catch (Exception broken) {
      throw new CompletionException(broken);
    }
  }
}
