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
 * Where a command talks to the outside: results on {@link #out}, everything meant for a person on
 * {@link #err}.
 *
 * <p>Both are UTF-8 whatever the locale. Results are buffered unless a person watches them come.
 */
public final class Terminal {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int DEFAULT_COLUMNS = 80;

  private final GuardedOutput guard;
  private final PrintStream out;
  private final PrintStream err;
  private final StatusLine status;
  private final boolean outIsScreen;
  private final Colours outColours;
  private final Colours errColours;

  /**
   * @param outIsScreen whether standard output is a terminal
   * @param errIsScreen whether standard error is one
   */
  public Terminal(
      OutputStream out,
      boolean outIsScreen,
      OutputStream err,
      boolean errIsScreen,
      Map<String, String> environment) {
    boolean canRewrite = errIsScreen && !"dumb".equals(environment.get("TERM"));
    this.status =
        new StatusLine(
            new PrintStream(err, false, StandardCharsets.UTF_8), canRewrite, columns(environment));
    this.guard = new GuardedOutput(out, outIsScreen ? status::erase : () -> {});
    this.out =
        new PrintStream(
            new BufferedOutputStream(guard, BUFFER_BYTES), outIsScreen, StandardCharsets.UTF_8);
    this.err = new PrintStream(new AboveStatusLine(err, status), true, StandardCharsets.UTF_8);
    this.outIsScreen = outIsScreen;
    this.outColours = Colours.wanted(outIsScreen, environment);
    this.errColours = Colours.wanted(errIsScreen, environment);
  }

  /**
   * This process's own; the launcher says what is a terminal, because Java cannot tell for each
   * stream.
   */
  public static Terminal ofThisProcess() {
    return new Terminal(
        new FileOutputStream(FileDescriptor.out),
        Boolean.getBoolean("cordon.stdout.tty"),
        new FileOutputStream(FileDescriptor.err),
        Boolean.getBoolean("cordon.stderr.tty"),
        System.getenv());
  }

  /** Results. Throws {@link OutputClosed} when nobody reads them any more. */
  public PrintStream out() {
    return out;
  }

  /** Summaries, warnings and errors. */
  public PrintStream err() {
    return err;
  }

  /** The line of live figures at the bottom of the screen. */
  public StatusLine status() {
    return status;
  }

  /** Whether a person watches the results come. */
  public boolean outIsScreen() {
    return outIsScreen;
  }

  public Colours outColours() {
    return outColours;
  }

  public Colours errColours() {
    return errColours;
  }

  /**
   * Whether standard output was closed by its reader; true also where a worker thread was the one
   * to find out.
   */
  public boolean readerLeft() {
    return guard.readerLeft();
  }

  /**
   * Starts to report on a long piece of work, for example {@code progress("reading", "records")}.
   */
  public Progress progress(String doing, String unit) {
    return new Progress(status, doing, unit, System::nanoTime);
  }

  private static int columns(Map<String, String> environment) {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : DEFAULT_COLUMNS;
  }

  /** Standard error, which takes the status line off the screen before it writes. */
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
