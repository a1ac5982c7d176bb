package io.cordon.labels.format;

import java.util.List;

/** Recognises archives and compressed files; a zip is recognised by its parts. */
final class ArchiveStart {
  private static final int TAR_MARK_AT = 257;

  private static final List<String> STARTS =
      List.of(
          "PK\u0005\u0006", // an empty zip
          "7z\u00bc\u00af'\u001c",
          "Rar!\u001a\u0007",
          "MSCF",
          "\u001f\u008b",
          "BZh",
          "\u00fd7zXZ\u0000",
          "(\u00b5/\u00fd");

  private ArchiveStart() {}

  static boolean of(FileHead head) {
    return head.start().startsWith("ustar", TAR_MARK_AT)
        || STARTS.stream().anyMatch(head::startsWith);
  }
}
