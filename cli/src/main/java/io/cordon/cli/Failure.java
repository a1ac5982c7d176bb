package io.cordon.cli;

import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Colours;
import io.cordon.cli.terminal.OutputClosedException;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.TextStyle;
import io.cordon.harness.process.ChildFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The error message and the exit code of a command that did not finish.
 *
 * @param exitCode 0 when the reader of standard output closed it, 2 for a mistake of the user, 1
 *     for anything else
 * @param sentence empty when there is nothing to report
 */
record Failure(int exitCode, String sentence) {

  static final int SUCCESS = 0;
  static final int FAILED = 1;
  static final int USER_MISTAKE = 2;

  private static final int MAX_CAUSES = 50;

  static Failure of(Throwable thrown) {
    Throwable root = thrown;
    // Flink wraps an operator's exception several times. The limit protects from circular causes.
    for (int depth = 0; depth < MAX_CAUSES; depth++) {
      if (root instanceof UserErrorException) {
        return new Failure(USER_MISTAKE, root.getMessage());
      }
      if (root instanceof OutputClosedException) {
        return new Failure(SUCCESS, "");
      }
      if (root.getCause() == null) {
        break;
      }
      root = root.getCause();
    }
    return thrown instanceof IOException || thrown instanceof UncheckedIOException
        ? fileFailure(root)
        : otherFailure(root);
  }

  private static Failure fileFailure(Throwable root) {
    if (root instanceof NoSuchFileException) {
      return new Failure(USER_MISTAKE, root.getMessage() + ": no such file or directory");
    }
    if (root instanceof AccessDeniedException) {
      return new Failure(USER_MISTAKE, root.getMessage() + ": permission denied");
    }
    if (root instanceof NotDirectoryException) {
      return new Failure(USER_MISTAKE, root.getMessage() + ": not a directory");
    }
    return otherFailure(root);
  }

  private static Failure otherFailure(Throwable root) {
    if (root instanceof OutOfMemoryError) {
      return new Failure(
          FAILED, "out of memory (" + root.getMessage() + "); try again with CORDON_HEAP=4g");
    }
    String type = root.getClass().getSimpleName();
    if (root.getMessage() == null) {
      return new Failure(FAILED, type);
    }
    // The class name adds nothing to the message.
    boolean isPlain = root.getClass() == IOException.class || root instanceof ChildFailedException;
    return new Failure(FAILED, isPlain ? root.getMessage() : type + ": " + root.getMessage());
  }

  /**
   * The one line for standard error, for example {@code cordon detect: ual.json: no such file or
   * directory}. Several mistakes are several lines.
   */
  String line(String command, boolean isTraceShown, Colours colours) {
    String hint = exitCode == FAILED && !isTraceShown ? " (--debug shows the trace)" : "";
    String prefix = colours.paint(TextStyle.RED, command + ":") + " ";
    Stream<String> lines =
        exitCode == USER_MISTAKE ? sentence.strip().lines() : Stream.of(sentence.strip());
    return lines.map(line -> prefix + Printable.text(line)).collect(Collectors.joining("\n"))
        + hint;
  }
}
