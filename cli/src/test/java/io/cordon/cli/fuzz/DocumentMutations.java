package io.cordon.cli.fuzz;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Seeded damage to YAML text: at characters, lines, indents, keys and values. */
final class DocumentMutations {
  private static final List<String> PIECES =
      List.of(
          "*",
          "&a ",
          "*a",
          "- ",
          ": ",
          "|",
          "%",
          "'",
          "\"",
          "[",
          "}",
          "{",
          "]",
          "\n",
          "\t",
          "\\",
          "null",
          "---\n",
          "...\n",
          "🙂",
          "\u0000",
          "\u001b[2J",
          "\u202e",
          "not ",
          "1 of ",
          "all of them",
          " or ",
          "|re",
          "|expand",
          "|fieldref",
          "|cidr",
          "|contains|all",
          "|neq",
          "[]",
          "{}",
          "true",
          "-1",
          "1e999",
          "99999999999999999999",
          "\uD83D",
          "\u0085",
          "\uFEFF",
          "\"\\UFFFFFFFF\"",
          "!!java.net.URL ",
          "%partner_domains%",
          "10.0.0.0/0",
          "::/0",
          "9999999d",
          "(",
          ")",
          "(a*)*",
          "x{999}",
          "../..",
          "file.label|gte: Confidential\n",
          "<<: *a\n",
          "? ",
          "> \n",
          "#");

  private static final List<String> VALUES =
      List.of(
          "null",
          "~",
          "[]",
          "{}",
          "0",
          "-1",
          "1e999",
          ".nan",
          "true",
          "''",
          "9223372036854775808",
          "2026-13-45",
          "'*'",
          "'%a%'",
          "[[[[]]]]",
          "{a: {b: {c: d}}}",
          "'\u0000'",
          "\u202e",
          "[null]",
          "0x1F",
          "12:30:45");

  private static final Pattern VALUE = Pattern.compile("(?m)(?<=: ).+$");
  private static final int MAX_CHARACTERS = 100_000;

  private final List<String> seeds;
  private final Random random;

  DocumentMutations(List<String> seeds, Random random) {
    this.seeds = seeds;
    this.random = random;
  }

  /** The next damaged document. */
  String next() {
    StringBuilder text = new StringBuilder(seed());
    for (int times = 1 + random.nextInt(2); times > 0 && text.length() > 0; times--) {
      mutate(text);
    }
    text.setLength(Math.min(text.length(), MAX_CHARACTERS));
    return text.toString();
  }

  private String seed() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private void mutate(StringBuilder text) {
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + random.nextInt(40));
    switch (random.nextInt(16)) {
      case 0 -> text.delete(at, end);
      case 1, 2 -> text.insert(at, piece());
      case 3 -> text.insert(at, text.substring(at, end).repeat(1 + random.nextInt(30)));
      case 4 -> replaceLine(text, at, seed());
      case 5 -> text.insert(lineStart(text, at), " ".repeat(1 + random.nextInt(4)));
      case 6 -> text.insert(at, piece().repeat(random.nextInt(300)));
      default -> replaceValue(text);
    }
  }

  private String piece() {
    return PIECES.get(random.nextInt(PIECES.size()));
  }

  private static int lineStart(StringBuilder text, int at) {
    return text.lastIndexOf("\n", at - 1) + 1;
  }

  /** Puts lines of another document in the place of one. */
  private void replaceLine(StringBuilder text, int at, String other) {
    int start = lineStart(text, at);
    int end = text.indexOf("\n", at);
    List<String> lines = other.lines().toList();
    int from = random.nextInt(lines.size());
    int to = Math.min(lines.size(), from + 1 + random.nextInt(4));
    text.replace(start, end < 0 ? text.length() : end, String.join("\n", lines.subList(from, to)));
  }

  private void replaceValue(StringBuilder text) {
    List<MatchResult> values = VALUE.matcher(text.toString()).results().toList();
    if (!values.isEmpty()) {
      MatchResult value = values.get(random.nextInt(values.size()));
      text.replace(value.start(), value.end(), VALUES.get(random.nextInt(VALUES.size())));
    }
  }
}
