package io.cordon.cli.bench.detection;

import io.cordon.cli.score.ScoreCommand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The rules by which findings are matched with incidents, as {@code cordon score} states them. */
final class MatchingRules {
  private static final String RESOURCE = "matching.md";

  private MatchingRules() {}

  /** A section in Markdown, with its heading. */
  static String text() throws IOException {
    try (InputStream in = ScoreCommand.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
