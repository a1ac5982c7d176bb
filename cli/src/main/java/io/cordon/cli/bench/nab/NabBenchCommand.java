package io.cordon.cli.bench.nab;

import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.OutputFile;
import io.cordon.cli.terminal.JsonText;
import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cordon bench nab}: the level model on the Numenta Anomaly Benchmark. */
@Command(
    name = "nab",
    description =
        "Runs the level model over the Numenta Anomaly Benchmark (NAB), and prints NAB's score for"
            + " its three profiles.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon bench nab --data NAB",
      "  cordon bench nab --data NAB --json nab.json",
      "",
      "DIR is the folder of github.com/numenta/NAB, which is not part of Cordon: it has",
      "data/**/*.csv and labels/combined_windows.json. The model's settings are fixed;",
      "only the threshold, one for all files, is chosen for each profile, as NAB does.",
      "The same folder gives the same figures."
    })
public final class NabBenchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "The folder of NAB, with data/ and labels/.")
  private Path data;

  @Option(names = "--json", paramLabel = "FILE", description = "Write all figures to FILE, too.")
  private Path json;

  NabBenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    NabFolder folder = NabFolder.of(data);
    if (json != null) {
      LineSink.requireWritable(json);
    }
    NabResult result = new NabRun(terminal, folder).run();
    terminal.out().print(result.table(terminal.outColours()));
    terminal.out().flush();
    if (result.missing() > 0) {
      terminal
          .err()
          .println(
              "cordon bench: "
                  + folder.data()
                  + ": lacks "
                  + Quantity.of(result.missing(), "file", "files")
                  + " that the labels name; this is not a score on the whole of NAB");
    }
    if (json != null) {
      OutputFile.replace(json, JsonText.indented(result.json()) + '\n');
      terminal.err().println(json + ": written");
    }
    return 0;
  }
}
