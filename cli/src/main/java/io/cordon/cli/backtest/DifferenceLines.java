package io.cordon.cli.backtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/** Writes each finding that is gained, lost or changed to a file, as a line of JSON. */
final class DifferenceLines implements Consumer<Difference>, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BufferedWriter lines;

  DifferenceLines(Path file) throws IOException {
    lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
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
    FindingSummary told = difference.told();
    ObjectNode line =
        JSON.createObjectNode()
            .put("change", difference.change().word())
            .put("finding_uid", told.uid())
            .put("policy_id", told.terms().policyId())
            .put("since", Instant.ofEpochMilli(told.since()).toString())
            .put("user", told.who())
            .put("file", told.file());
    var aspects = line.putArray("what_changed");
    difference.aspects().stream().sorted().forEach(aspect -> aspects.add(aspect.word()));
    side("new", difference.now(), line);
    side("old", difference.before(), line);
    return line.toString();
  }

  private static void side(String name, FindingSummary told, ObjectNode line) {
    if (told == null) {
      line.putNull(name);
      return;
    }
    ObjectNode side = line.putObject(name);
    side.put("policy", told.terms().title())
        .put("version", told.terms().version())
        .put("severity", told.terms().severity().word())
        .put("mode", told.terms().mode().word());
    var actions = side.putArray("actions");
    told.actions().forEach(verb -> actions.add(verb.word()));
    side.put("detections", told.detections());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
