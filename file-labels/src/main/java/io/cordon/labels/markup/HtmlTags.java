package io.cordon.labels.markup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags of HTML in their order, as lenient as browsers are. Comments, scripts and styles are
 * skipped; what stands in a conditional comment of Office counts. Each character is read once.
 */
final class HtmlTags {
  private static final int MAX_TAG_CHARS = 16 << 10;
  private static final int MAX_TEXT_CHARS = 4096;

  private static final Pattern NAME = Pattern.compile("/?(?:[\\w-]{1,40}:)?([\\w!.-]{1,200})");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w:-]{1,99})\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{2,6}));");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private final Reader html;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder tag = new StringBuilder();

  HtmlTags(Reader html) {
    this.html = new BufferedReader(html, 1 << 16);
  }

  /** Goes to the next tag; false at the end. */
  boolean next() throws IOException {
    text.setLength(0);
    String skipped = rawText();
    if (skipped != null) {
      skipTo(skipped);
    }
    for (int c = html.read(); c >= 0; c = html.read()) {
      if (c != '<') {
        if (text.length() < MAX_TEXT_CHARS) {
          text.append((char) c);
        }
      } else if (readTag()) {
        return true;
      }
    }
    return false;
  }

  /** The local name in lower case; empty for none. */
  String name() {
    Matcher name = NAME.matcher(tag);
    return name.lookingAt() ? name.group(1).toLowerCase(Locale.ROOT) : "";
  }

  boolean isEnd() {
    return tag.length() > 0 && tag.charAt(0) == '/';
  }

  /** The text between the tag before and this one, with references; its beginning if long. */
  String textBefore() {
    return text.toString();
  }

  /** The attributes by name in lower case. */
  Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(tag);
    while (attribute.find()) {
      String value = attribute.group(2);
      value = value == null ? attribute.group(3) : value;
      value = value == null ? attribute.group(4) : value;
      attributes.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), unescaped(value));
    }
    return attributes;
  }

  /** The end of an element whose content is no markup; null for any other element. */
  private String rawText() {
    String name = isEnd() ? "" : name();
    return name.equals("script") || name.equals("style") ? "</" + name : null;
  }

  /** Reads to the end of a tag; false for a comment, and for what turns out to be no tag. */
  private boolean readTag() throws IOException {
    tag.setLength(0);
    int quote = 0;
    int before = 0;
    for (int c = html.read(); c >= 0; c = html.read()) {
      if (quote == 0 && c == '>') {
        return true;
      }
      if (quote == 0 && (c == '"' || c == '\'') && before == '=') {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      before = Character.isWhitespace(c) ? before : c;
      tag.append((char) c);
      if (tag.length() > MAX_TAG_CHARS) {
        return false;
      }
      if (tag.length() == 4 && tag.toString().startsWith("!--") && c != '[') {
        skipComment(c);
        return false;
      }
    }
    return false;
  }

  private void skipComment(int first) throws IOException {
    if (first != '>') {
      skipTo("-->");
    }
  }

  /** Skips to the end of {@code end}, in any case of letters. */
  private void skipTo(String end) throws IOException {
    StringBuilder last = new StringBuilder();
    for (int c = html.read(); c >= 0; c = html.read()) {
      last.append((char) Character.toLowerCase(c));
      if (last.length() > end.length()) {
        last.deleteCharAt(0);
      }
      if (c == end.charAt(end.length() - 1) && last.toString().equals(end)) {
        tag.setLength(0);
        return;
      }
    }
    tag.setLength(0);
  }

  /** A text with its character references resolved. */
  static String unescaped(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(reference -> Matcher.quoteReplacement(character(reference)));
  }

  private static String character(MatchResult reference) {
    if (reference.group(3) != null) {
      return NAMED.getOrDefault(reference.group(3), reference.group());
    }
    int code =
        reference.group(1) != null
            ? Integer.parseInt(reference.group(1))
            : Integer.parseInt(reference.group(2), 16);
    return Character.isValidCodePoint(code) ? Character.toString(code) : reference.group();
  }
}
