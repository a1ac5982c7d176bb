package io.cordon.job.explain;

import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.profile.Explanation;

/**
 * What is counted of a person, and in which time.
 *
 * @param one of one
 * @param many of several
 * @param window the time
 */
record CountWords(String one, String many, Window window) {
  private static final CountWords DOWNLOADS = day("download", "downloads");
  private static final CountWords SENSITIVE =
      day("download of a sensitive file", "downloads of sensitive files");
  private static final CountWords FOREIGN =
      day("download from a folder new to the person", "downloads from folders new to the person");
  private static final CountWords SHARES = day("share with outsiders", "shares with outsiders");
  private static final CountWords CHANGES =
      day("file renamed, overwritten or deleted", "files renamed, overwritten or deleted");
  private static final CountWords RARE_ENDINGS =
      day(
          "file changed to an ending that is rare here",
          "files changed to an ending that is rare here");

  /** From here on a number within the usual range cannot be what surprised. */
  private static final double SURPRISED = 2;

  /** In which time is counted. */
  enum Window {
    HOUR(" in this hour", " in an earlier hour of this day", "", " in an hour"),
    DAY(" on this day", " on this day", "", " in a day"),
    /** Compared with whole days. */
    SESSION(
        " in this session",
        " in an earlier session of this day",
        " in a whole day",
        " in a session"),
    WEEKS("", "", "", " in a day, over weeks");

    private final String now;
    private final String earlier;
    private final String usual;
    private final String measure;

    Window(String now, String earlier, String usual, String measure) {
      this.now = now;
      this.earlier = earlier;
      this.usual = usual;
      this.measure = measure;
    }
  }

  /** Null where it counts nothing. */
  static CountWords of(Detector detector) {
    return switch (detector) {
      case DOWNLOADS -> DOWNLOADS;
      case SENSITIVE -> SENSITIVE;
      case FOREIGN -> FOREIGN;
      case SHARES -> SHARES;
      case CHANGES -> CHANGES;
      case RARE_ENDING -> RARE_ENDINGS;
      case HOUR_DOWNLOADS -> DOWNLOADS.in(Window.HOUR);
      case HOUR_CHANGES -> CHANGES.in(Window.HOUR);
      case SESSION_DOWNLOADS -> DOWNLOADS.in(Window.SESSION);
      case SESSION_SENSITIVE -> SENSITIVE.in(Window.SESSION);
      case SESSION_FOREIGN -> FOREIGN.in(Window.SESSION);
      case SLOW_DOWNLOADS -> DOWNLOADS.in(Window.WEEKS);
      case SLOW_SENSITIVE -> SENSITIVE.in(Window.WEEKS);
      case SLOW_FOREIGN -> FOREIGN.in(Window.WEEKS);
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

  private static CountWords day(String one, String many) {
    return new CountWords(one, many, Window.DAY);
  }

  private CountWords in(Window window) {
    return new CountWords(one, many, window);
  }

  /** What is measured, for programs. */
  String measure() {
    return many + window.measure;
  }

  /** For which time a number is expected, where it is not the same. */
  String usualWindow() {
    return window.usual;
  }

  /**
   * For example {@code 120 downloads in this hour}. An hour or session that surprised may be over,
   * and the number is of the one that goes on.
   */
  String observed(Explanation reason) {
    if (isOver(reason)) {
      return "unusually many " + many + window.earlier;
    }
    long count = reason.observed();
    return NumberText.of(count) + ' ' + (count == 1 ? one : many) + window.now;
  }

  /** Whether the number is not that of the hour or session that surprised. */
  boolean isOver(Explanation reason) {
    return (window == Window.HOUR || window == Window.SESSION)
        && reason.surprise() >= SURPRISED
        && reason.observed() <= reason.usualTo();
  }
}
