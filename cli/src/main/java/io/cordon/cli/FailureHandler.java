package io.cordon.cli;

import io.cordon.cli.terminal.Terminal;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells a failed command's story on standard error: one line, and the trace only for those who ask
 * for it.
 */
record FailureHandler(Terminal terminal, Map<String, String> environment)
    implements IParameterExceptionHandler, IExecutionExceptionHandler {

  @Override
  public int handleParseException(ParameterException mistake, String[] args) {
    CommandLine command = mistake.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    String sentence = what(mistake) + "; see '" + name + " --help'";
    boolean debug = List.of(args).contains("--debug") || isDebugByEnvironment();
    return tell(new Failure(Failure.USER_MISTAKE, sentence), mistake, name, debug);
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    return tell(thrown, command);
  }

  int tell(Throwable thrown, CommandLine command) {
    Failure failure = terminal.readerLeft() ? new Failure(Failure.SUCCESS, "") : Failure.of(thrown);
    Cordon cordon = (Cordon) command.getCommandSpec().root().userObject();
    return tell(
        failure,
        thrown,
        command.getCommandSpec().qualifiedName(),
        cordon.debug() || isDebugByEnvironment());
  }

  private int tell(Failure failure, Throwable thrown, String command, boolean debug) {
    terminal.status().erase();
    if (!failure.sentence().isEmpty()) {
      terminal.err().println(failure.line(command, debug, terminal.errColours()));
      if (debug) {
        thrown.printStackTrace(terminal.err());
      }
    }
    return failure.exitCode();
  }

  private boolean isDebugByEnvironment() {
    return !List.of("", "0", "false").contains(environment.getOrDefault("CORDON_DEBUG", ""));
  }

  private static String what(ParameterException mistake) {
    String what = mistake.getMessage().replaceAll("\\s+", " ").strip();
    if (!(mistake instanceof UnmatchedArgumentException unmatched)) {
      return what;
    }
    String first = unmatched.getUnmatched().get(0);
    boolean meantAsCommand =
        !unmatched.isUnknownOption() && !mistake.getCommandLine().getSubcommands().isEmpty();
    List<String> near = unmatched.getSuggestions();
    return (meantAsCommand ? "there is no command '" + first + "'" : what)
        + (near.isEmpty() ? "" : "; did you mean '" + near.get(0) + "'?");
  }
}
