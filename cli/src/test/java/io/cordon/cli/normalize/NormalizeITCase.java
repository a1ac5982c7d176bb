package io.cordon.cli.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import io.cordon.cli.Beside;
import io.cordon.cli.CommandRun;
import io.cordon.cli.detect.Accounted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NormalizeITCase {
  @Test
  void everyLineOfTheCorpusIsValidOcsfAndEveryActivityIsALine() throws IOException {
    JsonSchema schema = Beside.ocsf("file_hosting_activity");

    CommandRun run = CommandRun.of(arguments());

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    assertThat(run.lines()).hasSize((int) Accounted.of(run.err()).count("activities"));
  }

  private static String[] arguments() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("normalize"));
    try (Stream<Path> files = Files.list(Beside.path("corpus/m365"))) {
      files.sorted().map(Path::toString).forEach(arguments::add);
    }
    return arguments.toArray(String[]::new);
  }
}
