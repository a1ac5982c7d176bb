package io.cordon.cli.backtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.cli.local.OutputFile;
import io.cordon.cli.terminal.JsonText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/** Writes each finding that is gained, lost or changed to a file, as a line of JSON. */
final class DifferenceLines implements Consumer<Difference>, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BufferedWriter lines;

  DifferenceLines(Path file) throws IOException {
    lines = OutputFile.writer(file);
  }

  @Override
  public void accept(Difference difference) {
    if (difference.change() == FindingChange.SAME) {
      return;
    }
    try {
      lines.append(line(difference)).append('\n');
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static String line(Difference difference) {
    FindingSummary finding = difference.current();
    ObjectNode line =
        JSON.createObjectNode()
            .put("change", difference.change().word())
            .put("finding_uid", finding.uid())
            .put("policy_id", finding.policy().policyId())
            .put("since", Instant.ofEpochMilli(finding.firstSeenMillis()).toString())
            .put("user", finding.user())
            .put("file", finding.file());
    var aspects = line.putArray("what_changed");
    difference.aspects().stream().sorted().forEach(aspect -> aspects.add(aspect.word()));
    side("new", difference.newFinding(), line);
    side("old", difference.oldFinding(), line);
    return JsonText.line(line);
  }

  private static void side(String name, FindingSummary finding, ObjectNode line) {
    if (finding == null) {
      line.putNull(name);
      return;
    }
    ObjectNode side = line.putObject(name);
    side.put("policy", finding.policy().title())
        .put("version", finding.policy().version())
        .put("severity", finding.policy().severity().word())
        .put("mode", finding.policy().mode().word());
    var actions = side.putArray("actions");
    finding.actions().forEach(verb -> actions.add(verb.word()));
    side.put("detections", finding.detections());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
