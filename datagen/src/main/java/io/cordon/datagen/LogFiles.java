package io.cordon.datagen;

import io.cordon.datagen.delivery.DueRecord;
import io.cordon.datagen.delivery.RecordText;
import io.cordon.datagen.truth.Facts;
import io.cordon.model.identity.App;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The log of each cloud as a file, whose lines are counted. */
final class LogFiles implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Map<App, OutputStream> files = new EnumMap<>(App.class);
  private final Facts facts;

  LogFiles(OutputDirectory out, Facts facts, Set<App> apps) throws IOException {
    this.facts = facts;
    try {
      for (App app : apps) {
        OutputStream file = out.create(Datagen.logName(app));
        files.put(app, new BufferedOutputStream(file, BUFFER_BYTES));
      }
    } catch (IOException failed) {
      close();
      throw failed;
    }
  }

  void record(DueRecord due, RecordText text) throws IOException {
    App app = due.act().app();
    OutputStream file = files.get(app);
    text.writeTo(file);
    file.write('\n');
    facts.log(app).record(due.again(), text.length() + 1);
  }

  void junk(App app, byte[] line) throws IOException {
    OutputStream file = files.get(app);
    file.write(line);
    file.write('\n');
    facts.log(app).junk(line.length + 1);
  }

  /** Closes all of them, even where one cannot be written to its end. */
  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (OutputStream file : files.values()) {
      try {
        file.close();
      } catch (IOException failed) {
        failure = failed;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
