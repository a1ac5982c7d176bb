package io.cordon.cli.fuzz;

import com.networknt.schema.JsonSchema;
import io.cordon.cli.CommandRun;
import io.cordon.cli.SharedMaterial;
import io.cordon.cli.SummaryTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the commands that read logs over one file, with all output files, and says what is wrong: an
 * exception, another exit code than 0 or 3, records that the account does not explain, output that
 * is not JSON, not valid, or does harm where it is shown.
 */
final class FuzzedCommands {
  private static final Path ORGANISATION = Path.of("../flink-conf/org-example.yaml");
  private static final Path POLICIES = Path.of("../policies");

  private final Path directory;
  private final JsonSchema action = ownSchema("action");
  private final JsonSchema exposure = ownSchema("exposure");
  private final JsonSchema reject = ownSchema("reject");
  private final JsonSchema finding = ocsf("detection_finding");
  private final JsonSchema activity = ocsf("file_hosting_activity");
  private SummaryTable counts = new SummaryTable(0, Map.of());

  /**
   * @param directory for the output files
   */
  FuzzedCommands(Path directory) throws IOException {
    this.directory = directory;
  }

  private static JsonSchema ownSchema(String name) throws IOException {
    String resource = "/io/cordon/model/cordon." + name + ".v1.schema.json";
    try (InputStream text = FuzzedCommands.class.getResourceAsStream(resource)) {
      return SharedMaterial.schema(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Null where the schemas are not beside the project. */
  private static JsonSchema ocsf(String className) throws IOException {
    Path path = Path.of("../../shared/spec/ocsf/" + className + ".schema.json");
    return Files.exists(path) ? SharedMaterial.ocsf(className) : null;
  }

  /** The counts of the last {@code detect}. */
  SummaryTable counts() {
    return counts;
  }

  /** Everything that is wrong; empty where nothing is. */
  List<String> problems(Path log) throws IOException {
    List<String> problems = new ArrayList<>(detect(log));
    problems.addAll(normalize(log));
    problems.addAll(exposed(log));
    return problems;
  }

  private List<String> detect(Path log) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("detect", "--org", ORGANISATION.toString(), "--policies", POLICIES.toString()));
    for (String output : List.of("findings", "actions", "rejects", "exposure")) {
      arguments.add("--" + output);
      arguments.add(directory.resolve(output).toString());
    }
    arguments.add(log.toString());
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    List<String> problems = new ArrayList<>(run(run));
    if (!problems.isEmpty()) {
      return problems;
    }
    counts = SummaryTable.parse(run.err());
    problems.addAll(OutputLines.of(directory.resolve("findings")).valid(finding).problems());
    problems.addAll(OutputLines.of(directory.resolve("actions")).valid(action).problems());
    problems.addAll(OutputLines.of(directory.resolve("exposure")).valid(exposure).problems());
    problems.addAll(rejects("rejects", counts.count("rejects")));
    return problems;
  }

  private List<String> normalize(Path log) throws IOException {
    Path rejects = directory.resolve("normalize-rejects");
    CommandRun run =
        CommandRun.of(
            "normalize",
            "--org",
            ORGANISATION.toString(),
            "--rejects",
            rejects.toString(),
            log.toString());
    List<String> problems = new ArrayList<>(run(run));
    SummaryTable summary = SummaryTable.parse(run.err());
    problems.addAll(
        OutputLines.of("normalize", run.out().getBytes(StandardCharsets.UTF_8))
            .valid(activity)
            .counted(summary.count("activities"), "activities")
            .problems());
    problems.addAll(rejects("normalize-rejects", summary.count("rejects")));
    if (summary.read() != counts.read()) {
      problems.add("detect read " + counts.read() + ", normalize " + summary.read());
    }
    return problems;
  }

  private List<String> exposed(Path log) throws IOException {
    Path rejects = directory.resolve("exposed-rejects");
    CommandRun run =
        CommandRun.of(
            "exposed", "--reach", "internal", "--rejects", rejects.toString(), log.toString());
    List<String> problems = new ArrayList<>(run(run));
    problems.addAll(
        OutputLines.of("exposed", run.out().getBytes(StandardCharsets.UTF_8))
            .valid(exposure)
            .problems());
    problems.addAll(rejects("exposed-rejects", SummaryTable.parse(run.err()).count("rejects")));
    return problems;
  }

  private List<String> rejects(String file, long expected) throws IOException {
    OutputLines rejects =
        OutputLines.of(directory.resolve(file)).valid(reject).counted(expected, "rejects");
    List<String> problems = new ArrayList<>(rejects.problems());
    // An exception of a reader is caught and becomes a reject, so that no record is lost.
    rejects.lines().stream()
        .filter(line -> line.contains("\"reason\":\"reader_fault\""))
        .forEach(line -> problems.add(file + " has a fault of a reader: " + line));
    return problems;
  }

  private static List<String> run(CommandRun run) {
    List<String> problems = new ArrayList<>();
    if (run.exitCode() != 0 && run.exitCode() != 3) {
      problems.add("exit code " + run.exitCode());
    }
    if (run.err().contains("\tat ") || run.err().contains("Exception")) {
      problems.add("an exception");
    }
    SummaryTable summary = SummaryTable.parse(run.err());
    if (summary.sum() != summary.read()) {
      problems.add("read " + summary.read() + " records and accounted for " + summary.sum());
    }
    return problems.isEmpty() ? problems : List.of(String.join(", ", problems) + ":\n" + run.err());
  }
}
