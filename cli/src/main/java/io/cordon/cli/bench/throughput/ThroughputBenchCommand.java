package io.cordon.cli.bench.throughput;

import io.cordon.cli.bench.cost.FigureTable;
import io.cordon.cli.bench.cost.ThroughputDocument;
import io.cordon.cli.bench.cost.ThroughputJson;
import io.cordon.cli.bench.cost.ThroughputResult;
import io.cordon.cli.bench.cost.ThroughputSettings;
import io.cordon.cli.bench.cost.ThroughputTables;
import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.OutputFile;
import io.cordon.cli.local.TemporaryDirectory;
import io.cordon.cli.terminal.JsonText;
import io.cordon.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cordon bench throughput}: what a record costs, beside the limit and other engines. */
@Command(
    name = "throughput",
    description =
        "Measures what a record costs from Kafka to Kafka, beside the limit of this machine and"
            + " other engines.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon bench throughput                              for a quarter of an hour",
      "  cordon bench throughput --records 200000 --repetitions 1 --only jobs",
      "  cordon bench throughput --keys many --heap-many 12g  a million people besides",
      "  cordon bench throughput --json figures.json --out docs/benchmarks.md",
      "",
      "A broker and each measured job are processes of their own. The topics are",
      "filled with records of all four clouds from cordon datagen. Costs are time of",
      "the processor, so that other work on the machine disturbs little; still,",
      "compare figures of one run only."
    })
public final class ThroughputBenchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private final ThroughputOptions options = new ThroughputOptions();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write all figures to FILE, those of each repetition.")
  private Path json;

  @Option(
      names = "--out",
      paramLabel = "FILE.md",
      description = "Write the tables into this document, in place of those of an earlier run.")
  private Path document;

  ThroughputBenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    ThroughputSettings settings = options.settings();
    if (json != null) {
      LineSink.requireWritable(json);
    }
    if (document != null) {
      LineSink.requireWritable(document);
    }
    ThroughputResult result = new ThroughputResult(settings);
    try (TemporaryDirectory directory = TemporaryDirectory.create("cordon-throughput")) {
      new ThroughputRun(terminal, settings, options.parts(), directory.path()).run(result);
    }
    for (FigureTable table : ThroughputTables.of(result)) {
      terminal.out().println(table.text(terminal.outColours()));
    }
    terminal.out().flush();
    result.notes().forEach(note -> terminal.err().println("cordon bench: " + note));
    write(result);
    return 0;
  }

  private void write(ThroughputResult result) throws IOException {
    if (json != null) {
      OutputFile.replace(json, JsonText.indented(ThroughputJson.of(result)) + '\n');
    }
    if (document != null) {
      String before = Files.exists(document) ? Files.readString(document) : "";
      OutputFile.replace(document, ThroughputDocument.with(before, result, command()));
    }
  }

  /** What a reader types to measure the same, without the places of this machine's files. */
  private String command() {
    List<String> words = new ArrayList<>(List.of("./cordon"));
    for (String word : spec.commandLine().getParseResult().originalArgs()) {
      boolean isFile = word.equals(String.valueOf(document)) || word.equals(String.valueOf(json));
      words.add(isFile ? Path.of(word).getFileName().toString() : word);
    }
    return String.join(" ", words);
  }
}
