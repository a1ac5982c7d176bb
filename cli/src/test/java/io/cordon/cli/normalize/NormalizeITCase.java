package io.cordon.cli.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
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
  private static final Path CORPUS = Path.of("../../shared/corpus/m365");
  private static final Path SCHEMA =
      Path.of("../../shared/spec/ocsf/file_hosting_activity.schema.json");

  @Test
  void everyLineOfTheCorpusIsValidOcsfAndEveryActivityIsALine() throws IOException {
    boolean present = Files.isDirectory(CORPUS) && Files.exists(SCHEMA);
    if (!present) {
      System.out.println("skipped: " + CORPUS + " or " + SCHEMA + " is not there");
    }
    assumeTrue(present, "the corpus is not there");
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(SCHEMA));

    CommandRun run = CommandRun.of(arguments());

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    assertThat(run.lines()).hasSize((int) Accounted.of(run.err()).count("activities"));
  }

  private static String[] arguments() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("normalize"));
    try (Stream<Path> files = Files.list(CORPUS)) {
      files.sorted().map(Path::toString).forEach(arguments::add);
    }
    return arguments.toArray(String[]::new);
  }
}
