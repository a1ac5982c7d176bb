package io.cordon.cli.bench.subject;

import java.io.IOException;
import one.profiler.AsyncProfiler;

/** A profile of this process by async-profiler, which exists for Linux and macOS. */
final class Profile {
  private static final String PROCESSOR = "event=itimer,interval=1ms";

  /**
   * A sample stands for so many bytes; the largest arrays, fetched from Kafka, are of that size.
   */
  private static final String ALLOCATION = "event=alloc,alloc=1m";

  private final AsyncProfiler profiler;

  private Profile(AsyncProfiler profiler) {
    this.profiler = profiler;
  }

  /** Begins to sample what the processor works on. */
  static Profile ofProcessor() throws IOException {
    return start(PROCESSOR);
  }

  /**
   * Begins to sample what is allocated. The number of samples is what counts: their total adds up
   * the sizes of the objects that were met, which is nothing for small ones.
   */
  static Profile ofAllocation() throws IOException {
    return start(ALLOCATION);
  }

  private static Profile start(String event) throws IOException {
    AsyncProfiler profiler = AsyncProfiler.getInstance();
    profiler.execute("start," + event + ",threads");
    return new Profile(profiler);
  }

  /** Ends it; returns collapsed stacks, each behind its thread. */
  String stop() throws IOException {
    profiler.stop();
    return profiler.execute("collapsed,threads");
  }
}
