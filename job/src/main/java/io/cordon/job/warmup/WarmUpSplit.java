package io.cordon.job.warmup;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * A part of the input: a file of the warm-up, or a split of the live source; the other is null.
 *
 * @param <S> a split of the live source
 */
record WarmUpSplit<S extends SourceSplit>(FilePosition file, S live) implements SourceSplit {
  private static final String FILE = "warm-up:";

  static <S extends SourceSplit> WarmUpSplit<S> of(FilePosition file) {
    return new WarmUpSplit<>(file, null);
  }

  static <S extends SourceSplit> WarmUpSplit<S> of(S live) {
    return new WarmUpSplit<>(null, live);
  }

  @Override
  public String splitId() {
    return file == null ? live.splitId() : idOf(file.file());
  }

  static String idOf(String file) {
    return FILE + file;
  }
}
