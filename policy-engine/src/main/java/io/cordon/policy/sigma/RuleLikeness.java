package io.cordon.policy.sigma;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recognises a Sigma rule, correlation or filter by its beginning, whatever the file's name. */
final class RuleLikeness {
  private static final int BEGINNING_BYTES = 16 * 1024;
  private static final Pattern TITLE = Pattern.compile("(?m)^title\\s*:");
  private static final Pattern RULE = Pattern.compile("(?m)^(detection|correlation|filter)\\s*:");

  private RuleLikeness() {}

  static boolean of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String beginning = new String(in.readNBytes(BEGINNING_BYTES), StandardCharsets.UTF_8);
      return TITLE.matcher(beginning).find() && RULE.matcher(beginning).find();
    } catch (IOException unreadable) {
      return false; // a file with another name need not be readable
    }
  }
}
