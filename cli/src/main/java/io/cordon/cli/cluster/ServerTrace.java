package io.cordon.cli.cluster;

/** The one line that matters in what a cluster sends about a failure, which is several kB. */
final class ServerTrace {
  private static final String CAUSE = "Caused by: ";

  private ServerTrace() {}

  /** The innermost exception has the stack trace of the cluster as its message: take its cause. */
  static String reason(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return innermost(root.getMessage() == null ? root.toString() : root.getMessage());
  }

  /** The last cause of a trace; a text that is none stays as it is. */
  static String innermost(String trace) {
    int last = trace.lastIndexOf(CAUSE);
    boolean isTrace = last >= 0 || trace.contains("\n\tat ");
    String cause = last < 0 ? trace : trace.substring(last + CAUSE.length());
    return isTrace ? cause.lines().findFirst().orElse(trace) : trace;
  }
}
