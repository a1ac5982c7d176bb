package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.terminal.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The documents name only commands, options and files that exist. */
class DocumentsTest {
  private static final Path HOME = Path.of("..");

  private static final int README_LINES = 150;

  /** {@code ./cordon policy check --json DIR}, up to whatever ends a shell command. */
  private static final Pattern COMMAND = Pattern.compile("/cordon (?<words>[a-z][^`|&>#;)\\n]*)");

  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

  private static final Pattern LINK = Pattern.compile("]\\((?<target>[^)\\s]+)\\)");

  /** A path from the root of the repository, a folder with a slash at its end. */
  private static final Pattern FILE =
      Pattern.compile(
          "`(?<path>[A-Za-z0-9._-]+/(?:[A-Za-z0-9._-]+/)*(?:[A-Za-z0-9-]+\\.[A-Za-z.]+)?)`");

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(HOME);
        Stream<Path> docs = Files.list(HOME.resolve("docs"))) {
      List<Path> all =
          Stream.of(
                  top,
                  docs,
                  Stream.of("flink-conf/README.md", "policies/README.md").map(HOME::resolve))
              .flatMap(paths -> paths)
              .filter(path -> path.toString().endsWith(".md"))
              .toList();
      return all.stream();
    }
  }

  private static List<MatchResult> found(Pattern pattern, Path document) throws IOException {
    return pattern.matcher(Files.readString(document)).results().toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyCommandAndOptionExists(Path document) throws IOException {
    for (MatchResult match : found(COMMAND, document)) {
      CommandLine command = commandOf(match.group(1).split("\\s+"));
      for (MatchResult option : OPTION.matcher(match.group(1)).results().toList()) {
        assertThat(command.getCommandSpec().findOption(option.group()))
            .as("%s in: cordon %s", option.group(), match.group(1))
            .isNotNull();
      }
    }
  }

  private static CommandLine commandOf(String... words) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Terminal terminal = new Terminal(nowhere, false, nowhere, false, Map.of());
    CommandLine command = Cordon.commandLine(terminal, Map.of());
    for (String word : words) {
      if (command.getSubcommands().isEmpty()) {
        return command;
      }
      assertThat(command.getSubcommands()).as(String.join(" ", words)).containsKey(word);
      command = command.getSubcommands().get(word);
    }
    return command;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) throws IOException {
    for (MatchResult match : found(LINK, document)) {
      String[] target = match.group(1).split("#", 2);
      if (target[0].startsWith("https:")) {
        continue;
      }
      Path file = target[0].isEmpty() ? document : document.resolveSibling(target[0]).normalize();
      assertThat(file).as(document.toString()).exists();
      if (target.length == 2) {
        assertThat(anchors(file)).as("%s in %s", match.group(1), document).contains(target[1]);
      }
    }
  }

  /** The anchors that GitHub makes of headings. */
  private static List<String> anchors(Path document) throws IOException {
    return Files.readAllLines(document).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(java.util.Locale.ROOT))
        .map(line -> line.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
        .toList();
  }

  @Test
  void everyPathInContributingExists() throws IOException {
    List<MatchResult> paths = found(FILE, HOME.resolve("CONTRIBUTING.md"));

    assertThat(paths).hasSizeGreaterThan(40);
    assertThat(paths).allSatisfy(path -> assertThat(HOME.resolve(path.group(1))).exists());
  }

  @Test
  void readmeIsShort() throws IOException {
    assertThat(Files.readAllLines(HOME.resolve("README.md"))).hasSizeLessThan(README_LINES);
  }

  @Test
  void testCommandOfReadmeIsThatOfContinuousIntegration() throws IOException {
    String last = Files.readAllLines(HOME.resolve(".ci/run")).stream().reduce("", (a, b) -> b);

    assertThat(Files.readAllLines(HOME.resolve("README.md")))
        .anyMatch(line -> line.matches(Pattern.quote(last) + " +# .*"));
  }
}
