package io.cordon.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shell blocks of docs/ingest.md. */
final class Recipes {
  private static final Path DOCUMENT = Path.of("../docs/ingest.md");
  private static final Pattern HEADING_OR_BLOCK =
      Pattern.compile("(?m)^## (.+)$|^```sh\\n((?:.*\\n)*?)```$");

  private Recipes() {}

  /** One block with the heading above it. */
  record Block(String heading, String script) {}

  static List<Block> all() throws IOException {
    List<Block> blocks = new ArrayList<>();
    String heading = "";
    Matcher found = HEADING_OR_BLOCK.matcher(Files.readString(DOCUMENT));
    while (found.find()) {
      if (found.group(1) != null) {
        heading = found.group(1);
      } else {
        blocks.add(new Block(heading, found.group(2)));
      }
    }
    return blocks;
  }

  /** The scripts below a heading. */
  static List<String> below(String heading) throws IOException {
    List<String> scripts =
        all().stream().filter(block -> block.heading().equals(heading)).map(Block::script).toList();
    assertThat(scripts).as(heading).isNotEmpty();
    return scripts;
  }

  /** Skips a test, visibly, where this machine lacks a program. */
  static void require(String... programs) {
    for (String program : programs) {
      boolean isThere =
          Stream.of("/usr/bin", "/bin").anyMatch(bin -> Files.isExecutable(Path.of(bin, program)));
      if (!isThere) {
        System.out.println("SKIPPED: there is no " + program);
      }
      assumeTrue(isThere, "there is no " + program);
    }
  }

  /** Puts a program into a directory for {@code PATH}. */
  static void install(Path directory, String name, String script) throws IOException {
    Path program = Files.createDirectories(directory).resolve(name);
    Files.writeString(program, script);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /**
   * Runs a script, which must succeed, with the directory {@code bin} beside it before those of the
   * system.
   *
   * @param input standard input; null for none
   */
  static void run(Path directory, Map<String, String> environment, String script, Path input)
      throws Exception {
    Path log = directory.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", script)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    if (input != null) {
      builder.redirectInput(input.toFile());
    }
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("PATH", directory.resolve("bin") + ":/usr/bin:/bin");
    assertThat(builder.start().waitFor()).as(script + Files.readString(log)).isZero();
  }
}
