package io.cordon.cli.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.file.Label;
import io.cordon.model.identity.App;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.OrganisationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelLinesTest {
  private static final String GUID = "11111111-0000-0000-0000-000000000002";

  @Test
  void anEntryHasTheIdsOfEveryCloudAndLoads() throws OrganisationException {
    String entry =
        LabelLines.entry(
            "Secret",
            List.of(
                new SeenLabel(App.M365, GUID, "Secret", 1_204, 3, "Plan.docx"),
                new SeenLabel(App.BOX, null, "Secret", 1, 0, null),
                new SeenLabel(App.GOOGLE_WORKSPACE, "aB/c1", "Secret", 2, 0, null),
                new SeenLabel(App.GOOGLE_WORKSPACE, "aB/c2", "Secret", 2, 0, null)));

    assertThat(entry)
        .isEqualTo(
            "- {name: Secret, ids: {m365: "
                + GUID
                + ", box: Secret, google: [aB/c1, aB/c2]}}   # 1,209 records, 3 documents,"
                + " Microsoft 365, Box, Google Workspace, for example Plan.docx");
    Organisation loaded = Organisation.parse("labels:\n  " + entry + "\n", "org.yaml");
    assertThat(loaded.labels().resolve(App.M365, Label.unresolved(GUID, null)).name())
        .isEqualTo("Secret");
  }

  @Test
  void namesOfDropboxAndIdsThatAreNoneStandWithoutIds() {
    assertThat(LabelLines.of(List.of(new SeenLabel(App.DROPBOX, "x", "X", 1, 0, null))))
        .containsExactly("- {name: X}   # 1 record, Dropbox");
    assertThat(LabelLines.of(List.of(new SeenLabel(App.M365, "no guid", "X", 1, 0, null))))
        .containsExactly("- {name: X}   # 1 record, Microsoft 365");
  }

  @Test
  void sightingsOfOneIdAreOneLabelWithItsLatestName() {
    LabelSightings sightings = new LabelSightings();
    sightings.add(App.M365, Label.unresolved(GUID, null), "Plan.docx");
    sightings.add(App.M365, Label.unresolved(GUID.toUpperCase(java.util.Locale.ROOT), "Old"), "b");
    sightings.addDocument(GUID, "Confidential", "c.docx");
    sightings.add(App.BOX, Label.unresolved(null, "Confidential"), null);
    sightings.add(App.BOX, Label.unresolved(null, "CONFIDENTIAL "), "d");

    assertThat(sightings.seen().all())
        .containsExactly(
            new SeenLabel(App.M365, GUID, "Confidential", 2, 1, "Plan.docx"),
            new SeenLabel(App.BOX, null, "CONFIDENTIAL ", 2, 0, "d"));
  }

  @Test
  void labelsOfLogsAndDocumentsAreJoined() {
    SeenLabel fromLog = new SeenLabel(App.M365, GUID, null, 7, 0, "Plan.docx");
    SeenLabel fromFile = new SeenLabel(App.M365, GUID, "Secret", 0, 2, "b.docx");

    assertThat(new SeenLabels(List.of(fromLog), 0).and(new SeenLabels(List.of(fromFile), 1)))
        .isEqualTo(
            new SeenLabels(List.of(new SeenLabel(App.M365, GUID, "Secret", 7, 2, "Plan.docx")), 1));
  }
}
