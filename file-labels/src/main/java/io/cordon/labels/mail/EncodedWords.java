package io.cordon.labels.mail;

import io.cordon.labels.text.TextEncoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of a header field that is not ASCII: {@code =?utf-8?Q?Gesch=C3=A4ftlich?=} (RFC 2047). */
final class EncodedWords {
  private static final Pattern WORD =
      Pattern.compile("=\\?([\\w-]{1,40})(?:\\*[\\w-]{0,20})?\\?([bBqQ])\\?([^?\\s]{0,998})\\?=");
  private static final Pattern BETWEEN = Pattern.compile("(\\?=)\\s+(=\\?)");

  private EncodedWords() {}

  static String decoded(String value) {
    String joined = BETWEEN.matcher(value).replaceAll("$1$2");
    return WORD.matcher(joined)
        .replaceAll(
            word ->
                Matcher.quoteReplacement(
                    new String(
                        word.group(2).equalsIgnoreCase("b")
                            ? base64(word.group(3))
                            : quoted(word.group(3)),
                        charset(word.group(1)))));
  }

  private static Charset charset(String name) {
    return TextEncoding.named(name, StandardCharsets.UTF_8);
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private static byte[] quoted(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
      if (c == '=' && high >= 0 && low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.write(c == '_' ? ' ' : c);
      }
    }
    return bytes.toByteArray();
  }
}
