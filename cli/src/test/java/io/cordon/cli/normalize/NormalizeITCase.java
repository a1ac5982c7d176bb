package io.cordon.cli.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import io.cordon.cli.CommandRun;
import io.cordon.cli.SharedMaterial;
import io.cordon.cli.SummaryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NormalizeITCase {
  @Test
  void everyActivityOfTheCorpusIsOneValidOcsfLine() throws IOException {
    JsonSchema schema = SharedMaterial.ocsf("file_hosting_activity");

    List<Path> files = corpus();
    long lines = 0;
    for (Path file : files) {
      lines += Files.readAllLines(file).size();
    }

    CommandRun run = CommandRun.of(arguments(files));

    assertThat(run.exitCode())
        .as("the times of seven of Box's ten test records are missing")
        .isEqualTo(3);
    assertThat(run.errLines().stream().filter(line -> line.contains(" could be read: ")))
        .singleElement()
        .asString()
        .contains("box/panther_tests.jsonl: only 3 of 10 records could be read");
    assertThat(run.lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    SummaryTable summary = SummaryTable.parse(run.err());
    assertThat(run.lines()).hasSize((int) summary.count("activities"));
    assertThat(summary.sum()).isEqualTo(summary.read()).isGreaterThanOrEqualTo(lines);
  }

  private static String[] arguments(List<Path> files) {
    List<String> arguments = new ArrayList<>(List.of("normalize"));
    files.forEach(file -> arguments.add(file.toString()));
    return arguments.toArray(String[]::new);
  }

  private static List<Path> corpus() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String cloud : List.of("m365", "box", "dropbox", "google_workspace")) {
      try (Stream<Path> found = Files.list(SharedMaterial.path("corpus/" + cloud))) {
        found.filter(file -> file.toString().endsWith(".jsonl")).sorted().forEach(files::add);
      }
    }
    return files;
  }
}
