package io.cordon.cli.fieldcases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.CommandRun;
import io.cordon.cli.SummaryTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One thing that is right about a run: a count, a finding, an activity, a sentence. */
record Expectation(String text, Predicate<CommandRun> holds) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Expectation exit(int code) {
    return new Expectation("exit code " + code, run -> run.exitCode() == code);
  }

  static Expectation fails() {
    return new Expectation("exit code not 0", run -> run.exitCode() != 0);
  }

  /** A row of the summary; the account must add up as well. */
  static Expectation count(String row, long count) {
    return new Expectation(
        row + ' ' + count,
        run -> {
          SummaryTable table = SummaryTable.parse(run.err());
          long counted = row.equals("read") ? table.read() : table.count(row);
          return counted == count && table.sum() == table.read();
        });
  }

  static Expectation findings(int count) {
    return new Expectation(
        count + (count == 1 ? " finding" : " findings"), run -> run.lines().size() == count);
  }

  static Expectation finding(String severity, String title, String... parts) {
    return new Expectation(
        severity + " finding “" + title + "” (" + String.join(", ", parts) + ')',
        run ->
            objects(run)
                .filter(json -> json.path("severity").asText().equalsIgnoreCase(severity))
                .filter(json -> json.at("/finding_info/title").asText().equals(title))
                .anyMatch(json -> containsAll(json.toString(), parts)));
  }

  static Expectation noFinding(String title) {
    return new Expectation(
        "no finding “" + title + '”',
        run ->
            objects(run).noneMatch(json -> json.at("/finding_info/title").asText().equals(title)));
  }

  /** An activity with this OCSF activity name, or, for other verbs, this verb. */
  static Expectation activity(String name, String... parts) {
    return new Expectation(
        name + " (" + String.join(", ", parts) + ')',
        run ->
            objects(run)
                .filter(json -> json.path("activity_name").asText().equalsIgnoreCase(name))
                .anyMatch(json -> containsAll(json.toString(), parts)));
  }

  static Expectation prints(String... parts) {
    return new Expectation(
        "prints " + quoted(parts), run -> containsAll(run.out() + run.err(), parts));
  }

  static Expectation doesNotPrint(String... parts) {
    return new Expectation(
        "does not print " + quoted(parts),
        run -> Arrays.stream(parts).noneMatch(part -> contains(run.out() + run.err(), part)));
  }

  private static Stream<JsonNode> objects(CommandRun run) {
    return run.lines().stream().filter(line -> line.startsWith("{")).map(Expectation::parse);
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError("not JSON: " + line, notJson);
    }
  }

  private static boolean containsAll(String text, String... parts) {
    return Arrays.stream(parts).allMatch(part -> contains(text, part));
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static String quoted(String... parts) {
    List<String> quoted = Arrays.stream(parts).map(part -> '“' + part + '”').toList();
    return String.join(", ", quoted);
  }
}
