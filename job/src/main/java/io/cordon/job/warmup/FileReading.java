package io.cordon.job.warmup;

import io.cordon.audit.export.AuditFileReader;
import io.cordon.audit.export.FileSummary;
import io.cordon.audit.record.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file, read ahead by a thread of its own: nobody can stop a parser in the middle, and a
 * checkpoint must not wait for the end of the file.
 */
final class FileReading implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);

  /** Readings that pass between the threads at once, and how often before the reader waits. */
  private static final int BATCH = 256;

  private static final int BATCHES = 4;

  /**
   * What the thread says: some readings; or the end, with its cause where the file is unreadable.
   */
  private record Message(List<Reading> readings, boolean isEnd, Exception failure) {}

  private final String file;
  private final BlockingQueue<Message> messages = new ArrayBlockingQueue<>(BATCHES);
  private final Runnable wakeUp;
  private final Thread thread;
  private List<Reading> batch = List.of();
  private int next;
  private long emitted;
  private boolean isOver;

  /**
   * @param position where an earlier reading of the file stopped
   * @param wakeUp called by the other thread when there is something to poll
   */
  FileReading(FilePosition position, AuditFileReader reader, Runnable wakeUp) {
    file = position.file();
    emitted = position.readings();
    this.wakeUp = wakeUp;
    thread = new Thread(() -> read(reader, position.readings()), "warm-up " + file);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  FilePosition position() {
    return new FilePosition(file, emitted);
  }

  boolean isOver() {
    return isOver;
  }

  /** Whether {@link #poll} will give a reading, or say that the file is over. */
  boolean isReady() {
    return next < batch.size() || !messages.isEmpty();
  }

  /**
   * The next reading; null where none is there yet, and at the end.
   *
   * @throws IOException when the file cannot be read
   */
  Reading poll() throws IOException {
    if (next == batch.size()) {
      Message message = messages.poll();
      if (message == null) {
        return null;
      }
      if (message.failure() != null) {
        throw new IOException("the warm-up cannot read " + file, message.failure());
      }
      batch = message.readings();
      next = 0;
      isOver = message.isEnd();
      if (isOver) {
        return null;
      }
    }
    emitted++;
    return batch.get(next++);
  }

  private void read(AuditFileReader reader, long skip) {
    try {
      put(lastMessage(reader, skip));
    } catch (CancellationException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private Message lastMessage(AuditFileReader reader, long skip) {
    Batches batches = new Batches(skip);
    try {
      FileSummary summary = reader.read(Path.of(file), file, batches::add, bytes -> {});
      batches.flush();
      if (summary.isUnread()) {
        LOG.warn("The warm-up: {}: {}", file, summary.unreadSentence());
      }
      summary.losses().forEach(loss -> LOG.warn("The warm-up: {}", loss));
      return new Message(List.of(), true, null);
    } catch (CancellationException closed) {
      throw closed;
    } catch (IOException | RuntimeException unreadable) {
      return new Message(List.of(), true, unreadable);
    }
  }

  private void put(Message message) {
    try {
      messages.put(message);
    } catch (InterruptedException closed) {
      throw new CancellationException();
    }
    wakeUp.run();
  }

  /** Collects readings; those that were emitted before are left out. */
  private final class Batches {
    private long skip;
    private List<Reading> readings = new ArrayList<>(BATCH);

    Batches(long skip) {
      this.skip = skip;
    }

    void add(Reading reading) {
      if (skip > 0) {
        skip--;
        return;
      }
      readings.add(reading.asHistory());
      if (readings.size() == BATCH) {
        flush();
      }
    }

    void flush() {
      if (!readings.isEmpty()) {
        put(new Message(readings, false, null));
        readings = new ArrayList<>(BATCH);
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
