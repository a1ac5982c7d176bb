package io.cordon.labels.format;

import java.util.Locale;
import java.util.Set;

/** Recognises a message or web archive by the header fields that it starts with. */
final class MimeStart {
  private static final Set<String> FIELDS =
      Set.of(
          "from",
          "to",
          "cc",
          "bcc",
          "subject",
          "date",
          "received",
          "return-path",
          "message-id",
          "mime-version",
          "content-type",
          "delivered-to",
          "reply-to",
          "sender",
          "x-received",
          "dkim-signature",
          "authentication-results",
          "msip_labels",
          "x-mailer",
          "x-unsent",
          "thread-topic",
          "content-transfer-encoding",
          "references",
          "in-reply-to");

  private static final Set<String> NAMES = Set.of("eml", "mht", "mhtml");
  private static final int ENOUGH = 2;

  private MimeStart() {}

  static boolean of(FileHead head) {
    int known = knownFields(head.text());
    return known >= ENOUGH || (known == 1 && NAMES.contains(head.extension()));
  }

  /** Many messages in one file, each after a line that begins with {@code From}. */
  static boolean isMailbox(FileHead head) {
    int line = head.start().indexOf('\n');
    return head.startsWith("From ")
        && line > 0
        && knownFields(head.start().substring(line + 1)) >= ENOUGH;
  }

  /** How many of the first lines are known fields; 0 where a line is no field. */
  private static int knownFields(String text) {
    int known = 0;
    boolean first = true;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (line.isEmpty()) {
        return known;
      }
      boolean continued = line.startsWith(" ") || line.startsWith("\t");
      if (continued && !first) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon <= 0 || !line.substring(0, colon).matches("[!-9;-~]{1,99}[ \t]{0,9}")) {
        // The 64 KiB may end within a line.
        return first || !isCut(text, line) ? 0 : known;
      }
      known += FIELDS.contains(line.substring(0, colon).strip().toLowerCase(Locale.ROOT)) ? 1 : 0;
      first = false;
    }
    return known;
  }

  private static boolean isCut(String text, String line) {
    return text.endsWith(line);
  }
}
