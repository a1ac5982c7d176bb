package io.cordon.cli.terminal;

/** The reader of standard output has closed it, as {@code head} does: the command can end. */
public final class OutputClosedException extends RuntimeException {

  OutputClosedException() {
    super("standard output was closed by its reader", null, false, false);
  }
}
