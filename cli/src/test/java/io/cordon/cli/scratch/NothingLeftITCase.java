package io.cordon.cli.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cordon.cli.process.Await;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command leaves nothing in the temporary directory, however it ends. */
class NothingLeftITCase {
  private static final Path LOGS = Path.of("src/test/resources/io/cordon/cli/fourclouds");
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int END_SECONDS = 60;

  @TempDir private Path directory;
  private Path temporary;
  private Process running;

  @BeforeEach
  void emptyTemporaryDirectory() throws IOException {
    temporary = Files.createDirectory(directory.resolve("with space"));
  }

  @AfterEach
  void endWhatRuns() {
    if (running != null) {
      running.destroyForcibly();
    }
  }

  private Process start(List<String> prefix, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String opened : List.of("java.util", "java.lang", "java.nio", "java.time")) {
      command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(
        List.of("-Djava.io.tmpdir=" + temporary, "-Dcordon.home=..", "-XX:-UsePerfData"));
    command.add("io.cordon.cli.Cordon");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    running =
        builder
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(directory.resolve("output").toFile()))
            .start();
    return running;
  }

  private int end(Process process) throws InterruptedException {
    assertThat(process.waitFor(END_SECONDS, TimeUnit.SECONDS)).as("the command ends").isTrue();
    return process.exitValue();
  }

  /** A run that reads a log without an end, in which Flink has begun to work. */
  private Process endless(List<String> prefix) throws Exception {
    Process process = start(prefix, "detect", "--org", LOGS.resolve("org.yaml").toString(), "-");
    OutputStream log = process.getOutputStream();
    log.write(Files.readAllBytes(LOGS.resolve("box.jsonl")));
    log.flush();
    Await.until("Flink", LONG, () -> entries().stream().anyMatch(NothingLeftITCase::isOfFlink));
    return process;
  }

  private static boolean isOfFlink(Path path) {
    return path.getFileName().toString().startsWith("minicluster_");
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> all = Files.walk(temporary, 2)) {
      return all.toList();
    }
  }

  private String output() throws IOException {
    return Files.readString(directory.resolve("output"));
  }

  @Test
  void aRunThatEndsWellLeavesNothing() throws Exception {
    Process process =
        start(
            List.of(),
            "detect",
            "--org",
            LOGS.resolve("org.yaml").toString(),
            LOGS.resolve("box.jsonl").toString());

    assertThat(end(process)).as(output()).isZero();
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void aMistakeLeavesNothing() throws Exception {
    assertThat(end(start(List.of(), "detect", "no-such-file"))).as(output()).isEqualTo(2);
    assertThat(temporary).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130", "HUP, 129"})
  void aRunThatIsStoppedLeavesNothing(String signal, int exitCode) throws Exception {
    Process process = endless(withDefaultSignals());

    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();

    assertThat(end(process)).as(output()).isEqualTo(exitCode);
    assertThat(temporary).isEmptyDirectory();
    assertThat(output()).doesNotContain("Exception");
  }

  /** A build in the background ignores Ctrl-C, and so would all that it starts. */
  private static List<String> withDefaultSignals() throws Exception {
    List<String> prefix = List.of("env", "--default-signal");
    List<String> trial = new ArrayList<>(prefix);
    trial.add("true");
    boolean isKnown = new ProcessBuilder(trial).start().waitFor() == 0;
    if (!isKnown) {
      System.out.println("SKIPPED: env has no --default-signal");
    }
    assumeTrue(isKnown, "env has no --default-signal");
    return prefix;
  }

  @Test
  void whatAKilledRunLeavesIsSweptByTheNext() throws Exception {
    Process killed = endless(List.of());
    killed.destroyForcibly().waitFor();
    Path others = Files.createDirectory(temporary.resolve("minicluster_of-somebody-else"));
    assertThat(entries()).hasSizeGreaterThan(3);

    assertThat(end(start(List.of(), "--version"))).as(output()).isZero();

    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).containsExactly(others);
    }
  }

  @Test
  void aRunThatIsAliveKeepsItsDirectory() throws Exception {
    Process alive = endless(List.of());
    List<Path> before = entries();

    assertThat(end(start(List.of(), "--version"))).isZero();

    assertThat(entries()).containsAll(before);
    alive.destroy();
    end(alive);
  }
}
