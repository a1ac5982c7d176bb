package io.cordon.job.warmup;

import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;
import org.apache.flink.util.UserCodeClassLoader;

/** Counts how often a file is wanted. */
final class FakeReaderContext implements SourceReaderContext {
  private int filesWanted;

  int filesWanted() {
    return filesWanted;
  }

  @Override
  public void sendSourceEventToCoordinator(SourceEvent event) {
    if (!(event instanceof FileWanted)) {
      throw new IllegalArgumentException(event.toString());
    }
    filesWanted++;
  }

  @Override
  public SourceReaderMetricGroup metricGroup() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Configuration getConfiguration() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String getLocalHostName() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getIndexOfSubtask() {
    return 0;
  }

  @Override
  public void sendSplitRequest() {
    throw new UnsupportedOperationException();
  }

  @Override
  public UserCodeClassLoader getUserCodeClassLoader() {
    throw new UnsupportedOperationException();
  }
}
