package io.cordon.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import io.cordon.cli.SummaryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each problem of the input is one line, and everything else is read. */
class BadInputITCase {
  private static final String GOOD =
      "{\"CreationTime\":\"2026-03-02T10:00:00\",\"Id\":\"%s\",\"Operation\":\"FileDownloaded\","
          + "\"RecordType\":6,\"Workload\":\"SharePoint\",\"UserId\":\"ana@example.com\","
          + "\"ItemType\":\"File\",\"SourceFileName\":\"plan.docx\",\"ListItemUniqueId\":\"f1\"}";

  @TempDir private Path directory;

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(directory.resolve(name), String.join("\n", lines));
  }

  private static CommandRun detect(Object... arguments) {
    return command("detect", arguments);
  }

  private static CommandRun command(String name, Object... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = name;
    for (int index = 0; index < arguments.length; index++) {
      all[index + 1] = arguments[index].toString();
    }
    return CommandRun.of(all);
  }

  private static void isOneClearLine(CommandRun run, String... parts) {
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).contains(parts).doesNotContain("Exception", "\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void brokenLinesAreRejectsWithTheirPlaceAndTheRestIsRead() throws IOException {
    Path log =
        file(
            "log.jsonl",
            GOOD.formatted("e1"),
            "{\"CreationTime\": \"2026-03",
            "not json at all",
            "{\"hello\": \"world\"}",
            "[1, 2]",
            GOOD.formatted("e2").replace("2026-03-02", "2099-01-01"),
            GOOD.formatted("e3").replace("\"RecordType\":6", "\"RecordType\":{\"a\":[]}"),
            GOOD.formatted("e4"));
    Path rejects = directory.resolve("rejects.jsonl");

    CommandRun run = detect("--rejects", rejects, log);

    assertThat(run.exitCode()).as("more rejects than other records").isEqualTo(3);
    assertThat(run.err()).contains("log.jsonl: only 3 of 9 records could be read");
    SummaryTable summary = SummaryTable.parse(run.err());
    assertThat(summary.count("activities")).isEqualTo(3);
    assertThat(summary.sum()).isEqualTo(summary.read());
    assertThat(Files.readString(rejects))
        .contains("\"line\":2", "\"line\":3", "\"line\":4", "\"line\":5", "\"line\":6", "future");
  }

  @Test
  void ofAnEmptyFileNothingCouldBeRead() throws IOException {
    CommandRun run = detect(file("empty.jsonl"));

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("empty.jsonl: is empty");
    assertThat(SummaryTable.parse(run.err()).read()).isZero();
  }

  @Test
  void aFileThatIsNoLogIsNamedAndTheOthersAreRead() throws IOException {
    Path page = file("login.csv", "<!DOCTYPE html>", "<html></html>");
    Path log = file("log.jsonl", GOOD.formatted("e1"));

    for (String command : new String[] {"detect", "normalize", "exposed"}) {
      CommandRun run = command(command, page, log);

      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.err())
          .contains("login.csv: nothing could be read: it is a web page", "--rejects FILE")
          .containsPattern("activities +1");
      assertThat(run.out()).doesNotContain("web page");
    }
  }

  @Test
  void theOrganisationIsNotOverwritten() throws IOException {
    Path organisation = file("org.yaml", "domains: [example.com]");
    Path log = file("log.jsonl", GOOD.formatted("e1"));

    isOneClearLine(
        detect("--org", organisation, "--rejects", organisation, log), "is the file of --org");
    assertThat(organisation).hasContent("domains: [example.com]");
  }

  @Test
  void aMissingFileIsOneLine() {
    isOneClearLine(detect(directory.resolve("absent.jsonl")), "absent.jsonl", "no such file");
  }

  @Test
  void aDirectoryIsOneLine() {
    isOneClearLine(detect(directory), directory.toString(), "directory");
  }

  @Test
  void theOtherFilesAreReadWhenOneIsMissing() throws IOException {
    CommandRun run = detect(file("log.jsonl", GOOD.formatted("e1")), directory.resolve("absent"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("absent: no such file");
    assertThat(run.err()).containsPattern("activities +1");
  }

  @Test
  void aBrokenPolicyIsOneLineWithItsPlace() throws IOException {
    Path policies = Files.createDirectory(directory.resolve("policies"));
    Files.writeString(policies.resolve("broken.yml"), "title: x\nid: [\n");

    isOneClearLine(
        detect("--policies", policies, file("log.jsonl", GOOD.formatted("e1"))), "broken.yml:");
  }

  @Test
  void aBrokenOrganisationFileIsOneLineWithItsPlace() throws IOException {
    Path organisation = file("org.yaml", "networks:", "  - {name: Office, cidr: 10.0.0.0/40}");

    isOneClearLine(
        detect("--org", organisation, file("log.jsonl", GOOD.formatted("e1"))),
        "org.yaml:2:",
        "10.0.0.0/40");
  }

  @Test
  void anOutputThatCannotBeWrittenIsOneLineBeforeTheJobStarts() throws IOException {
    Path log = file("log.jsonl", GOOD.formatted("e1"));
    Path absent = directory.resolve("absent/found.jsonl");

    isOneClearLine(detect("--findings", absent, log), absent + ": there is no directory ");
    isOneClearLine(detect("--rejects", directory, log), directory + ": is a directory");
    isOneClearLine(detect("--exposure", "same", "--rejects", "same", log), "two kinds of output");
  }

  @Test
  void aBrokenGeolocationDatabaseIsOneLineBeforeTheJobStarts() throws IOException {
    Path log = file("log.jsonl", GOOD.formatted("e1"));
    Path missing = file("missing.yaml", "geolocation: {city: absent.mmdb}");
    Files.writeString(directory.resolve("broken.mmdb"), "no database");
    Path broken = file("broken.yaml", "geolocation: {city: " + directory + "/broken.mmdb}");

    for (String command : new String[] {"detect", "normalize", "exposed"}) {
      isOneClearLine(command(command, "--org", missing, log), "absent.mmdb");
      isOneClearLine(command(command, "--org", broken, log), "broken.mmdb");
    }
  }

  @Test
  void anUnknownOptionAndNoFileAreOneLine() {
    isOneClearLine(detect("--polices", "x", "y"), "--polices");
    isOneClearLine(detect(), "FILE");
  }
}
