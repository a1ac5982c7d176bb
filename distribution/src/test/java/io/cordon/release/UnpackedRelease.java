package io.cordon.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The archive, unpacked by tar in a directory with a space in its name. */
record UnpackedRelease(Path home) {
  static final Path ARCHIVE = Path.of(System.getProperty("cordon.release", "no release"));

  private static final String VERSION = System.getProperty("cordon.release.version");

  /** What the command needs of a system; there is no mvn, no javac, and nothing else. */
  private static final List<String> TOOLS =
      List.of("sh", "dirname", "head", "mktemp", "readlink", "sed", "tail", "wc");

  /** The result of a command: its exit code, standard output and standard error. */
  record Run(int exitCode, String out, String err) {}

  static UnpackedRelease into(Path directory) throws Exception {
    Path place = Files.createDirectory(directory.resolve("any where"));
    Process tar =
        new ProcessBuilder("tar", "-xzf", ARCHIVE.toString())
            .directory(place.toFile())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
    try (Stream<Path> top = Files.list(place)) {
      assertThat(top).containsExactly(place.resolve("cordon-" + VERSION));
    }
    return new UnpackedRelease(place.resolve("cordon-" + VERSION));
  }

  Path path(String name) {
    return home.resolve(name);
  }

  /** Every regular file, from the top, in the order of names. */
  List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile)
          .map(file -> home.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** A directory for {@code PATH} that has nothing but what the command needs. */
  static Path tools(Path directory) throws IOException {
    Path tools = Files.createDirectory(directory.resolve("tools"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(tools.resolve(tool), find(tool));
    }
    return tools;
  }

  private static Path find(String tool) {
    return Stream.of("/usr/bin", "/bin")
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + tool));
  }

  /** Runs a command in a directory, with this environment and nothing else. */
  static Run run(Path directory, Map<String, String> environment, List<String> command)
      throws Exception {
    Path out = Files.createTempFile(directory.getParent(), "out", "");
    Path err = Files.createTempFile(directory.getParent(), "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(command))
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    int exitCode = process.waitFor();
    return new Run(exitCode, read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
