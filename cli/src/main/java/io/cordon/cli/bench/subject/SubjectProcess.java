package io.cordon.cli.bench.subject;

import io.cordon.cli.local.OutputFile;
import io.cordon.harness.cost.Cost;
import io.cordon.harness.cost.CostMeter;
import io.cordon.harness.cost.MeasuredWindow;
import io.cordon.harness.process.ParentWatch;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Runs one job over the records of the topics and prints what a window of it has cost, as a line of
 * JSON. Jobs for warm-up come first; each job reads the topics from the beginning, with empty
 * state.
 */
@Command(name = "subject")
public final class SubjectProcess implements Callable<Integer> {
  private static final long POLL_MILLIS = 20;
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  @Mixin private final SubjectOptions options = new SubjectOptions();
  private final CostMeter meter = new CostMeter();
  private int passes;

  /** Entry point of the process. */
  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new SubjectProcess());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // The last one counts.
    line.setOverwrittenOptionsAllowed(true);
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (options.serve) {
      serve();
    } else {
      ParentWatch.start();
      warmUp();
      measure();
    }
    return 0;
  }

  /** Until the process that started this one closes its standard input, or ends. */
  private void serve() throws Exception {
    try (SubjectJob job = start()) {
      await(job, 1, Double.POSITIVE_INFINITY);
      System.out.println("running");
      System.out.flush();
      while (System.in.read() >= 0) {
        job.requireRunning();
      }
    }
  }

  private void warmUp() throws Exception {
    while (processorSeconds() < options.warmupSeconds) {
      try (SubjectJob job = start()) {
        await(job, options.records, options.warmupSeconds);
      }
    }
  }

  private void measure() throws Exception {
    try (SubjectJob job = start()) {
      await(job, options.fill, Double.POSITIVE_INFINITY);
      Profile profile = options.profile == null ? null : Profile.ofProcessor();
      System.out.println(window(job).json());
      System.out.flush();
      if (profile != null) {
        OutputFile.replace(options.profile, profile.stop());
      }
    }
  }

  private SubjectJob start() throws Exception {
    String pass = "bench-" + ProcessHandle.current().pid() + '-' + passes++;
    return SubjectJob.start(options.job, new SubjectConfig(options).of(pass));
  }

  private MeasuredWindow window(SubjectJob job) throws Exception {
    long recordsBefore = job.records();
    long findingsBefore = job.findings();
    Cost before = meter.read();
    await(job, options.records, before.cpuNanos() / NANOS + options.seconds);
    long records = job.records() - recordsBefore;
    Cost cost = meter.read().since(before);
    return new MeasuredWindow(records, job.findings() - findingsBefore, cost);
  }

  /**
   * Waits until the job has read so many records, or this process has used so much time of the
   * processor since it began: unlike the clock's, it means the same on a machine with other work.
   */
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
