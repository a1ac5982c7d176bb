package io.cordon.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.ingest.Recipes.Block;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipesTest {
  private static final Path LOGS = Path.of("src/test/resources/io/cordon/cli/fourclouds");
  private static final String DELIVERY = "Where records go";

  @TempDir private Path directory;

  @Test
  void everyCloudHasRecipes() throws IOException {
    assertThat(Recipes.all()).hasSizeGreaterThan(12);
    assertThat(Recipes.all())
        .extracting(Block::heading)
        .contains(
            "Microsoft 365: the Management Activity API",
            "Microsoft 365: a search by Graph",
            "Box",
            "Dropbox",
            "Google Workspace");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash"})
  void everyBlockIsValid(String shell) throws Exception {
    Recipes.require(shell);
    for (Block block : Recipes.all()) {
      Path script = Files.writeString(directory.resolve("script"), block.script());
      Process process =
          new ProcessBuilder(shell, "-n", script.toString()).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output + block.script()).isZero();
    }
  }

  /** Everybody on the machine sees command lines. */
  @Test
  void noSecretIsOnACommandLine() throws IOException {
    assertThat(Recipes.all())
        .extracting(Block::script)
        .allSatisfy(
            script ->
                assertThat(script)
                    .doesNotContain("-H 'Authorization", "-H \"Authorization")
                    .doesNotContainPattern("(client_secret|refresh_token|assertion|token)=[$\"]"));
  }

  @Test
  void filesForDetectAreForTheOwnerOnly() throws Exception {
    Recipes.install(directory.resolve("bin"), "deliver", Recipes.below(DELIVERY).get(0));
    Path records = Files.writeString(directory.resolve("records"), "{}\n");

    Recipes.run(directory, Map.of(), "deliver box && deliver box < records", records);

    try (var files = Files.newDirectoryStream(directory, "box-*.jsonl")) {
      Path file = files.iterator().next();
      assertThat(file).hasContent("{}\n{}\n");
      assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "m365, aaaaaaaa-0000-0000-0000-000000000001",
    "box, 5001",
    "dropbox, id:copy",
    "google, g-1"
  })
  void recordsInKafkaHaveTheirFileAsKey(String cloud, String key) throws Exception {
    Recipes.require("jq");
    Path bin = directory.resolve("bin");
    Recipes.install(bin, "deliver", Recipes.below(DELIVERY).get(1));
    Recipes.install(bin, "kcat", "#!/bin/sh\nprintf '%s\\n' \"$*\" > call\ncat > sent\n");

    Recipes.run(directory, Map.of(), "deliver " + cloud, logOf(cloud));

    List<String> sent = Files.readAllLines(directory.resolve("sent"));
    List<String> records = Files.readAllLines(logOf(cloud));
    ObjectMapper json = new ObjectMapper();
    assertThat(sent).hasSameSizeAs(records);
    assertThat(sent.get(0)).startsWith(key + "\t");
    for (int i = 0; i < sent.size(); i++) {
      assertThat(json.readTree(sent.get(i).split("\t", 2)[1]))
          .isEqualTo(json.readTree(records.get(i)));
    }
    assertThat(directory.resolve("call"))
        .hasContent("-P -F kcat.conf -t cordon.audit." + cloud + " -K \t");
  }

  /** A file name may hold anything; the key ends at the first tab, the record at the line. */
  @Test
  void aHostileNameDoesNotBreakTheLine() throws Exception {
    Recipes.require("jq");
    Path bin = directory.resolve("bin");
    Recipes.install(bin, "deliver", Recipes.below(DELIVERY).get(1));
    Recipes.install(bin, "kcat", "#!/bin/sh\ncat > sent\n");
    Path record =
        Files.writeString(directory.resolve("r"), "{\"ObjectId\": \"a\\tb\\nc\", \"Id\": \"1\"}\n");

    Recipes.run(directory, Map.of(), "deliver m365", record);

    assertThat(directory.resolve("sent"))
        .hasContent("a b c\t{\"ObjectId\":\"a\\tb\\nc\",\"Id\":\"1\"}\n");
  }

  private static Path logOf(String cloud) {
    return LOGS.resolve(cloud + ".jsonl");
  }
}
