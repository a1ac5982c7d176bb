package io.cordon.cli;

import io.cordon.cli.about.CompletionCommand;
import io.cordon.cli.about.HelpCommand;
import io.cordon.cli.about.VersionCommand;
import io.cordon.cli.backtest.BacktestCommand;
import io.cordon.cli.bench.BenchCommand;
import io.cordon.cli.cluster.SubmitCommand;
import io.cordon.cli.datagen.DatagenCommand;
import io.cordon.cli.demo.DemoCommand;
import io.cordon.cli.detect.DetectCommand;
import io.cordon.cli.exposed.ExposedCommand;
import io.cordon.cli.history.HistoryCommand;
import io.cordon.cli.label.LabelCommand;
import io.cordon.cli.ledger.publish.LedgerCommand;
import io.cordon.cli.normalize.NormalizeCommand;
import io.cordon.cli.org.OrgCommand;
import io.cordon.cli.policy.PolicyCommand;
import io.cordon.cli.run.RunCommand;
import io.cordon.cli.score.ScoreCommand;
import io.cordon.cli.scratch.ScratchDirectory;
import io.cordon.cli.terminal.Terminal;
import io.cordon.cli.verdict.VerdictCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The {@code cordon} command: runs a subcommand, and turns an error into one line and an exit code.
 *
 * <p>Exit codes: 0 success, 1 failure, 2 a mistake of the user, 3 nothing or hardly anything of an
 * input file could be read, 4 history found nothing.
 */
@Command(
    name = "cordon",
    versionProvider = VersionText.class,
    description =
        "Finds sensitive files that leak out of Microsoft 365, Box, Dropbox and Google Drive.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      DetectCommand.class,
      ExposedCommand.class,
      HistoryCommand.class,
      NormalizeCommand.class,
      LabelCommand.class,
      LedgerCommand.class,
      OrgCommand.class,
      RunCommand.class,
      SubmitCommand.class,
      PolicyCommand.class,
      VerdictCommand.class,
      BacktestCommand.class,
      ScoreCommand.class,
      DatagenCommand.class,
      BenchCommand.class,
      HelpCommand.class,
      VersionCommand.class,
      CompletionCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon demo                          see it work on a made-up organisation",
      "  cordon detect audit-log.json         find leaks in an exported audit log",
      "  cordon detect --org org.yaml a.csv   the same, with your domains and labels",
      "  cordon org init a.csv                draft org.yaml from an exported log",
      "  cordon exposed --org org.yaml a.csv  list the files that are shared now",
      "  cordon history Plan.docx a.csv       everything that was done with a file",
      "  cordon backtest --policies my a.csv  try other policies on past logs",
      "  cordon help COMMAND                  help and examples for a command",
      "",
      "Results go to standard output, everything else to standard error.",
      "Exit codes: 0 success, 1 failure, 2 a mistake in the command line or a file,",
      "            3 nothing or hardly anything of a log could be read,",
      "            4 history found nothing.",
      "Environment: CORDON_HEAP=4g for more memory, CORDON_LOG=FILE for a full log,",
      "             NO_COLOR=1 for no colours."
    })
public final class Cordon implements Runnable {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  boolean version;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure (or set CORDON_DEBUG=1).")
  private boolean debug;

  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    Terminal terminal = Terminal.ofThisProcess();
    System.setOut(terminal.out());
    System.setErr(terminal.err());
    useScratchDirectory(terminal);
    // Ends the process even while threads of Flink or Kafka are alive.
    System.exit(run(args, terminal, System.getenv()));
  }

  /** A command that writes nothing temporary works without. */
  private static void useScratchDirectory(Terminal terminal) {
    try {
      // Removed when the process ends.
      var unused = ScratchDirectory.install(Clock.systemUTC());
    } catch (IOException failure) {
      terminal
          .err()
          .println("cordon: no directory for temporary files: " + Failure.of(failure).sentence());
    }
  }

  /** Runs one command line and returns the exit code; catches every exception. */
  static int run(String[] args, Terminal terminal, Map<String, String> environment) {
    return execute(commandLine(terminal, environment), args, terminal, environment);
  }

  static CommandLine commandLine(Terminal terminal, Map<String, String> environment) {
    CommandLine line = new CommandLine(Cordon.class, new CommandFactory(terminal));
    FailureHandler failures = new FailureHandler(terminal, environment);
    Ansi ansi = terminal.outColours().on() ? Ansi.ON : Ansi.OFF;
    line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(failures);
    line.setExecutionExceptionHandler(failures);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setAbbreviatedOptionsAllowed(false);
    line.registerConverter(Path.class, Cordon::path);
    return line;
  }

  /** An empty name would be the working directory. */
  private static Path path(String name) {
    if (name.isBlank()) {
      throw new TypeConversionException("the name of a file is empty");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException impossible) {
      throw new TypeConversionException("no file can have this name: " + impossible.getReason());
    }
  }

  static int execute(
      CommandLine line, String[] args, Terminal terminal, Map<String, String> environment) {
    // We print the help: picocli would report a closed pipe as an internal error.
    StringWriter help = new StringWriter();
    line.setOut(new PrintWriter(help));
    int exitCode;
    try {
      exitCode = line.execute(args);
      terminal.out().print(help);
      terminal.out().flush();
    } catch (Throwable thrown) {
      exitCode = new FailureHandler(terminal, environment).report(thrown, line);
    }
    terminal.status().erase();
    terminal.err().flush();
    return exitCode;
  }

  boolean debug() {
    return debug;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }
}
