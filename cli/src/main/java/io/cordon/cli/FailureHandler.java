package io.cordon.cli;

import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports a failed command on standard error: one line, and with {@code --debug} the trace. */
record FailureHandler(Terminal terminal, Map<String, String> environment)
    implements IParameterExceptionHandler, IExecutionExceptionHandler {

  @Override
  public int handleParseException(ParameterException mistake, String[] args) {
    CommandLine command = mistake.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    String sentence = describe(mistake) + "; see '" + name + " --help'";
    boolean debug = List.of(args).contains("--debug") || isDebugByEnvironment();
    return report(new Failure(Failure.USER_MISTAKE, sentence), mistake, name, debug);
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    return report(thrown, command);
  }

  int report(Throwable thrown, CommandLine command) {
    Failure failure =
        terminal.isOutputClosed() ? new Failure(Failure.SUCCESS, "") : Failure.of(thrown);
    Cordon cordon = (Cordon) command.getCommandSpec().root().userObject();
    return report(
        failure,
        thrown,
        command.getCommandSpec().qualifiedName(),
        cordon.debug() || isDebugByEnvironment());
  }

  private int report(Failure failure, Throwable thrown, String command, boolean debug) {
    terminal.status().erase();
    if (!failure.sentence().isEmpty()) {
      terminal.err().println(failure.line(command, debug, terminal.errColours()));
      if (debug) {
        trace(thrown).lines().forEach(line -> terminal.err().println(printable(line)));
      }
    }
    return failure.exitCode();
  }

  private static String trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  /** The messages in a trace may quote a record. */
  private static String printable(String line) {
    String text = line.stripLeading();
    return (line.startsWith("\t") ? "\t" : "") + Printable.text(text);
  }

  private boolean isDebugByEnvironment() {
    return !List.of("", "0", "false").contains(environment.getOrDefault("CORDON_DEBUG", ""));
  }

  private static String describe(ParameterException mistake) {
    String message = mistake.getMessage().replaceAll("\\s+", " ").strip();
    if (!(mistake instanceof UnmatchedArgumentException unmatched)) {
      return message;
    }
    String first = unmatched.getUnmatched().get(0);
    boolean isCommand =
        !unmatched.isUnknownOption() && !mistake.getCommandLine().getSubcommands().isEmpty();
    List<String> suggestions = unmatched.getSuggestions();
    return (isCommand ? "there is no command '" + first + "'" : message)
        + (suggestions.isEmpty() ? "" : "; did you mean '" + suggestions.get(0) + "'?");
  }
}
