package io.cordon.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Standard output and standard error of a command: results go to {@link #out}, messages for people
 * to {@link #err}.
 *
 * <p>Both are UTF-8 in every locale. Results are buffered unless they go to a screen.
 */
public final class Terminal {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int DEFAULT_COLUMNS = 80;
  private static final int COLUMNS_IN_A_PIPE = 100;
  private static final int FEWEST_COLUMNS = 40;

  private final GuardedOutput guard;
  private final PrintStream out;
  private final PrintStream err;
  private final StatusLine status;
  private final boolean outIsScreen;
  private final int outColumns;
  private final int errTableColumns;
  private final Colours outColours;
  private final Colours errColours;

  /**
   * @param outIsScreen whether standard output is a terminal
   * @param errIsScreen whether standard error is a terminal
   */
  public Terminal(
      OutputStream out,
      boolean outIsScreen,
      OutputStream err,
      boolean errIsScreen,
      Map<String, String> environment) {
    boolean canRewriteLine = errIsScreen && !"dumb".equals(environment.get("TERM"));
    this.status =
        new StatusLine(
            new PrintStream(err, false, StandardCharsets.UTF_8),
            canRewriteLine,
            columns(environment, DEFAULT_COLUMNS));
    this.guard = new GuardedOutput(out, outIsScreen ? status::erase : () -> {});
    this.out =
        new PrintStream(
            new BufferedOutputStream(guard, BUFFER_BYTES), outIsScreen, StandardCharsets.UTF_8);
    this.err = new PrintStream(new AboveStatusLine(err, status), true, StandardCharsets.UTF_8);
    this.outIsScreen = outIsScreen;
    this.outColumns =
        outIsScreen
            ? Math.max(FEWEST_COLUMNS, columns(environment, COLUMNS_IN_A_PIPE))
            : COLUMNS_IN_A_PIPE;
    this.errTableColumns =
        errIsScreen
            ? Math.max(FEWEST_COLUMNS, columns(environment, COLUMNS_IN_A_PIPE))
            : Integer.MAX_VALUE;
    this.outColours = Colours.of(outIsScreen, environment);
    this.errColours = Colours.of(errIsScreen, environment);
  }

  /**
   * The terminal of this process. The launcher sets which streams are terminals, because Java
   * cannot find out for each stream.
   */
  public static Terminal ofThisProcess() {
    return new Terminal(
        new FileOutputStream(FileDescriptor.out),
        Boolean.getBoolean("cordon.stdout.tty"),
        new FileOutputStream(FileDescriptor.err),
        Boolean.getBoolean("cordon.stderr.tty"),
        System.getenv());
  }

  /** Results. Writing throws {@link OutputClosedException} after the reader has closed the pipe. */
  public PrintStream out() {
    return out;
  }

  /** Summaries, warnings and errors. */
  public PrintStream err() {
    return err;
  }

  /** The line of live numbers at the bottom of the screen. */
  public StatusLine status() {
    return status;
  }

  /** Whether results go to a screen, and not to a file or pipe. */
  public boolean outIsScreen() {
    return outIsScreen;
  }

  /**
   * The width of lines of results for people: that of the screen, which the launcher asks for, or
   * {@code COLUMNS} states; 100 where nobody knows it, and in a file or pipe.
   */
  public int outColumns() {
    return outColumns;
  }

  /** The width of tables of results: that of the screen; without limit in a file or pipe. */
  public int outTableColumns() {
    return outIsScreen ? outColumns : Integer.MAX_VALUE;
  }

  /** The width of tables on standard error: that of the screen; without limit elsewhere. */
  public int errTableColumns() {
    return errTableColumns;
  }

  public Colours outColours() {
    return outColours;
  }

  public Colours errColours() {
    return errColours;
  }

  /** Whether the reader has closed standard output; any thread may have noticed it. */
  public boolean isOutputClosed() {
    return guard.isClosed();
  }

  /** Starts to show the progress of a task, for example {@code progress("reading", "records")}. */
  public Progress progress(String task, String unit) {
    return new Progress(status, task, unit, System::nanoTime);
  }

  private static int columns(Map<String, String> environment, int unknown) {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : unknown;
  }

  /** Standard error, which erases the status line before it writes. */
  private static final class AboveStatusLine extends FilterOutputStream {

    private final StatusLine status;

    AboveStatusLine(OutputStream target, StatusLine status) {
      super(target);
      this.status = status;
    }

    @Override
    public void write(int oneByte) throws IOException {
      synchronized (status) {
        status.erase();
        out.write(oneByte);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      synchronized (status) {
        status.erase();
        out.write(bytes, offset, length);
      }
    }
  }
}
