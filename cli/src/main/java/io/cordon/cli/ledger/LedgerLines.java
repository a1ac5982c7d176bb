package io.cordon.cli.ledger;

import io.cordon.model.file.LabelAtRest;
import io.cordon.model.json.JsonFormatException;
import io.cordon.model.json.LabelAtRestJson;
import io.cordon.model.reject.Origin;
import io.cordon.model.reject.Reject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a file of labels at rest; a line that is none is a reject, and the others go on. */
public final class LedgerLines {
  private static final String REASON = "bad_label_at_rest";
  private static final int MOST_CHARACTERS = 1 << 16;
  private static final int END = -1;

  private LedgerLines() {}

  /** Callback for each line. */
  public interface Visitor {
    void label(LabelAtRest label);

    void reject(Reject reject);
  }

  /** Reads a file; empty lines are none. */
  public static void read(Path file, Visitor visitor) throws IOException {
    try (Reader in =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      long number = 0;
      for (int c = in.read(); c != END; c = in.read()) {
        number++;
        line.setLength(0);
        long length = 0;
        for (; c != END && c != '\n'; c = in.read()) {
          length++;
          if (line.length() < MOST_CHARACTERS) {
            line.append((char) c);
          }
        }
        visit(line.toString(), length, Origin.ofFile(file.toString(), number), visitor);
        if (c == END) {
          return;
        }
      }
    }
  }

  private static void visit(String line, long length, Origin origin, Visitor visitor) {
    if (line.isBlank()) {
      return;
    }
    try {
      if (length > MOST_CHARACTERS) {
        visitor.reject(reject(line, origin, "the line has more than 65,536 characters"));
        return;
      }
      visitor.label(LabelAtRestJson.read(line));
    } catch (JsonFormatException mistake) {
      visitor.reject(reject(line, origin, mistake.getMessage()));
    }
  }

  private static Reject reject(String line, Origin origin, String sentence) {
    return Reject.of(origin, REASON, sentence, line.getBytes(StandardCharsets.UTF_8));
  }
}
