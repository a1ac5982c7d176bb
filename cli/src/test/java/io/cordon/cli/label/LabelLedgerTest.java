package io.cordon.cli.label;

import static io.cordon.labels.LabelSamples.GENERAL;
import static io.cordon.labels.LabelSamples.OTHER_TENANT;
import static io.cordon.labels.LabelSamples.TENANT;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.LabelSamples.docxWith;
import static io.cordon.labels.LabelSamples.properties;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the command as a ledger: where in a cloud each file is, and whose its label is. */
class LabelLedgerTest {
  @TempDir private Path folder;

  private Path file(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private static CommandRun label(Object... arguments) {
    return CommandRun.of(
        Stream.concat(Stream.of("label"), Arrays.stream(arguments).map(Object::toString))
            .toArray(String[]::new));
  }

  @Test
  void withACloudEachLineSaysWhereTheFileIsThere() throws IOException {
    file("Sub folder/plan.docx", docxWith(confidential()));
    file("notes.txt", new byte[10]);

    CommandRun run = label("--app", "dropbox", "--root", "Team/Plans/", folder);
    assertThat(run.lines())
        .singleElement()
        .asString()
        .contains("\"app\":\"dropbox\",\"path\":\"/Team/Plans/Sub folder/plan.docx\"");

    CommandRun site =
        label(
            "--app",
            "m365",
            "--root",
            "https://x.sharepoint.com/sites/hr/Shared%20Documents",
            folder);
    assertThat(site.out())
        .contains(
            "\"url\":\"https://x.sharepoint.com/sites/hr/Shared Documents/Sub folder/plan.docx\"");
  }

  @Test
  void whatNoLogCouldNameIsAMistake() {
    assertThat(label("--root", "/Team", folder).err()).contains("give --app too");
    assertThat(label("--app", "google", folder).err()).contains("have no paths");
    assertThat(label("--app", "drobox", folder).err()).contains("did you mean \"dropbox\"?");
    assertThat(label("--app", "box", "--root", "https://app.box.com/folder/1", folder).err())
        .contains("have paths and no URLs");
  }

  @Test
  void aLabelOfAnotherTenantIsMarked() throws IOException {
    Path organisation =
        Files.writeString(folder.resolve("org.yaml"), "tenant_ids: [" + TENANT + "]");
    Path theirs =
        file(
            "theirs.docx",
            docxWith(
                properties(GENERAL, "Enabled", "true", "SiteId", OTHER_TENANT, "Name", "General")));
    Path ours = file("ours.docx", docxWith(confidential()));

    CommandRun run = label("--org", organisation, theirs, ours);

    assertThat(run.lines().get(0)).contains("\"name\":\"General\"", "\"foreign\":true");
    assertThat(run.lines().get(1)).doesNotContain("foreign");
    assertThat(run.err())
        .isEqualTo(
            "2 files: 2 labelled, 0 unlabelled, 0 unreadable;"
                + " 1 label is of another organisation, and none of yours\n");
  }
}
