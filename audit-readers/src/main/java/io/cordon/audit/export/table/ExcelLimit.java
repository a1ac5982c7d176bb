package io.cordon.audit.export.table;

/** Excel's limit on the characters of a cell: longer records are cut when a log is opened in it. */
public final class ExcelLimit {
  /** Completes "The row cannot be read: …". */
  public static final String ERROR =
      "Excel cut its AuditData to 32,767 characters; read the exported file itself, which was not"
          + " saved by Excel";

  private static final int MOST_CHARACTERS = 32_767;

  private ExcelLimit() {}

  /** Whether a record that is no JSON was probably cut. Some programs count two line ends less. */
  public static boolean isCut(String record) {
    return record.length() <= MOST_CHARACTERS && record.length() >= MOST_CHARACTERS - 2;
  }
}
