package io.cordon.labels.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings that Windows numbers. */
public final class CodePage {
  private static final int UTF16 = 1200;
  private static final int UTF8 = 65001;

  private CodePage() {}

  /** The encoding with this number; Latin-1 for a number that is unknown here. */
  public static Charset charset(int number) {
    return switch (number) {
      case UTF16 -> StandardCharsets.UTF_16LE;
      case UTF8 -> StandardCharsets.UTF_8;
      default -> byName(number);
    };
  }

  private static Charset byName(int number) {
    for (String prefix : new String[] {"windows-", "x-windows-", "x-IBM", "IBM"}) {
      if (Charset.isSupported(prefix + number)) {
        return Charset.forName(prefix + number);
      }
    }
    return number == 932 ? Charset.forName("windows-31j") : StandardCharsets.ISO_8859_1;
  }
}
