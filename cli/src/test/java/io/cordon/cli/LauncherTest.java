package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a checkout that is built, with a Java that tells how it was started. */
class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      if [ "$2" = -version ]; then
        echo 'openjdk version "17.0.1"' >&2
      else
        umask
        : > created
        printf '%s\\n' "$@" > arguments
      fi
      """;

  @TempDir private Path home;

  @BeforeEach
  void checkOut() throws IOException {
    executable(home.resolve("cordon"), Files.readString(Path.of("../cordon")));
    executable(home.resolve("jdk/bin/java"), JAVA);
    Files.createDirectories(home.resolve("cli/target"));
    Files.createFile(home.resolve("pom.xml"));
    Files.createFile(home.resolve("cli/target/cordon-cli.jar"));
    Path stamp = Files.createFile(home.resolve("cli/target/launcher.stamp"));
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String launch(String umask, Map<String, String> environment) throws Exception {
    return launch(umask, environment, "version");
  }

  private String launch(String umask, Map<String, String> environment, String command)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", "umask " + umask + " && ./cordon " + command)
            .directory(home.toFile())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().put("TMPDIR", Files.createDirectories(home.resolve("t m p")).toString());
    builder.environment().remove("CORDON_LOG");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.strip();
  }

  private String permissions(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file)));
  }

  @Test
  void whatJavaCreatesIsForTheOwnerOnlyWhateverTheUmask() throws Exception {
    assertThat(launch("000", Map.of())).isEqualTo("0077");
    assertThat(permissions("created")).isEqualTo("rw-------");
    assertThat(launch("0277", Map.of())).isEqualTo("0277");
  }

  @Test
  void theLogIsForTheOwnerOnly() throws Exception {
    launch("000", Map.of("CORDON_LOG", "cordon.log"));

    assertThat(permissions("cordon.log")).isEqualTo("rw-------");
  }

  @Test
  void onlyACommandOverFewLogsGoesWithoutTheOptimisingCompiler() throws Exception {
    String quick = "-XX:TieredStopAtLevel=1";
    Files.writeString(home.resolve("log.jsonl"), "{}");

    assertThat(options("detect log.jsonl")).contains(quick);
    assertThat(options("detect --org missing.yaml log.jsonl")).contains(quick);
    assertThat(options("detect -")).doesNotContain(quick);
    assertThat(options("run log.jsonl")).doesNotContain(quick);
  }

  @Test
  void everythingTemporaryIsInADirectoryOfItsOwn() throws Exception {
    List<String> options = options("version");

    Path directory;
    try (Stream<Path> all = Files.list(home.resolve("t m p"))) {
      directory = all.findFirst().orElseThrow();
    }
    assertThat(directory.getFileName().toString()).matches("cordon-\\d+-\\w+");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
        .isEqualTo("rwx------");
    assertThat(options).contains("-Djava.io.tmpdir=" + directory, "-Dcordon.tmpdir=" + directory);
  }

  private List<String> options(String command) throws Exception {
    launch("077", Map.of(), command);
    return Files.readAllLines(home.resolve("arguments"));
  }
}
