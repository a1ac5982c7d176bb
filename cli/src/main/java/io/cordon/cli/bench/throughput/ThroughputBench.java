package io.cordon.cli.bench.throughput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.bench.cost.CostWindow;
import io.cordon.cli.bench.cost.DetectFigures;
import io.cordon.cli.bench.cost.Engine;
import io.cordon.cli.bench.cost.Row;
import io.cordon.cli.bench.cost.ThroughputResult;
import io.cordon.cli.bench.subject.StageProcess;
import io.cordon.cli.bench.subject.SubjectProcess;
import io.cordon.harness.process.ChildFailedException;
import io.cordon.harness.process.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The measurements in their order. Each repetition runs every program once, so that what disturbs
 * the machine for a while disturbs all of them.
 */
final class ThroughputBench {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** By name: the root of the module knows this package, not the other way round. */
  private static final String COMMAND = "io.cordon.cli.Cordon";

  private final BenchEnvironment environment;
  private final ThroughputResult result;
  private final Consumer<String> progress;

  /**
   * @param progress is told what begins
   */
  ThroughputBench(
      BenchEnvironment environment, ThroughputResult result, Consumer<String> progress) {
    this.environment = environment;
    this.result = result;
    this.progress = progress;
  }

  /** The costs of the jobs. */
  void rows() throws Exception {
    int repetitions = environment.settings().repetitions();
    for (int repetition = 1; repetition <= repetitions; repetition++) {
      for (Row row : Row.values()) {
        if (!row.manyKeys()) {
          progress.accept("%s (%d of %d)".formatted(row.title(), repetition, repetitions));
          result.add(row, measure(row));
        }
      }
    }
  }

  private CostWindow measure(Row row) throws Exception {
    List<String> arguments = environment.arguments(row, BenchEnvironment.TOPICS);
    arguments.addAll(environment.warmed());
    return window(row.title(), environment.settings().heap(), arguments);
  }

  /**
   * The full job of the larger organisation, once on each backend: its fill is also its warm-up.
   *
   * @param fill records that touch each file once
   * @param records all records
   */
  void manyKeys(long fill, long records) throws Exception {
    for (Row row : List.of(Row.ROCKSDB_MANY, Row.HEAP_MANY)) {
      progress.accept(row.title());
      List<String> arguments = environment.arguments(row, BenchEnvironment.MANY);
      arguments.addAll(List.of("--warmup-seconds", "0", "--fill", String.valueOf(fill)));
      arguments.addAll(List.of("--records", String.valueOf(records)));
      try {
        result.add(row, window(row.title(), environment.settings().manyHeap(), arguments));
      } catch (ChildFailedException failed) {
        // The heap may be too small for ten million files: the other rows still say something.
        progress.accept(failed.getMessage());
        result.note(
            "%s: no figure, the job failed with a heap of %s."
                .formatted(row.title(), environment.settings().manyHeap()));
      }
    }
  }

  /**
   * The rules of the comparison on each engine, all of them without a warm-up before the topics.
   */
  void engines() throws Exception {
    int repetitions = environment.settings().repetitions();
    for (int repetition = 1; repetition <= repetitions; repetition++) {
      for (Engine engine : Engine.values()) {
        progress.accept(
            "the same rules on %s (%d of %d)".formatted(engine.title(), repetition, repetitions));
        result.add(engine, engine.isPeer() ? peer(engine) : cordon());
      }
    }
  }

  private CostWindow cordon() throws Exception {
    Path policies = environment.programs().comparedPolicies();
    List<String> arguments = environment.arguments(Row.HEAP, BenchEnvironment.TOPICS, policies);
    String half = String.valueOf(environment.settings().records() / 2);
    arguments.addAll(List.of("--warmup-seconds", "0", "--fill", half));
    return window(Engine.CORDON.title(), environment.settings().heap(), arguments);
  }

  private CostWindow peer(Engine engine) throws Exception {
    long records = environment.settings().records();
    List<String> arguments =
        List.of(
            "--bootstrap",
            environment.bootstrapServers(),
            "--topics",
            String.join(",", BenchEnvironment.TOPICS.audit()),
            "--records",
            String.valueOf(records),
            "--warmup",
            String.valueOf(records / 2));
    try (ChildJvm peer =
        environment.programs().peer(engine, environment.settings().heap(), arguments)) {
      return CostWindow.of(json(peer));
    }
  }

  /** What each stage costs, on both backends. */
  void stages() throws Exception {
    for (Row row : List.of(Row.HEAP, Row.ROCKSDB)) {
      progress.accept("stages: " + row.title());
      List<String> arguments = environment.arguments(row, BenchEnvironment.TOPICS);
      arguments.addAll(environment.warmed());
      try (ChildJvm job =
          environment
              .programs()
              .cordon(
                  row.title(),
                  environment.settings().heap(),
                  StageProcess.class.getName(),
                  arguments)) {
        result.stages(row, json(job));
      }
    }
  }

  /** Findings under half load. */
  void lag() throws Exception {
    progress.accept("processing lag at half load");
    result.lag(new LagRun(environment).run(result.halfLoad()));
  }

  /**
   * {@code cordon detect} over files.
   *
   * @param records in the files
   */
  void detect(long records) throws Exception {
    progress.accept("cordon detect");
    List<String> arguments = new ArrayList<>(List.of("detect"));
    arguments.addAll(List.of("--org", environment.organisation().toString()));
    Path findings = environment.programs().newDirectory().resolve("findings.jsonl");
    arguments.addAll(List.of("--findings", findings.toString()));
    environment.logs().forEach(log -> arguments.add(log.toString()));
    long begin = System.nanoTime();
    try (ChildJvm detect =
        environment
            .programs()
            .overFiles("cordon detect", environment.settings().heap(), COMMAND, arguments)) {
      while (detect.nextLine() != null) {
        // Its summary is not needed.
      }
    }
    result.detect(new DetectFigures(records, (System.nanoTime() - begin) / 1e9));
  }

  private CostWindow window(String title, String heap, List<String> arguments) throws Exception {
    try (ChildJvm job =
        environment.programs().cordon(title, heap, SubjectProcess.class.getName(), arguments)) {
      return CostWindow.of(json(job));
    }
  }

  /** The first line that is JSON; libraries may print others. */
  private static JsonNode json(ChildJvm program) throws IOException, InterruptedException {
    String line = program.requiredLine();
    while (!line.startsWith("{")) {
      line = program.requiredLine();
    }
    return MAPPER.readTree(line);
  }
}
