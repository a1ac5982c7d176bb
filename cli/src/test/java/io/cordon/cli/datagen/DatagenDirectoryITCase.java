package io.cordon.cli.datagen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cordon.cli.CommandRun;
import io.cordon.cli.Cordon;
import io.cordon.cli.process.Await;
import io.cordon.cli.process.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the directory of {@code --out} holds before a run, and what a run leaves in it. */
class DatagenDirectoryITCase {
  @TempDir private Path directory;
  private Path out;

  @BeforeEach
  void createDirectory() throws IOException {
    out = Files.createDirectory(directory.resolve("out"));
  }

  private CommandRun generate(String clouds) {
    return CommandRun.of("datagen", "--users=12", "--days=3", "--clouds=" + clouds, "--out=" + out);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void isRefused(String file) throws IOException {
    CommandRun run = generate("box");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).contains("--out: " + out.resolve(file) + " is in the way");
    assertThat(names()).containsExactly(file);
  }

  @Test
  void anIncompleteFileOfSomebodyElseIsLeftAlone() throws IOException {
    Path precious = Files.writeString(directory.resolve("precious"), "mine");
    Path part = Files.createSymbolicLink(out.resolve("org.yaml.part"), precious);

    isRefused("org.yaml.part");
    assertThat(precious).hasContent("mine");

    Files.delete(part);
    Files.createSymbolicLink(part, directory.resolve("absent"));
    isRefused("org.yaml.part");
    assertThat(directory.resolve("absent")).doesNotExist();

    Files.delete(part);
    Files.writeString(part, "mine");
    isRefused("org.yaml.part");
    assertThat(part).hasContent("mine");
  }

  @Test
  void aDirectoryInThePlaceOfAFileIsSaidBeforeAnythingIsWritten() throws IOException {
    Files.createDirectory(out.resolve("facts.json"));

    isRefused("facts.json");
  }

  @Test
  void anEarlierRunIsReplacedAsAWhole() throws IOException {
    Files.writeString(out.resolve("notes.txt"), "mine");
    generate("box,google");
    assertThat(names()).contains("box.jsonl", "google.jsonl");

    assertThat(generate("box").exitCode()).isZero();

    assertThat(names())
        .containsExactly(
            "box.jsonl", "decoys.jsonl", "facts.json", "notes.txt", "org.yaml", "truth.jsonl");
  }

  @Test
  void aLogThatNoEarlierRunHasWrittenIsLeftAlone() throws IOException {
    Files.writeString(out.resolve("google.jsonl"), "mine");

    assertThat(generate("box").exitCode()).isZero();

    assertThat(out.resolve("google.jsonl")).hasContent("mine");
  }

  /** A file that may not grow further fails as one on a full disk does. */
  @Test
  void aFullDiskIsOneLineAndLeavesNothingThatLooksWhole() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    Files.writeString(out.resolve("truth.jsonl"), "of an earlier run");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder limited =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "ulimit -f 200; exec \"$@\"",
                "sh",
                java.toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Dlog4j2.configurationFile="
                    + Path.of("src/main/resources/log4j2.xml").toAbsolutePath().toUri(),
                Cordon.class.getName(),
                "datagen",
                "--users=40",
                "--days=10",
                "--out=" + out)
            .redirectErrorStream(true);
    limited.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process process = limited.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isEqualTo(2);
    assertThat(said.lines()).hasSize(1);
    assertThat(said).startsWith("cordon datagen: --out: " + out + ": File too large");
    assertThat(names()).containsExactly("truth.jsonl");
    assertThat(out.resolve("truth.jsonl")).hasContent("of an earlier run");
  }

  @Test
  void aRunThatIsInterruptedLeavesNothing() throws Exception {
    List<String> large =
        List.of("datagen", "--users=300", "--days=3000", "--out=" + out.toAbsolutePath());
    try (JavaProcess run = JavaProcess.start(Cordon.class, directory, large)) {
      Await.until(
          "the first records", Duration.ofMinutes(1), () -> names().contains("box.jsonl.part"));

      assertThat(run.stop()).isEqualTo(JavaProcess.STOPPED);
    }
    assertThat(names()).isEmpty();
  }
}
