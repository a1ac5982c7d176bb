package io.cordon.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Golden cases of refused files: one folder a case, with the refused files and {@code
 * expected_errors.txt}, which has one full message a line.
 *
 * <p>To add a case, make a folder with the refused files and run the test. It fails, writes the
 * messages to {@code target}, and prints the command that copies them into the folder. Read them
 * before you copy: they are what a user sees.
 */
public final class RefusalCases {
  private static final String EXPECTED = "expected_errors.txt";

  private final Path root;

  /** The cases in the folders below {@code root}, a path inside the module. */
  public RefusalCases(Path root) {
    this.root = root;
  }

  /** The name of each case, for a parameterised test. */
  public Stream<String> names() {
    return list(root).map(folder -> folder.getFileName().toString());
  }

  /** The text of each refused file of a case by the file's name. */
  public Map<String, String> texts(String name) {
    Map<String, String> texts = new TreeMap<>();
    list(root.resolve(name))
        .filter(file -> !file.endsWith(EXPECTED))
        .forEach(file -> texts.put(file.getFileName().toString(), read(file)));
    return texts;
  }

  /** Fails with the difference unless these are the messages that the case expects. */
  public void check(String name, List<Problem> problems) {
    Path expected = root.resolve(name).resolve(EXPECTED);
    Path actual = Path.of("target", "refusals", name, EXPECTED);
    List<String> lines = problems.stream().map(Problem::message).toList();
    write(actual, String.join("\n", lines) + "\n");
    assertThat(lines).allMatch(line -> line.lines().count() == 1);
    String hint = "If the new messages are right: cp %s %s".formatted(actual, expected);
    assertThat(expected).as("%s\n%s", String.join("\n", lines), hint).exists();
    assertThat(actual).as(hint).hasSameTextualContentAs(expected);
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
