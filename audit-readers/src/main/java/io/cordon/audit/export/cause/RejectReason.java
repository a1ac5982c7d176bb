package io.cordon.audit.export.cause;

import java.util.Set;

/** The reasons for rejecting a whole file, or a whole entry of an archive. */
public final class RejectReason {
  /** A workbook of an old format, a picture, a web page. */
  public static final String NOT_A_LOG = "not_a_log";

  /** Needs a password. */
  public static final String ENCRYPTED = "encrypted";

  /** Ends too early, or its bytes were changed. */
  public static final String TRUNCATED = "truncated";

  /** Grows as only hostile files do, or is nested too deep. */
  public static final String TOO_LARGE = "too_large";

  /** Something stands where no reader of the format looks: behind its end, or between its parts. */
  public static final String TRAILING_BYTES = "trailing_bytes";

  /** Those of which the rest of the file can be read: they are said as losses, too. */
  public static final Set<String> LOSSES = Set.of(TRUNCATED, TOO_LARGE, TRAILING_BYTES);

  private RejectReason() {}
}
