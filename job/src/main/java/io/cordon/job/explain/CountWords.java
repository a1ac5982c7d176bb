package io.cordon.job.explain;

import io.cordon.anomaly.evidence.Detector;

/**
 * What is counted of a person, and in which time.
 *
 * @param one of one
 * @param many of several
 * @param window in which it was counted
 * @param usualWindow for which a number is expected; empty where it is the same
 * @param measure the same for programs
 */
record CountWords(String one, String many, String window, String usualWindow, String measure) {
  private static final String DOWNLOADS = "downloads";
  private static final String SENSITIVE = "downloads of sensitive files";
  private static final String FOREIGN = "downloads from folders new to the person";
  private static final String CHANGES = "files renamed, overwritten or deleted";

  /** Null where it counts nothing. */
  static CountWords of(Detector detector) {
    return switch (detector) {
      case SESSION_DOWNLOADS -> inSession("download", DOWNLOADS);
      case SESSION_SENSITIVE -> inSession("download of a sensitive file", SENSITIVE);
      case SESSION_FOREIGN -> inSession("download from a folder new to the person", FOREIGN);
      case HOUR_DOWNLOADS -> inHour("download", DOWNLOADS);
      case HOUR_CHANGES -> inHour("file renamed, overwritten or deleted", CHANGES);
      case DOWNLOADS, SLOW_DOWNLOADS -> onDay("download", DOWNLOADS);
      case SENSITIVE, SLOW_SENSITIVE -> onDay("download of a sensitive file", SENSITIVE);
      case FOREIGN, SLOW_FOREIGN -> onDay("download from a folder new to the person", FOREIGN);
      case SHARES -> onDay("share with outsiders", "shares with outsiders");
      case CHANGES -> onDay("file renamed, overwritten or deleted", CHANGES);
      case RARE_ENDING ->
          onDay(
              "file changed to an ending that is rare here",
              "files changed to an ending that is rare here");
      case COUNTRY,
          NETWORK,
          DEVICE,
          PROGRAM,
          HOUR,
          TRAVEL,
          RECIPIENT,
          SENSITIVE_RECIPIENT,
          PUBLIC_LINK,
          LABEL_LOWERED,
          HIDDEN ->
          null;
    };
  }

  private static CountWords inSession(String one, String many) {
    return new CountWords(one, many, " in this session", " in a whole day", many + " in a session");
  }

  private static CountWords inHour(String one, String many) {
    return new CountWords(one, many, " in this hour", "", many + " in an hour");
  }

  private static CountWords onDay(String one, String many) {
    return new CountWords(one, many, " on this day", "", many + " in a day");
  }

  /** For example {@code 120 downloads in this hour}. */
  String observed(long count) {
    return NumberText.of(count) + ' ' + (count == 1 ? one : many) + window;
  }
}
