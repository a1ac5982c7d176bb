package io.cordon.cli.terminal;

/** The reader of standard output has closed it, as {@code head} does: the command can end. */
public final class OutputClosed extends RuntimeException {

  OutputClosed() {
    super("standard output was closed by its reader", null, false, false);
  }
}
