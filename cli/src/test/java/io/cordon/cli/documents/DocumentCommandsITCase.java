package io.cordon.cli.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command of the documents does what a reader expects: it ends well. A block is run as one
 * script, in a directory with the files that the documents presuppose; {@link NotRunHere} lists
 * what needs more.
 */
class DocumentCommandsITCase {
  @TempDir private Path directory;

  static Stream<DocumentedBlock> blocks() throws IOException {
    return DocumentedBlock.all().stream().filter(block -> !block.runnable().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void aBlockRuns(DocumentedBlock block) throws Exception {
    List<String> commands = block.runnable();
    ReaderFiles.write(directory, commands);
    Path log = directory.resolve("home/log");
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", script(commands));
    shell.directory(directory.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    shell.environment().put("HOME", directory.resolve("home").toString());
    shell.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    shell.environment().put("TMPDIR", directory.resolve("home").toString());

    int exitCode = shell.start().waitFor();

    assertThat(exitCode).as(Files.readString(log)).isZero();
  }

  /** Who drafts org.yaml has none yet, or asks for another one. */
  private static String script(List<String> commands) {
    return "set -ex\n"
        + earlierBlocks(String.join("\n", commands))
        + commands.stream()
            .map(line -> (line.contains("--out org.yaml") ? "rm -f org.yaml\n" : "") + line)
            .collect(Collectors.joining("\n"));
  }

  /** What earlier blocks of the same page have made. */
  private static String earlierBlocks(String commands) {
    StringBuilder earlier = new StringBuilder();
    if (commands.contains("demo-org/")) {
      earlier
          .append("./cordon datagen --users 80 --days 10 --seed 7 --clouds m365,box,dropbox")
          .append(" --out demo-org\n")
          .append("echo '{\"app\":\"box\",\"file_id\":\"1\",\"name\":\"Confidential\"")
          .append(",\"state\":\"applied\"}' > demo-org/ledger.jsonl\n");
    }
    if (commands.contains("my-enforced-policies")) {
      earlier.append("mv my-policies/sharing/*.yml my-policies/public-link.yml\n");
    }
    return earlier.toString();
  }

  @Test
  void whatIsNotRunIsStillDocumented() throws IOException {
    Set<NotRunHere> documented =
        DocumentedBlock.all().stream()
            .flatMap(block -> block.commands().stream())
            .flatMap(line -> NotRunHere.of(line).stream())
            .collect(Collectors.toSet());

    assertThat(documented).containsExactlyInAnyOrderElementsOf(Arrays.asList(NotRunHere.values()));
  }
}
