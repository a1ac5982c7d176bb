package io.cordon.job.atrest;

import static io.cordon.model.activity.ActivityFixtures.download;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelAtRest;
import io.cordon.model.identity.App;
import io.cordon.organisation.Organisation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsAtRestTest {
  private final LabelsAtRest labels = new LabelsAtRest(Organisation.empty());

  private static LabelAtRest at(App app, String path, String label) {
    return new LabelAtRest(app, null, null, path, null, null, label, null, false);
  }

  private static LabelAtRest ofId(App app, String tenant, String id) {
    return new LabelAtRest(app, tenant, id, null, null, null, "Confidential", null, false);
  }

  private void see(App app, String id, String path) {
    see(app, id, path, null);
  }

  private void see(App app, String id, String path, String url) {
    CloudFile file =
        CloudFile.builder().id(id).name("n").path(path).url(url).kind(FileKind.FILE).build();
    labels.see(activity(app, file).build());
  }

  private static ActivityFixtures activity(App app, CloudFile file) {
    return download().in(app).of(file);
  }

  /** {@code id=label} of each match. */
  private List<String> matches() {
    return labels.matches().stream()
        .map(match -> match.stated().fileId() + '=' + match.label().caption())
        .sorted()
        .toList();
  }

  @Test
  void aFileIsFoundByPathInWhateverCaseAndUnicodeForm() {
    labels.add(at(App.DROPBOX, "/Team/Pla\u0308ne/Q1.docx", "Confidential"));
    see(App.DROPBOX, "id:1", "/team/PLÄNE/q1.DOCX");
    see(App.DROPBOX, "id:2", "/Team/Q1.docx");
    see(App.BOX, "3", "Team/Pläne/Q1.docx");

    assertThat(matches()).containsExactly("id:1=Confidential");
    assertThat(labels.outcome()).isEqualTo(new LabelsAtRest.Outcome(1, 1, 0, 0, 0, 0));
  }

  @Test
  void aPathOfSeveralFilesSaysOfNoneWhichLabelItHas() {
    labels.add(at(App.DROPBOX, "/plan.docx", "Confidential"));
    see(App.DROPBOX, "id:1", "/plan.docx");
    see(App.DROPBOX, "id:2", "/plan.docx");

    assertThat(matches()).isEmpty();
    assertThat(labels.outcome()).isEqualTo(new LabelsAtRest.Outcome(1, 0, 0, 1, 0, 0));
  }

  @Test
  void whatMatchesNoFileIsCounted() {
    labels.add(at(App.DROPBOX, "/plan.docx", "Confidential"));
    labels.add(at(App.DROPBOX, "/other.docx", "Confidential"));
    see(App.DROPBOX, "id:1", "/plan.docx");

    assertThat(matches()).containsExactly("id:1=Confidential");
    assertThat(labels.outcome()).isEqualTo(new LabelsAtRest.Outcome(2, 1, 1, 0, 0, 0));
  }

  @Test
  void ofABoxPathTheLastFolderIsEnoughWhereItIsTheOnlyOne() {
    labels.add(at(App.BOX, "/Team/Plans/q1.docx", "Confidential"));
    labels.add(at(App.BOX, "/Team/Old/q2.docx", "Confidential"));
    labels.add(at(App.BOX, "/Team/New/Old/q2.docx", "General"));
    see(App.BOX, "1", "Plans/q1.docx");
    see(App.BOX, "2", "Old/q2.docx");

    assertThat(matches()).containsExactly("1=Confidential");
    assertThat(labels.outcome().ambiguous()).isEqualTo(1);
  }

  @Test
  void aBoxEventWithAllFoldersTellsFilesApart() {
    labels.add(at(App.BOX, "/Team/Old/q2.docx", "Confidential"));
    labels.add(at(App.BOX, "/Team/New/Old/q2.docx", "General"));
    see(App.BOX, "2", "Team/Old/q2.docx");
    see(App.BOX, "3", "Team/New/Old/q2.docx");

    assertThat(matches()).containsExactly("2=Confidential", "3=General");
  }

  @Test
  void aNameAloneFindsNoFileOfBox() {
    labels.add(at(App.BOX, "/plan.docx", "Confidential"));
    see(App.BOX, "1", "plan.docx");

    assertThat(matches()).isEmpty();
    assertThat(labels.outcome().unmatched()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.sharepoint.com/sites/hr/Shared Documents/Pay.xlsx",
    "https://x.sharepoint.com/sites/hr/Shared%20Documents/Pay.xlsx",
    "HTTPS://X.sharepoint.com/Sites/HR/Shared Documents/pay.xlsx",
  })
  void aUrlMayBeEncodedAndInAnyCase(String url) {
    labels.add(new LabelAtRest(App.M365, null, null, null, url, null, "Confidential", null, false));
    see(
        App.M365,
        "guid",
        "Shared Documents/Pay.xlsx",
        "https://x.sharepoint.com/sites/hr/Shared Documents/Pay.xlsx");

    assertThat(matches()).containsExactly("guid=Confidential");
  }

  @Test
  void anIdSaysMoreThanAPathAndATenantMustBeTheSame() {
    labels.add(ofId(App.GOOGLE_WORKSPACE, "example", "1"));
    labels.add(ofId(App.GOOGLE_WORKSPACE, "other", "2"));
    labels.add(ofId(App.GOOGLE_WORKSPACE, null, "3"));
    for (String id : List.of("1", "2", "3")) {
      see(App.GOOGLE_WORKSPACE, id, null);
    }

    assertThat(matches()).containsExactly("1=Confidential", "3=Confidential");
    assertThat(labels.matches().get(0).stated().tenant()).isEqualTo("example");
  }

  @Test
  void ofSeveralLabelsOfOneFileTheHighestOfOursCounts() {
    String id = "22222222-0000-0000-0000-000000000002";
    labels.add(at(App.DROPBOX, "/p", null));
    labels.add(
        new LabelAtRest(
            App.DROPBOX, null, null, "/p", null, id, "Theirs", id, /* foreign= */ true));
    labels.add(at(App.DROPBOX, "/P", "General"));
    labels.add(at(App.DROPBOX, "/p", "Confidential"));
    labels.add(at(App.DROPBOX, "/p", "Public"));
    see(App.DROPBOX, "id:1", "/p");

    assertThat(matches()).containsExactly("id:1=Confidential");
    assertThat(labels.outcome()).isEqualTo(new LabelsAtRest.Outcome(5, 1, 0, 0, 4, 0));
  }

  @Test
  void aForeignLabelIsCountedAndNoneOfOurs() {
    String id = "22222222-0000-0000-0000-000000000002";
    labels.add(new LabelAtRest(App.DROPBOX, null, null, "/p", null, id, "Confidential", id, true));
    see(App.DROPBOX, "id:1", "/p");

    assertThat(labels.matches())
        .singleElement()
        .extracting(LabelsAtRest.Match::label)
        .returns(true, Label::isForeign)
        .returns(Label.UNRANKED, Label::rank);
    assertThat(labels.outcome().foreign()).isEqualTo(1);
  }
}
