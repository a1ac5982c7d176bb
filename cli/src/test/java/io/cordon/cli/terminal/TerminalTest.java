package io.cordon.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private static final String ERASE = "\r\u001b[K";
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void resultsAreUtf8AndBufferedUntilFlushed() {
    Terminal terminal = new Terminal(out, false, err, false, Map.of());

    terminal.out().println("Überblick 年");
    assertThat(out.size()).isZero();

    terminal.out().flush();
    assertThat(text(out)).isEqualTo("Überblick 年" + System.lineSeparator());
  }

  @Test
  void onAScreenResultsAppearLineByLine() {
    Terminal terminal = new Terminal(out, true, err, true, Map.of());

    terminal.out().println("finding");

    assertThat(text(out)).startsWith("finding");
  }

  @Test
  void otherOutputErasesTheStatusLine() {
    // One screen for both, as in a real terminal.
    Terminal terminal = new Terminal(out, true, out, true, Map.of());

    terminal.status().show("live");
    terminal.err().print("warning\n");
    terminal.status().show("live");
    terminal.out().print("finding\n");
    terminal.out().flush();

    assertThat(text(out))
        .isEqualTo(ERASE + "live" + ERASE + "warning\n" + ERASE + "live" + ERASE + "finding\n");
  }

  @Test
  void resultsInAFileDoNotEraseTheStatusLine() {
    Terminal terminal = new Terminal(out, false, err, true, Map.of());

    terminal.status().show("live");
    terminal.out().println("finding");
    terminal.out().flush();

    assertThat(text(err)).isEqualTo(ERASE + "live");
  }

  @Test
  void dumbTerminalHasNoStatusLine() {
    assertThat(new Terminal(out, true, err, true, Map.of("TERM", "dumb")).status().isLive())
        .isFalse();
  }

  @Test
  void statusLineFitsTheColumnsOfTheEnvironment() {
    new Terminal(out, true, err, true, Map.of("COLUMNS", "10")).status().show("123456789abc");

    assertThat(text(err)).isEqualTo(ERASE + "123456789");
  }

  @Test
  void resultsAreAsWideAsTheScreen() {
    assertThat(new Terminal(out, true, err, true, Map.of("COLUMNS", "132")).outColumns())
        .isEqualTo(132);
    assertThat(new Terminal(out, true, err, true, Map.of("COLUMNS", "0")).outColumns())
        .isEqualTo(100);
    assertThat(new Terminal(out, true, err, true, Map.of("COLUMNS", "12")).outColumns())
        .isEqualTo(40);
    assertThat(new Terminal(out, true, err, true, Map.of()).outColumns()).isEqualTo(100);
  }

  @Test
  void inAPipeTheWidthOfTheScreenMeansNothing() {
    assertThat(new Terminal(out, false, err, true, Map.of("COLUMNS", "132")).outColumns())
        .isEqualTo(100);
  }

  @Test
  void aClosedPipeThrowsOnce() {
    Terminal terminal = new Terminal(new Failing("Broken pipe"), false, err, false, Map.of());
    terminal.out().println("finding");

    assertThatThrownBy(() -> terminal.out().flush()).isInstanceOf(OutputClosedException.class);
    assertThat(terminal.isOutputClosed()).isTrue();
    terminal.out().println("another");
    terminal.out().flush();
  }

  @Test
  void fullDiskIsAFailure() {
    Terminal terminal =
        new Terminal(new Failing("No space left on device"), false, err, false, Map.of());
    terminal.out().println("finding");

    assertThatThrownBy(() -> terminal.out().flush())
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("cannot write to standard output: No space left on device");
    assertThat(terminal.isOutputClosed()).isFalse();
  }

  @Test
  void aClosedPipeThrowsWhenTheBufferIsFull() {
    Terminal terminal = new Terminal(new Failing("Broken pipe"), false, err, false, Map.of());

    assertThatThrownBy(() -> terminal.out().print("x".repeat(1 << 18)))
        .isInstanceOf(OutputClosedException.class);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** A stream that cannot be written to. */
  private static final class Failing extends OutputStream {

    private final String message;

    Failing(String message) {
      this.message = message;
    }

    @Override
    public void write(int oneByte) throws IOException {
      throw new IOException(message);
    }
  }
}
