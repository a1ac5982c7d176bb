package io.cordon.labels.format;

import java.util.LinkedHashMap;
import java.util.Map;

/** Kinds of files that can carry a label, or contain documents that can, and are not read. */
public final class UnreadKind {
  private static final Map<String, String> BY_START = new LinkedHashMap<>();

  static {
    BY_START.put("\u00e4R\\{\u008c\u00d8\u00a7M", "OneNote section");
    BY_START.put("\u00a1/\u00ffC\u00d9\u00efvL", "OneNote notebook");
    BY_START.put("!BDN", "Outlook data file");
    BY_START.put("x\u009f>\"", "Outlook attachment winmail.dat");
    BY_START.put("(DWF V", "Autodesk design review");
  }

  private UnreadKind() {}

  /** The kind as a noun; null for any other file. */
  public static String of(FileHead head) {
    for (Map.Entry<String, String> kind : BY_START.entrySet()) {
      if (head.startsWith(kind.getKey())) {
        return kind.getValue();
      }
    }
    if (head.start().matches("(?s)AC1[0-9]{3}[\\x00-\\x1f].*")) {
      return "AutoCAD drawing";
    }
    return MimeStart.isMailbox(head) ? "mailbox file" : null;
  }
}
