package io.cordon.model.json;

/**
 * Whether a text is a valid address for OCSF 1.8. Stricter than its published regular expressions,
 * and linear in the length of the text.
 */
final class OcsfFormat {
  private static final int MAX_IP_CHARS = 40;
  private static final String EMAIL_SYMBOLS = "!#$%&'*+,-./=?^_`{|}~";

  private OcsfFormat() {}

  /** An IPv4 or IPv6 address, also compressed or with an IPv4 tail; no zone, no port. */
  static boolean isIp(String text) {
    if (text.length() > MAX_IP_CHARS) {
      return false;
    }
    return text.indexOf(':') < 0 ? isIpv4(text) : isIpv6(text);
  }

  /** An e-mail address with a dot in its domain. */
  static boolean isEmail(String text) {
    int at = text.indexOf('@');
    int dot = text.indexOf('.', at + 1);
    if (at < 1 || dot < at + 2 || dot == text.length() - 1) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits =
          i < at ? isAlphanumeric(c) || EMAIL_SYMBOLS.indexOf(c) >= 0 : i == at || isHostChar(c);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** Letters, digits, dots and hyphens, with no dot or hyphen at either end. */
  static boolean isHostname(String text) {
    if (text.isEmpty() || text.length() > 253) {
      return false;
    }
    if (!isAlphanumeric(text.charAt(0)) || !isAlphanumeric(text.charAt(text.length() - 1))) {
      return false;
    }
    return text.chars().allMatch(c -> isHostChar((char) c));
  }

  private static boolean isIpv4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      boolean padded = part.length() > 1 && part.charAt(0) == '0';
      if (part.isEmpty()
          || part.length() > 3
          || padded
          || !part.chars().allMatch(OcsfFormat::digit)) {
        return false;
      }
      if (Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIpv6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text, true) == 8;
    }
    int before = groups(text.substring(0, gap), false);
    int after = groups(text.substring(gap + 2), true);
    return before >= 0 && after >= 0 && before + after < 8;
  }

  /** How many 16-bit groups the text has; -1 when it is not made of such groups. */
  private static int groups(String text, boolean mayEndInIpv4) {
    if (text.isEmpty()) {
      return 0;
    }
    String[] parts = text.split(":", -1);
    int groups = parts.length;
    for (int i = 0; i < parts.length; i++) {
      if (i == parts.length - 1 && mayEndInIpv4 && isIpv4(parts[i])) {
        groups++;
      } else if (!isHexGroup(parts[i])) {
        return -1;
      }
    }
    return groups;
  }

  private static boolean isHexGroup(String text) {
    return !text.isEmpty()
        && text.length() <= 4
        && text.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAlphanumeric(char c) {
    return digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isHostChar(char c) {
    return isAlphanumeric(c) || c == '-' || c == '.';
  }
}
