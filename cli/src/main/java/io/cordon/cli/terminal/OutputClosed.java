package io.cordon.cli.terminal;

/**
 * Whoever read our standard output has stopped reading, as {@code head} does: there is nobody left
 * to work for.
 */
public final class OutputClosed extends RuntimeException {

  OutputClosed() {
    super("standard output was closed by its reader", null, false, false);
  }
}
