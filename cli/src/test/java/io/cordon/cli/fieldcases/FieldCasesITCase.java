package io.cordon.cli.fieldcases;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import io.cordon.cli.SharedMaterial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every folder of field cases and prints a table; the script {@code .ci/field-cases} runs only
 * this.
 */
class FieldCasesITCase {
  @TempDir private Path directory;

  private static List<FieldCase> all() {
    return Stream.of(
            LogCases.envelopes(),
            LogCases.tables(),
            LogCases.facts(),
            RuleCases.rules(),
            RuleCases.messages(),
            DocumentCases.documents())
        .flatMap(List::stream)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> everyFieldCaseIsRight() {
    Path folders = SharedMaterial.path("field-cases");
    return all().stream()
        .map(
            fieldCase ->
                DynamicTest.dynamicTest(
                    fieldCase.folder() + ": " + fieldCase.command(),
                    () -> runAndPrint(fieldCase, folders)));
  }

  @Test
  void everyFolderIsRun() throws IOException {
    try (Stream<Path> entries = Files.list(SharedMaterial.path("field-cases"))) {
      Set<String> folders =
          entries
              .filter(Files::isDirectory)
              .map(entry -> entry.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));

      assertThat(all().stream().map(FieldCase::folder)).containsAll(folders);
    }
  }

  /** Case 04 as PowerShell 5 writes it. */
  @Test
  void utf16GivesTheSame() throws IOException {
    Path folder = SharedMaterial.path("field-cases/04-graph-audit-records");
    String text = Files.readString(folder.resolve("pages.json"));
    Path utf16 = directory.resolve("pages.json");
    Files.write(utf16, text.getBytes(StandardCharsets.UTF_16LE));
    String org = folder.resolve("org.yaml").toString();

    CommandRun expected =
        CommandRun.of("detect", "--org", org, folder.resolve("pages.json").toString());
    CommandRun run = CommandRun.of("detect", "--org", org, utf16.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).hasSize(1).hasSameSizeAs(expected.lines());
  }

  private static void runAndPrint(FieldCase fieldCase, Path folders) {
    CommandRun run = fieldCase.run(folders);
    List<String> failures = fieldCase.failures(run);
    System.out.printf(
        "%-5s  %-38s  %-50s  %s%n",
        failures.isEmpty() ? "right" : "WRONG",
        fieldCase.folder(),
        fieldCase.command(),
        failures.isEmpty() ? fieldCase.right() : "missing: " + String.join("; ", failures));

    assertThat(failures).as("%s%n%s", run.out(), run.err()).isEmpty();
    assertThat(run.out() + run.err()).doesNotContain("\tat ");
  }
}
