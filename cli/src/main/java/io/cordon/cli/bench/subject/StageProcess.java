package io.cordon.cli.bench.subject;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.cli.bench.load.BenchTopics;
import io.cordon.cli.terminal.JsonText;
import io.cordon.harness.cost.Cost;
import io.cordon.harness.cost.CostMeter;
import io.cordon.harness.process.ParentWatch;
import io.cordon.job.config.JobConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Runs the full job to find out what each stage costs, and prints it as a line of JSON: time of the
 * processor and allocated bytes by sampling, then in a second job reads and writes of state, and
 * the bytes of state at its end. Both cost the job time, so its figures are no headline.
 */
@Command(name = "stages")
public final class StageProcess implements Callable<Integer> {
  private static final long POLL_MILLIS = 20;
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  /** How much longer than a window the job may take whose state is looked at: best to its end. */
  private static final int TIMEOUT = 5;

  private static final double NANOS_PER_MICRO = 1_000;

  @Mixin private final SubjectOptions options = new SubjectOptions();
  private final CostMeter meter = new CostMeter();
  private final ObjectNode result = new ObjectMapper().createObjectNode();
  private int passes;

  /** Entry point of the process. */
  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new StageProcess());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // The last one counts.
    line.setOverwrittenOptionsAllowed(true);
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    ParentWatch.start();
    SubjectConfig config = new SubjectConfig(options);
    while (processorSeconds() < options.warmupSeconds) {
      try (SubjectJob job = SubjectJob.start(MeasuredJob.FULL, config.of(pass()))) {
        await(job, options.records, options.warmupSeconds);
      }
    }
    try (SubjectJob job = SubjectJob.start(MeasuredJob.FULL, config.of(pass()))) {
      await(job, options.fill, Double.POSITIVE_INFINITY);
      profile(job, Profile.ofProcessor(), options.records / 2, "cpu_micros");
      profile(job, Profile.ofAllocation(), options.records, "allocated_bytes");
    }
    state(config.countingStateUse(pass()));
    System.out.println(JsonText.line(result));
    System.out.flush();
    return 0;
  }

  private String pass() {
    return "stages-" + ProcessHandle.current().pid() + '-' + passes++;
  }

  /** What a window costs a record, divided among the stages as the profile says. */
  private void profile(SubjectJob job, Profile profile, long until, String name) throws Exception {
    long before = job.records();
    Cost cost = meter.read();
    await(job, until, cost.cpuNanos() / NANOS + options.seconds);
    cost = meter.read().since(cost);
    double records = job.records() - before;
    double all =
        name.equals("cpu_micros") ? cost.cpuNanos() / NANOS_PER_MICRO : cost.allocatedBytes();
    ObjectNode stages = result.putObject(name);
    StageShares.of(profile.stop())
        .fractions()
        .forEach((stage, fraction) -> stages.put(stage, fraction * all / records));
  }

  private void state(JobConfig config) throws Exception {
    SubjectJob job = SubjectJob.start(MeasuredJob.FULL, config);
    await(job, options.records, processorSeconds() + TIMEOUT * options.seconds);
    Map<String, StateUse> use = StateUse.now();
    double records = job.records();
    boolean complete = job.records() >= options.records;
    String savepoint =
        job.stopWithSavepoint(options.directory.resolve("savepoint").toUri().toString());
    Map<String, Long> bytes = StateSizes.of(Path.of(URI.create(savepoint)));
    KeysRead.Count keys =
        KeysRead.of(config, new BenchTopics(options.topics).audit(), complete, Clock.systemUTC());
    result.put("files", keys.files()).put("people", keys.people());
    ArrayNode operators = result.putArray("state");
    TreeSet<String> names = new TreeSet<>(use.keySet());
    names.addAll(bytes.keySet());
    for (String name : names) {
      StateUse accesses = use.getOrDefault(name, new StateUse(0, 0));
      operators
          .addObject()
          .put("operator", name)
          .put("reads", accesses.reads() / records)
          .put("writes", accesses.writes() / records)
          .put("bytes", bytes.getOrDefault(name, 0L));
    }
  }

  private void await(SubjectJob job, long records, double untilSeconds) throws Exception {
    while (job.records() < records && processorSeconds() < untilSeconds) {
      job.requireRunning();
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private double processorSeconds() {
    return meter.cpuNanos() / NANOS;
  }
}
