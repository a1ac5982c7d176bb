package io.cordon.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir private Path directory;

  private static void write(Path file, String text) throws IOException {
    try (BufferedWriter writer = OutputFile.writer(file)) {
      writer.write(text);
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void aNewFileIsForItsOwnerOnly() throws IOException {
    Path file = directory.resolve("found.jsonl");

    write(file, "one\n");

    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(file).hasContent("one\n");
  }

  @Test
  void aFileThatALinkNamesIsForItsOwnerOnlyToo() throws IOException {
    Path file = directory.resolve("found.jsonl");
    write(Files.createSymbolicLink(directory.resolve("link"), file), "one\n");

    assertThat(permissions(file)).isEqualTo("rw-------");
  }

  @Test
  void anExistingFileKeepsItsPermissionsAndLosesItsContent() throws IOException {
    Path file = Files.writeString(directory.resolve("found.jsonl"), "a long line from before\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    write(file, "one\n");

    assertThat(permissions(file)).isEqualTo("rw-r-----");
    assertThat(file).hasContent("one\n");
  }

  @Test
  void newDirectoriesAreForTheirOwnerOnly() throws IOException {
    Path state = directory.resolve("cordon/state");

    OutputFile.createDirectories(state);
    OutputFile.createDirectories(state);

    assertThat(permissions(state)).isEqualTo("rwx------");
    assertThat(permissions(state.getParent())).isEqualTo("rwx------");
  }

  @Test
  void anyTextCanBeWritten() throws IOException {
    Random random = new Random(20_261_129);
    Path file = directory.resolve("found.txt");
    try (BufferedWriter writer = OutputFile.writer(file)) {
      for (int units = 0; units < 1_000_000; units++) {
        writer.write(random.nextInt(1 << 16));
      }
    }

    assertThat(Files.readString(file)).hasSizeGreaterThan(900_000);
  }

  @Test
  void aDeviceCanBeWritten() throws IOException {
    write(Path.of("/dev/null"), "one\n");

    assertThat(permissions(Path.of("/dev/null"))).contains("rw");
  }
}
