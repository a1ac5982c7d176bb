package io.cordon.audit.export.workbook;

import io.cordon.model.text.UnsafeText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Collects the text of one cell from its runs. Phonetic hints for Japanese are left out, and the
 * characters that XML cannot contain are decoded.
 */
final class CellText {
  /** Longer than any record may be; the rest is cut off. */
  static final int LIMIT_CHARACTERS = 17 << 20;

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final StringBuilder text = new StringBuilder();
  private boolean inText;
  private boolean inPhonetic;

  void starts(String localName) {
    inPhonetic |= localName.equals("rPh");
    inText = localName.equals("t") && !inPhonetic;
  }

  void ends(String localName) {
    inPhonetic &= !localName.equals("rPh");
    inText &= !localName.equals("t");
  }

  /** Adds a piece of text, if it stands in a run. */
  void add(XMLStreamReader piece) {
    if (inText && text.length() < LIMIT_CHARACTERS) {
      text.append(piece.getTextCharacters(), piece.getTextStart(), piece.getTextLength());
    }
  }

  /** The text so far; the next one begins. */
  String take() {
    String taken = text.toString();
    text.setLength(0);
    if (text.capacity() > 1 << 20) {
      text.trimToSize();
    }
    return taken.contains("_x") ? unescaped(taken) : taken;
  }

  /** Half of a surrogate pair is no text: then all of it stays as it is written. */
  private static String unescaped(String text) {
    String unescaped =
        ESCAPED
            .matcher(text)
            .replaceAll(
                match -> {
                  char character = (char) Integer.parseInt(match.group(1), 16);
                  return Matcher.quoteReplacement(String.valueOf(character));
                });
    return UnsafeText.hasLoneSurrogate(unescaped) ? text : unescaped;
  }
}
