package io.cordon.cli.bench.load;

import io.cordon.model.activity.Activity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A native record of which any number of copies can be made, each as if from another part of a
 * larger organisation: event, file, actor and site have other names in each copy, everything else
 * is the same.
 */
final class RecordTemplate {
  /** Stands for the number of the copy; occurs in no JSON text. */
  private static final char MARK = '\u0001';

  private static final Pattern EVENT_ID =
      Pattern.compile("\"(?:Id|event_id|uniqueQualifier)\":\"([^\"]+)\"");

  private static final Pattern SITE = Pattern.compile("(sharepoint\\.com/(?:sites|personal)/)");
  private static final Pattern GUID = Pattern.compile("[0-9a-fA-F-]{36}");
  private static final int DIGITS = 4;

  private final List<byte[]> parts;

  private RecordTemplate(List<byte[]> parts) {
    this.parts = parts;
  }

  /**
   * @param activity what the record says
   */
  static RecordTemplate of(String record, Activity activity) {
    String marked = SITE.matcher(record).replaceAll("$1c" + MARK);
    Matcher event = EVENT_ID.matcher(marked);
    if (event.find()) {
      marked = marked.replace(event.group(1), numbered(event.group(1)));
    }
    if (activity.file().id() != null) {
      marked = marked.replace(activity.file().id(), numbered(activity.file().id()));
    }
    if (activity.actor().domain() != null) {
      marked = person(activity.actor().name()).matcher(marked).replaceAll("$1.c" + MARK + "$2");
    }
    List<byte[]> parts = new ArrayList<>();
    for (String part : marked.split(String.valueOf(MARK), -1)) {
      parts.add(part.getBytes(StandardCharsets.UTF_8));
    }
    return new RecordTemplate(parts);
  }

  /** An id of fixed length keeps it; the digits are random enough to end in any others. */
  private static String numbered(String id) {
    return GUID.matcher(id).matches() ? id.substring(0, id.length() - DIGITS) + MARK : id + MARK;
  }

  /** The part before the @ and the rest; clouds write an address in several cases. */
  private static Pattern person(String address) {
    int at = Math.max(0, address.indexOf('@'));
    String name = Pattern.quote(address.substring(0, at));
    String domain = Pattern.quote(address.substring(at));
    return Pattern.compile("(" + name + ")(" + domain + ")", Pattern.CASE_INSENSITIVE);
  }

  /**
   * A copy.
   *
   * @param number 0 to 9999
   */
  byte[] copy(int number) {
    byte[] digits =
        String.format(Locale.ROOT, "%0" + DIGITS + "d", number).getBytes(StandardCharsets.US_ASCII);
    int length = digits.length * (parts.size() - 1);
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] copy = new byte[length];
    int at = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        System.arraycopy(digits, 0, copy, at, digits.length);
        at += digits.length;
      }
      System.arraycopy(parts.get(i), 0, copy, at, parts.get(i).length);
      at += parts.get(i).length;
    }
    return copy;
  }
}
