package io.cordon.policy.condition;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * The forms in which texts are compared: one Unicode form (NFC), because programs on a Mac write
 * names in another (NFD), and without regard to case, folded one character to one character.
 *
 * <p>Source: Unicode 15, section 3.13, and CaseFolding.txt, status C and S.
 */
public final class UnicodeText {
  /** Below it no character combines with another, so that every text is in NFC. */
  private static final char FIRST_COMBINING = '\u0300';

  private static final int CAPITAL_I_WITH_DOT = 0x130;
  private static final int DOTLESS_I = 0x131;

  private UnicodeText() {}

  /** The text in NFC; the same object for almost every text. */
  public static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_COMBINING) {
        return Normalizer.isNormalized(text, Form.NFC)
            ? text
            : Normalizer.normalize(text, Form.NFC);
      }
    }
    return text;
  }

  /** The text in NFC and with its case folded; the same object for an ASCII text in lower case. */
  public static String folded(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        return foldedFrom(i, text);
      }
    }
    return text;
  }

  /** The same for a text that needs no folding before this place. */
  private static String foldedFrom(int start, String text) {
    char[] folded = text.toCharArray();
    for (int i = start; i < folded.length; i++) {
      char c = folded[i];
      if (c >= FIRST_COMBINING) {
        return foldedCodePoints(text);
      }
      folded[i] = (char) folded(c);
    }
    return new String(folded);
  }

  private static String foldedCodePoints(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    composed(text).codePoints().map(UnicodeText::folded).forEach(folded::appendCodePoint);
    // The small form of a letter with an accent may be one character where the capital is two.
    return composed(folded.toString());
  }

  private static int folded(int character) {
    if (character < 0x80) {
      return character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character;
    }
    return character == CAPITAL_I_WITH_DOT || character == DOTLESS_I
        ? character
        : Character.toLowerCase(Character.toUpperCase(character));
  }
}
