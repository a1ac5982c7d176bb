package io.cordon.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cordon detect --html}: the page of a run over the logs of four clouds. */
class DetectPageITCase {
  private static final List<String> LOGS =
      List.of("m365.jsonl", "box.jsonl", "dropbox.jsonl", "google.jsonl", "ocsf.jsonl");

  @TempDir private Path directory;

  private CommandRun detect(boolean onScreen, Path page) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("detect", "--org", path("org.yaml"), "--html", page.toString()));
    for (String log : LOGS) {
      arguments.add(path(log));
    }
    String[] all = arguments.toArray(String[]::new);
    return onScreen ? CommandRun.onScreen(all) : CommandRun.of(all);
  }

  private static String path(String name) throws Exception {
    return Path.of(DetectPageITCase.class.getResource("/io/cordon/cli/fourclouds/" + name).toURI())
        .toString();
  }

  @Test
  void thePageHasTheFindingsWithTheCloudOfEachStepAndTheExposure() throws Exception {
    Path page = directory.resolve("run.html");
    Files.writeString(page, "an old page");
    Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rw-r-----"));

    CommandRun run = detect(false, page);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.lines()).hasSize(4).allMatch(line -> line.startsWith("{"));
    assertThat(Files.readString(page))
        .contains("4 findings", "Of 10 records: 8 activities, 1 row merged")
        .contains("2 Mar 2026", "cordon ", "m365.jsonl", "org.yaml")
        .contains("in Microsoft 365 ana downloaded", "then in Dropbox uploaded holiday.xlsx")
        .contains("with eve@freemail.example, outside")
        .contains("Google Workspace", "anyone with link")
        .endsWith("</html>\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
        .isEqualTo("rw-r-----");
    try (Stream<Path> all = Files.list(directory)) {
      assertThat(all).containsExactly(page);
    }
  }

  @Test
  void aScreenShowsTheSentenceThatTheDocumentsShow() throws Exception {
    CommandRun run = detect(true, directory.resolve("run.html"));

    assertThat(run.lines()).allMatch(line -> line.length() <= 100);
    for (String document : List.of("../README.md", "../docs/findings.md")) {
      assertThat(run.out()).contains(example(Path.of(document)));
    }
  }

  /** The finding in the first block of a document that shows one. */
  private static String example(Path document) throws IOException {
    String text = Files.readString(document);
    int start = text.indexOf("\n```\n● ") + 5;
    return text.substring(start, text.indexOf("```", start));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefusedBeforeTheRun() throws Exception {
    CommandRun inDirectory = detect(false, directory);
    CommandRun nowhere = detect(false, directory.resolve("absent/run.html"));

    assertThat(inDirectory.exitCode()).isEqualTo(2);
    assertThat(inDirectory.err())
        .isEqualTo("cordon detect: " + directory + ": is a directory, not a file to write\n");
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.errLines()).hasSize(1);
    try (Stream<Path> all = Files.list(directory)) {
      assertThat(all).isEmpty();
    }
  }

  @Test
  void anInputIsNotOverwritten() throws Exception {
    CommandRun run = detect(false, Path.of(path("box.jsonl")));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("is an input file");
    assertThat(Files.readString(Path.of(path("box.jsonl")))).startsWith("{");
  }
}
