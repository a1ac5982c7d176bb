package io.cordon.harness.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {
  @TempDir private Path directory;

  private ChildJvm start(Class<?> main) throws IOException {
    return ChildJvm.start(
        new ChildJvm.Program(
            "the program",
            List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"),
            System.getProperty("java.class.path"),
            main.getName(),
            List.of(),
            directory.resolve("log")));
  }

  /** Echoes until its input ends. */
  public static final class Listening {
    private Listening() {}

    public static void main(String[] arguments) throws IOException {
      System.out.println("ready");
      while (System.in.read() >= 0) {
        // The end is the signal.
      }
      System.out.println("bye");
    }
  }

  /** Fails after a line. */
  public static final class Failing {
    private Failing() {}

    public static void main(String[] arguments) {
      System.out.println("begun");
      throw new IllegalStateException("no room for state");
    }
  }

  @Test
  void aProgramEndsWhenItIsClosed() throws Exception {
    try (ChildJvm child = start(Listening.class)) {
      assertThat(child.requiredLine()).isEqualTo("ready");
    }
  }

  @Test
  void aProgramThatFailsIsOneSentenceWithTheEndOfItsLog() throws Exception {
    try (ChildJvm child = start(Failing.class)) {
      assertThat(child.nextLine()).isEqualTo("begun");

      assertThatThrownBy(child::nextLine)
          .isInstanceOf(ChildFailedException.class)
          .hasMessageStartingWith("the program ended with code 1: ")
          .hasMessageContaining("no room for state");
    }
  }
}
