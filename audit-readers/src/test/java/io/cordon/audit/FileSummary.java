package io.cordon.audit;

/** A reading in a few letters: its line, and its id, its skip word or why it was rejected. */
final class FileSummary {
  private FileSummary() {}

  static String of(Reading reading) {
    String what =
        reading.activity() != null
            ? reading.activity().id()
            : reading.skipped() != null ? reading.skipped() : reading.reject().reason();
    return reading.origin().line() + ":" + what;
  }
}
