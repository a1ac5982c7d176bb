package io.cordon.cli.fieldcases;

import io.cordon.cli.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One command in one folder of field cases, and what is right for it.
 *
 * @param folder the name of the folder
 * @param arguments of the command; names of files in the folder are given as their paths
 */
record FieldCase(String folder, List<String> arguments, List<Expectation> expectations) {

  static FieldCase of(String folder, String... arguments) {
    return new FieldCase(folder, List.of(arguments), List.of());
  }

  FieldCase expect(Expectation... more) {
    List<Expectation> all = new ArrayList<>(expectations);
    all.addAll(List.of(more));
    return new FieldCase(folder, arguments, List.copyOf(all));
  }

  String command() {
    return String.join(" ", arguments);
  }

  CommandRun run(Path folders) {
    Path directory = folders.resolve(folder);
    return CommandRun.of(
        arguments.stream().map(argument -> inFolder(directory, argument)).toArray(String[]::new));
  }

  private static String inFolder(Path directory, String argument) {
    Path file = directory.resolve(argument);
    return Files.exists(file) ? file.toString() : argument;
  }

  /** What was expected and did not come; empty when all is right. */
  List<String> failures(CommandRun run) {
    return expectations.stream()
        .filter(expectation -> !expectation.holds().test(run))
        .map(Expectation::text)
        .toList();
  }

  /** What is right, for the table. */
  String right() {
    return String.join("; ", expectations.stream().map(Expectation::text).toList());
  }
}
