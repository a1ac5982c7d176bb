package io.cordon.cli.policy.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.CloseableIterator;

/**
 * One of several outputs of a job, collected while the job runs. Flink slows the job down when an
 * output is read too slowly, and the outputs come from the same operators; therefore each output is
 * read in its own thread.
 */
final class CollectedOutput<T> {
  private final CloseableIterator<T> results;

  /** To be called before the job starts. */
  CollectedOutput(DataStream<T> output) {
    results = output.collectAsync();
  }

  /** To be called after the job has started: the complete output, when the job has ended. */
  CompletableFuture<List<T>> all() {
    return CompletableFuture.supplyAsync(this::collect);
  }

  private List<T> collect() {
    List<T> all = new ArrayList<>();
    try (results) {
      results.forEachRemaining(all::add);
      return all;
    } catch (Exception broken) {
      throw new CompletionException(broken);
    }
  }
}
