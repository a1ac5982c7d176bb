package io.cordon.cli;

import io.cordon.datagen.Datagen;
import io.cordon.datagen.DatagenResult;
import io.cordon.datagen.DatagenSettings;
import io.cordon.model.identity.App;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/** Logs of a small synthetic organisation, with its organisation file and the truth. */
public final class SyntheticLogs {
  public static final Instant END = Instant.parse("2026-03-02T00:00:00Z");

  private SyntheticLogs() {}

  /** Of Microsoft 365 alone. */
  public static DatagenResult ofMicrosoft(Path directory, int users, int days) throws IOException {
    return write(directory, DatagenSettings.of(users, days, 7, END).in(Set.of(App.M365)));
  }

  public static DatagenResult write(Path directory, DatagenSettings settings) throws IOException {
    return Datagen.of(settings)
        .write(name -> Files.newOutputStream(directory.resolve(name)), count -> {});
  }
}
