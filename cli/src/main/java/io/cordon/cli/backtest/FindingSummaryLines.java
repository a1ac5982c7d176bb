package io.cordon.cli.backtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.terminal.JsonText;
import io.cordon.model.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Carries findings from a run to the comparison in a temporary file, one JSON line each, so that a
 * million findings do not fill the memory while the job runs.
 */
final class FindingSummaryLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Object, Object> canonical = new HashMap<>();

  static String line(Finding finding) {
    return JsonText.line(JSON.valueToTree(FindingSummary.of(finding)));
  }

  /** Reads every finding of a file, in order. */
  void read(Path file, Consumer<FindingSummary> consumer) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        consumer.accept(deduplicated(JSON.readValue(line, FindingSummary.class)));
      }
    }
  }

  /** An equal summary that shares its strings and policy with the others, to save memory. */
  private FindingSummary deduplicated(FindingSummary finding) {
    return new FindingSummary(
        finding.uid(),
        canonical(finding.policy()),
        canonical(finding.actions()),
        finding.detections(),
        finding.firstSeenMillis(),
        canonical(finding.user()),
        canonical(finding.fileId()),
        canonical(finding.file()),
        canonical(finding.group()));
  }

  @SuppressWarnings("unchecked")
  private <T> T canonical(T value) {
    return value == null ? null : (T) canonical.computeIfAbsent(value, Function.identity());
  }
}
