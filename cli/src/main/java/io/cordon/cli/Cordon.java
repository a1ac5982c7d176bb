package io.cordon.cli;

import io.cordon.cli.backtest.BacktestCommand;
import io.cordon.cli.cluster.SubmitCommand;
import io.cordon.cli.datagen.DatagenCommand;
import io.cordon.cli.demo.DemoCommand;
import io.cordon.cli.detect.DetectCommand;
import io.cordon.cli.exposed.ExposedCommand;
import io.cordon.cli.label.LabelCommand;
import io.cordon.cli.normalize.NormalizeCommand;
import io.cordon.cli.policy.PolicyCommand;
import io.cordon.cli.run.RunCommand;
import io.cordon.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The {@code cordon} command: finds the subcommand, runs it, and turns what went wrong into one
 * line and an exit code.
 *
 * <p>Exit codes: 0 success, 1 failure, 2 a user's mistake.
 */
@Command(
    name = "cordon",
    versionProvider = VersionText.class,
    description =
        "Stops sensitive files from leaking out of Microsoft 365, Box, Dropbox and Google Drive.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      DetectCommand.class,
      ExposedCommand.class,
      NormalizeCommand.class,
      LabelCommand.class,
      RunCommand.class,
      SubmitCommand.class,
      PolicyCommand.class,
      BacktestCommand.class,
      DatagenCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon demo                          watch it work, on a made-up organisation",
      "  cordon detect audit-log.json         what leaked, by this exported audit log",
      "  cordon detect --org org.yaml a.csv   the same, knowing who we are",
      "  cordon exposed --org org.yaml a.csv  which files are open to whom now",
      "  cordon backtest --policies my a.csv  what other policies would have found",
      "  cordon COMMAND --help                more about a command",
      "",
      "Results go to standard output, everything else to standard error.",
      "Exit codes: 0 success, 1 failure, 2 a mistake in what was asked or given.",
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
    // Exits even while threads of Flink or Kafka are still there.
    System.exit(run(args, terminal, System.getenv()));
  }

  /** Runs one command line to its end and returns the exit code; nothing escapes it. */
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
    return line;
  }

  static int execute(
      CommandLine line, String[] args, Terminal terminal, Map<String, String> environment) {
    // Help is printed by us: picocli would take a closed pipe for a bug of its own.
    StringWriter help = new StringWriter();
    line.setOut(new PrintWriter(help));
    int exitCode;
    try {
      exitCode = line.execute(args);
      terminal.out().print(help);
      terminal.out().flush();
    } catch (Throwable thrown) {
      exitCode = new FailureHandler(terminal, environment).tell(thrown, line);
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
