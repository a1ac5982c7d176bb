package io.cordon.cli.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.model.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What was told of findings, between the run that finds them and the comparison: a line of JSON for
 * each, in a temporary file, so that a policy that finds a million things does not fill the memory
 * while it runs.
 */
final class FindingSummaryLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Object, Object> common = new HashMap<>();

  static String write(Finding finding) throws JsonProcessingException {
    return JSON.writeValueAsString(FindingSummary.of(finding));
  }

  /** Every finding of a file, in its order. */
  void read(Path file, Consumer<FindingSummary> each) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        each.accept(shared(JSON.readValue(line, FindingSummary.class)));
      }
    }
  }

  /** The same, made of the names and terms that others are made of. */
  private FindingSummary shared(FindingSummary told) {
    return new FindingSummary(
        told.uid(),
        one(told.terms()),
        one(told.actions()),
        told.detections(),
        told.since(),
        one(told.who()),
        one(told.fileId()),
        one(told.file()),
        one(told.about()));
  }

  @SuppressWarnings("unchecked")
  private <T> T one(T thing) {
    return thing == null ? null : (T) common.computeIfAbsent(thing, itself -> itself);
  }
}
