package io.cordon.cli.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.cli.options.UserErrorException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateLockTest {
  @TempDir private Path directory;

  /** Holds the lock until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      StateLock lock = StateLock.of(Path.of(arguments[0]));
      System.out.println("locked");
      System.out.flush();
      int unused = System.in.read();
      lock.close();
    }
  }

  private Process holder() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            directory.toString())
        .redirectError(Redirect.INHERIT)
        .start();
  }

  private void isRefused() {
    assertThatThrownBy(() -> StateLock.of(directory))
        .isInstanceOf(UserErrorException.class)
        .hasMessageStartingWith(directory + ": another run has its checkpoints there")
        .hasMessageContaining("execution.checkpointing.dir");
  }

  @Test
  void aDirectoryIsForOneRun() throws IOException {
    StateLock first = StateLock.of(directory);
    isRefused();
    first.close();

    StateLock.of(directory).close();
  }

  @Test
  void theLockOfAnotherProcessEndsWhenThatIsKilled() throws Exception {
    Process other = holder();
    try {
      assertThat(other.inputReader(UTF_8).readLine()).isEqualTo("locked");
      isRefused();
    } finally {
      other.destroyForcibly().waitFor();
    }

    StateLock.of(directory).close();
  }

  @Test
  void theFileIsForItsOwner() throws IOException {
    StateLock.of(directory).close();

    Path file = directory.resolve(StateLock.FILE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
