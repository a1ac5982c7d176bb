package io.cordon.audit.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of log that are read: the native logs of four clouds, and OCSF. */
public enum LogSource {
  M365("m365"),
  BOX("box"),
  DROPBOX("dropbox"),
  GOOGLE("google"),
  OCSF("ocsf");

  private final String id;

  LogSource(String id) {
    this.id = id;
  }

  /** The short name used in topics and options, for example {@code m365}. */
  public String id() {
    return id;
  }

  /** All short names, in the order of the constants. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(LogSource::id).toList();
  }

  public static Optional<LogSource> named(String id) {
    return Arrays.stream(values()).filter(source -> source.id.equals(id)).findFirst();
  }
}
