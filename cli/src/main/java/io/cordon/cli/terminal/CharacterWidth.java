package io.cordon.cli.terminal;

import java.lang.Character.UnicodeScript;

/**
 * The number of terminal columns of a character: none for combining marks, two for East Asian
 * letters and emoji, otherwise one.
 */
final class CharacterWidth {

  private CharacterWidth() {}

  static int columns(String text) {
    return text.codePoints().map(CharacterWidth::columns).sum();
  }

  static int columns(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    boolean fullwidthForm = codePoint >= 0xFF01 && codePoint <= 0xFF60;
    boolean cjkPunctuation = codePoint >= 0x3000 && codePoint <= 0x303E;
    boolean emoji = codePoint >= 0x1F300 && codePoint <= 0x1FAFF;
    return fullwidthForm || cjkPunctuation || emoji || isWideScript(codePoint);
  }

  private static boolean isWideScript(int codePoint) {
    boolean halfwidthForm = codePoint >= 0xFF61 && codePoint <= 0xFFDC;
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> !halfwidthForm;
      default -> false;
    };
  }
}
