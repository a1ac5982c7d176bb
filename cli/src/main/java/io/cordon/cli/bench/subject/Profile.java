package io.cordon.cli.bench.subject;

import java.io.IOException;
import one.profiler.AsyncProfiler;

/** A profile of this process by async-profiler, which exists for Linux and macOS. */
final class Profile {
  private static final String PROCESSOR = "event=itimer,interval=1ms";
  private static final String ALLOCATION = "event=alloc,alloc=256k";

  private final AsyncProfiler profiler;
  private final String collapsed;

  private Profile(AsyncProfiler profiler, String collapsed) {
    this.profiler = profiler;
    this.collapsed = collapsed;
  }

  /** Begins to sample what the processor works on. */
  static Profile ofProcessor() throws IOException {
    return start(PROCESSOR, "collapsed,threads");
  }

  /** Begins to sample what is allocated, weighed by bytes. */
  static Profile ofAllocation() throws IOException {
    return start(ALLOCATION, "collapsed,threads,total");
  }

  private static Profile start(String event, String collapsed) throws IOException {
    AsyncProfiler profiler = AsyncProfiler.getInstance();
    profiler.execute("start," + event + ",threads");
    return new Profile(profiler, collapsed);
  }

  /** Ends it; returns collapsed stacks, each behind its thread. */
  String stop() throws IOException {
    profiler.stop();
    return profiler.execute(collapsed);
  }
}
