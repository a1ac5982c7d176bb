package io.cordon.cli.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The beginning of a page, up to its body: the page may load nothing, and browsers apply and run
 * only the style and the script that are in it.
 *
 * @param title as it is; escaped here
 * @param style the text of a style sheet
 * @param script the text of a script, without {@code <} and {@code &}; empty for none
 */
public record PageHead(String title, String style, String script) {

  /** The text of a resource beside a class. */
  public static String resource(Class<?> neighbour, String name) throws IOException {
    try (InputStream text = neighbour.getResourceAsStream(name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** HTML that is also XML, with the opening tag of the body. */
  public String html() {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\""
        + policy()
        + "\"/>\n<meta name=\"referrer\" content=\"no-referrer\"/>\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>"
        + HtmlText.of(title)
        + "</title>\n<style>"
        + style
        + "</style>\n</head>\n<body>\n";
  }

  /** The script, at the end of the body. */
  public String end() {
    return (script.isEmpty() ? "" : "<script>" + script + "</script>\n") + "</body>\n</html>\n";
  }

  private String policy() {
    return "default-src 'none'; style-src '"
        + hash(style)
        + (script.isEmpty() ? "'" : "'; script-src '" + hash(script) + "'")
        + "; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) { // every JDK has it
      throw new IllegalStateException(impossible);
    }
  }
}
