package io.cordon.cli.bench;

import io.cordon.cli.bench.detection.DetectionBenchCommand;
import io.cordon.cli.bench.nab.NabBenchCommand;
import io.cordon.cli.bench.throughput.ThroughputBenchCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cordon bench}: the benchmarks. */
@Command(
    name = "bench",
    description = "Measures Cordon beside other methods.",
    subcommands = {
      DetectionBenchCommand.class,
      ThroughputBenchCommand.class,
      NabBenchCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon bench detection --seeds 1-3 --out tuning.md   how much is found",
      "  cordon bench detection --seeds 11-20                 for docs/detection.md",
      "  cordon bench throughput                              what a record costs",
      "  cordon bench nab --data NAB                          the Numenta benchmark"
    })
public final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "no command given: detection, throughput or nab");
  }
}
