package io.cordon.audit.record;

import java.util.Arrays;

/**
 * Writes the usual form of an IPv6 address as RFC 5952 wants it, much faster than the library for
 * all forms.
 */
final class ColonHex {
  private static final int GROUPS = 8;
  private static final int MOST_DIGITS = 4;
  private static final int LENGTH_LIMIT = GROUPS * (MOST_DIGITS + 1) - 1;
  private static final int MAPPED = 0xFFFF;
  private static final String HEX = "0123456789abcdef";

  private final String written;
  private final int[] groups = new int[GROUPS];
  private int count;

  /** How many groups stand before the two colons; negative without them. */
  private int gap = -1;

  private ColonHex(String written) {
    this.written = written;
  }

  /**
   * Null for any text that is not groups of one to four hexadecimal digits, for an IPv4-mapped
   * address, and for one in which an IPv4 address is written with dots.
   */
  static String canonical(String text) {
    if (text.length() < 2 || text.length() > LENGTH_LIMIT) {
      return null;
    }
    ColonHex address = new ColonHex(text);
    return address.isRead() && !address.isMapped() ? address.text() : null;
  }

  private boolean isRead() {
    int at = 0;
    if (written.startsWith("::")) {
      gap = 0;
      at = 2;
    }
    while (at >= 0 && at < written.length()) {
      at = afterGroup(at);
    }
    boolean whole = gap < 0 ? count == GROUPS : count < GROUPS;
    if (at >= 0 && whole) {
      fillGap();
    }
    return at >= 0 && whole;
  }

  /** Reads a group and the colons behind it; negative for anything else. */
  private int afterGroup(int start) {
    int at = start;
    int value = 0;
    int digit = digit(at);
    while (digit >= 0 && at - start < MOST_DIGITS) {
      value = (value << 4) | digit;
      digit = digit(++at);
    }
    if (at == start || count == GROUPS) {
      return -1;
    }
    groups[count++] = value;
    return at == written.length() ? at : afterColons(at);
  }

  private int afterColons(int at) {
    if (written.charAt(at) != ':' || at + 1 == written.length()) {
      return -1;
    }
    if (written.charAt(at + 1) != ':') {
      return at + 1;
    }
    boolean second = gap >= 0;
    gap = count;
    return second ? -1 : at + 2;
  }

  /** Negative for any other character, and at the end. */
  private int digit(int at) {
    char c = at < written.length() ? written.charAt(at) : ':';
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  /** Moves the groups behind the two colons to the end. */
  private void fillGap() {
    if (gap >= 0) {
      int behind = count - gap;
      System.arraycopy(groups, gap, groups, GROUPS - behind, behind);
      Arrays.fill(groups, gap, GROUPS - behind, 0);
    }
  }

  private boolean isMapped() {
    return (groups[0] | groups[1] | groups[2] | groups[3] | groups[4]) == 0 && groups[5] == MAPPED;
  }

  /** With the first of the longest runs of zeros left out, if it has two or more. */
  private String text() {
    int longest = 1;
    int zeros = -1;
    int run = 0;
    for (int i = 0; i < GROUPS; i++) {
      run = groups[i] == 0 ? run + 1 : 0;
      if (run > longest) {
        longest = run;
        zeros = i + 1 - run;
      }
    }
    StringBuilder text = new StringBuilder(LENGTH_LIMIT);
    for (int i = 0; i < GROUPS; i++) {
      if (i == zeros) {
        text.append("::");
        i += longest - 1;
        continue;
      }
      if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
        text.append(':');
      }
      append(text, groups[i]);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int group) {
    boolean started = false;
    for (int shift = 12; shift >= 0; shift -= 4) {
      int digit = (group >> shift) & 0xF;
      started |= digit != 0 || shift == 0;
      if (started) {
        text.append(HEX.charAt(digit));
      }
    }
  }
}
