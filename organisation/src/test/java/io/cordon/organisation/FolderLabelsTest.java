package io.cordon.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dropbox files that have the label of their folder. */
class FolderLabelsTest {
  private static final String LABELS =
      """
      labels:
        - {name: Public, dropbox_folders: /Finance/Published}
        - {name: Confidential, dropbox_folders: [/Finance, "/Team Space/HR/"]}
        - {name: Secret}
      """;

  private static Label label(App app, String path, Label stated, LabelChange change)
      throws OrganisationException {
    Recogniser recogniser = new Recogniser(Organisation.parse(LABELS, "org.yaml"));
    CloudFile file = CloudFile.builder().id("1").name("x").path(path).label(stated).build();
    Activity activity =
        Activity.builder("1", Instant.EPOCH).app(app).file(file).labelChange(change).build();
    return recogniser.recognise(activity).file().label();
  }

  @ParameterizedTest
  @CsvSource({
    "/Finance/2026/plan.xlsx, Confidential",
    "/finance/PLAN.xlsx, Confidential",
    "/Finance, Confidential",
    "/Finance/Published/report.pdf, Public",
    "/Team space/hr/a/b/c.docx, Confidential",
    "/Financed/plan.xlsx, unknown",
    "/Other/Finance/plan.xlsx, unknown",
    "/, unknown"
  })
  void aFileHasTheLabelOfItsInnermostFolder(String path, String name) throws OrganisationException {
    assertThat(label(App.DROPBOX, path, Label.UNKNOWN, LabelChange.NONE).caption()).isEqualTo(name);
  }

  @Test
  void theLabelIsRankedSoThatPoliciesCanCompareIt() throws OrganisationException {
    assertThat(label(App.DROPBOX, "/Finance/x", Label.UNKNOWN, LabelChange.NONE))
        .isEqualTo(new Label(null, "Confidential", 2));
  }

  @Test
  void whatTheRecordStatesWins() throws OrganisationException {
    Label secret = Label.unresolved(null, "Secret");

    assertThat(label(App.DROPBOX, "/Finance/x", secret, LabelChange.NONE).rank()).isEqualTo(3);
    assertThat(label(App.DROPBOX, "/Finance/x", Label.NONE, LabelChange.NONE))
        .isEqualTo(Label.NONE);
    assertThat(label(App.DROPBOX, "/Finance/x", Label.UNKNOWN, LabelChange.REPLACED))
        .isEqualTo(Label.UNKNOWN);
  }

  @Test
  void foldersOfOtherCloudsHaveNoLabels() throws OrganisationException {
    assertThat(label(App.BOX, "/Finance/x", Label.UNKNOWN, LabelChange.NONE))
        .isEqualTo(Label.UNKNOWN);
    assertThat(label(App.DROPBOX, null, Label.UNKNOWN, LabelChange.NONE)).isEqualTo(Label.UNKNOWN);
  }

  @Test
  void theTopMayHaveALabelToo() throws OrganisationException {
    LabelTaxonomy labels =
        Organisation.parse("labels: [{name: Internal, dropbox_folders: /}]", "org.yaml").labels();

    assertThat(labels.ofFolder(App.DROPBOX, "/a/b.txt").name()).isEqualTo("Internal");
    assertThat(labels.ofFolder(App.DROPBOX, "b.txt").name()).isEqualTo("Internal");
  }
}
