package io.cordon.cli;

import io.cordon.cli.options.UserMistake;
import io.cordon.cli.terminal.Colours;
import io.cordon.cli.terminal.OutputClosed;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.TextStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a command that did not succeed says in one line, and the exit code it ends with.
 *
 * @param exitCode 0 when there was only nobody left to read, 2 for a user's mistake, 1 for anything
 *     else
 * @param sentence empty when there is nothing to say
 */
record Failure(int exitCode, String sentence) {

  static final int SUCCESS = 0;
  static final int FAILED = 1;
  static final int USER_MISTAKE = 2;

  private static final int DEEPEST_CAUSE = 50;

  static Failure of(Throwable thrown) {
    Throwable root = thrown;
    // Flink wraps what an operator throws several times over. The limit ends causes that go round
    // in a circle.
    for (int depth = 0; depth < DEEPEST_CAUSE; depth++) {
      if (root instanceof UserMistake) {
        return new Failure(USER_MISTAKE, root.getMessage());
      }
      if (root instanceof OutputClosed) {
        return new Failure(SUCCESS, "");
      }
      if (root.getCause() == null) {
        break;
      }
      root = root.getCause();
    }
    return thrown instanceof IOException || thrown instanceof UncheckedIOException
        ? inFiles(root)
        : failed(root);
  }

  private static Failure inFiles(Throwable root) {
    if (root instanceof NoSuchFileException) {
      return new Failure(USER_MISTAKE, root.getMessage() + ": no such file or directory");
    }
    if (root instanceof AccessDeniedException) {
      return new Failure(USER_MISTAKE, root.getMessage() + ": permission denied");
    }
    if (root instanceof NotDirectoryException) {
      return new Failure(USER_MISTAKE, root.getMessage() + ": not a directory");
    }
    return failed(root);
  }

  private static Failure failed(Throwable root) {
    if (root instanceof OutOfMemoryError) {
      return new Failure(
          FAILED, "out of memory (" + root.getMessage() + "); CORDON_HEAP=4g gives it more");
    }
    String kind = root.getClass().getSimpleName();
    if (root.getMessage() == null) {
      return new Failure(FAILED, kind);
    }
    // Of all kinds, the plain IOException says nothing that its message does not.
    boolean plain = root.getClass() == IOException.class;
    return new Failure(FAILED, plain ? root.getMessage() : kind + ": " + root.getMessage());
  }

  /**
   * The one line for standard error, for example {@code cordon detect: ual.json: no such file or
   * directory}; several where a user made several mistakes.
   */
  String line(String command, boolean traced, Colours colours) {
    String hint = exitCode == FAILED && !traced ? " (--debug shows the trace)" : "";
    String head = colours.paint(TextStyle.RED, command + ":") + " ";
    Stream<String> lines =
        exitCode == USER_MISTAKE ? sentence.strip().lines() : Stream.of(sentence.strip());
    return lines.map(line -> head + Printable.text(line)).collect(Collectors.joining("\n")) + hint;
  }
}
