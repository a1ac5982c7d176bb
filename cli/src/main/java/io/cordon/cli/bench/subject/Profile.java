package io.cordon.cli.bench.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import one.profiler.AsyncProfiler;

/** Collapsed stacks of the processor time of this process, with async-profiler. */
final class Profile implements AutoCloseable {
  private final Path file;

  private Profile(Path file) {
    this.file = file;
  }

  /**
   * @param file null for none
   */
  static Profile start(Path file) throws IOException {
    if (file != null) {
      AsyncProfiler.getInstance().execute("start,event=itimer,interval=1ms,threads");
    }
    return new Profile(file);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      AsyncProfiler.getInstance().execute("stop");
      Files.writeString(file, AsyncProfiler.getInstance().execute("collapsed,threads"));
    }
  }
}
