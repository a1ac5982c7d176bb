package io.cordon.cli.bench.throughput;

import io.cordon.cli.bench.cost.Row;
import io.cordon.cli.bench.cost.ThroughputSettings;
import io.cordon.cli.bench.load.BenchTopics;
import io.cordon.cli.options.PolicyOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What all measurements of a run share.
 *
 * @param organisation the organisation file of the records
 * @param logs some of the records as files, for {@code detect}
 */
record BenchEnvironment(
    ThroughputSettings settings,
    BenchPrograms programs,
    String bootstrapServers,
    Path organisation,
    List<Path> logs) {
  /** The topics of the organisation as it is generated. */
  static final BenchTopics TOPICS = new BenchTopics("cordon");

  /** The topics of the organisation that is many times as large. */
  static final BenchTopics MANY = new BenchTopics("many");

  BenchEnvironment {
    logs = List.copyOf(logs);
  }

  /** What the process of a row is told, but for the window. */
  List<String> arguments(Row row, BenchTopics topics) throws IOException {
    return arguments(row, topics, PolicyOptions.builtInPolicies());
  }

  List<String> arguments(Row row, BenchTopics topics, Path policies) throws IOException {
    List<String> arguments = new ArrayList<>(row.arguments());
    arguments.addAll(List.of("--bootstrap", bootstrapServers, "--topics", topics.prefix()));
    arguments.addAll(List.of("--org", organisation.toString()));
    arguments.addAll(List.of("--policies", policies.toString()));
    arguments.addAll(List.of("--directory", programs.newDirectory().toString()));
    arguments.addAll(List.of("--parallelism", String.valueOf(settings.parallelism())));
    arguments.addAll(List.of("--records", String.valueOf(settings.records())));
    arguments.addAll(List.of("--seconds", String.valueOf(settings.seconds())));
    return arguments;
  }

  /** The window of a job that was warmed up by jobs before it. */
  List<String> warmed() {
    return List.of(
        "--warmup-seconds",
        String.valueOf(settings.warmupSeconds()),
        "--fill",
        String.valueOf(settings.fill()));
  }
}
