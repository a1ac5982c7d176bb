package io.cordon.job.ledger;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.relabel;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents in Google Drive, whose classification is one of several labels. */
class SeveralLabelsTest {
  private static final Label SECRET = new Label("LbLevel/ChSecret", "Confidential", 3);

  private final LedgerRun ledger = LedgerRun.of(google(download()).labelled(SECRET).at("10:00"));

  private static ActivityFixtures google(ActivityFixtures activity) {
    return activity.in(App.GOOGLE_WORKSPACE);
  }

  private Activity labelling(LabelChange change, Label before, Label after) {
    return ledger.update(
        google(relabel(change)).labelled(after).at("11:00").build().toBuilder()
            .labelBefore(before)
            .build());
  }

  private static Label unlisted(String id) {
    return Label.unresolved(id, null);
  }

  @ParameterizedTest
  @CsvSource({"LbLevel", "lblevel", "LbLevel/ChRed"})
  void aRemovedLabelWasTheOneThatTheLedgerRemembers(String named) {
    Activity removed = labelling(LabelChange.REMOVED, unlisted(named), Label.NONE);

    assertThat(removed.labelChange()).isEqualTo(LabelChange.REMOVED);
    assertThat(removed.labelBefore()).isEqualTo(SECRET);
    assertThat(ledger.entry().label()).isEqualTo(Label.NONE);
  }

  @Test
  void aRemovalThatStatesTheChoiceIsBelieved() {
    Label highly = new Label("LbLevel/ChTop", "Highly Confidential", 4);
    Activity removed = labelling(LabelChange.REMOVED, highly, Label.NONE);

    assertThat(removed.labelBefore()).isEqualTo(highly);
    assertThat(ledger.entry().label()).isEqualTo(Label.NONE);
  }

  @Test
  void whatTheLedgerHasNeverSeenStaysAsStated() {
    Activity removed =
        new LedgerRun()
            .update(
                google(relabel(LabelChange.REMOVED)).labelled(Label.NONE).build().toBuilder()
                    .labelBefore(unlisted("LbLevel"))
                    .build());

    assertThat(removed.labelChange()).isEqualTo(LabelChange.REMOVED);
    assertThat(removed.labelBefore()).isEqualTo(unlisted("LbLevel"));
  }

  @Test
  void removingAnotherLabelLeavesTheClassification() {
    assertUnchanged(labelling(LabelChange.REMOVED, unlisted("LbProject"), Label.NONE));
  }

  @Test
  void addingAnotherLabelLeavesTheClassification() {
    assertUnchanged(labelling(LabelChange.APPLIED, Label.NONE, unlisted("LbProject")));
  }

  @Test
  void changingAnotherFieldOfTheLabelLeavesTheClassification() {
    assertUnchanged(
        labelling(LabelChange.REPLACED, unlisted("LbLevel/ChRed"), unlisted("LbLevel/ChBlue")));
  }

  private void assertUnchanged(Activity labelling) {
    assertThat(labelling.labelChange()).isEqualTo(LabelChange.NONE);
    assertThat(labelling.labelBefore()).isEqualTo(Label.UNKNOWN);
    assertThat(labelling.file().label()).isEqualTo(SECRET);
    assertThat(ledger.entry().label()).isEqualTo(SECRET);
  }

  @Test
  void aLowerChoiceWithoutTheOldOneIsLowered() {
    Label open = new Label("LbLevel/ChOpen", "Public", 1);
    Activity changed = labelling(LabelChange.APPLIED, Label.NONE, open);

    assertThat(changed.labelChange()).isEqualTo(LabelChange.LOWERED);
    assertThat(changed.labelBefore()).isEqualTo(SECRET);
    assertThat(ledger.entry().label()).isEqualTo(open);
  }

  @Test
  void aChoiceThatIsNotListedReplacesTheClassification() {
    Activity changed = labelling(LabelChange.REPLACED, SECRET, unlisted("LbLevel/ChNew"));

    assertThat(changed.labelChange()).isEqualTo(LabelChange.REPLACED);
    assertThat(ledger.entry().label()).isEqualTo(unlisted("LbLevel/ChNew"));
  }

  @Test
  void anotherActivityThatListsOnlyAnotherLabelHasTheClassification() {
    Activity viewed =
        ledger.update(google(download()).labelled(unlisted("LbProject/ChApollo")).at("12:00"));

    assertThat(viewed.file().label()).isEqualTo(SECRET);
    assertThat(ledger.entry().label()).isEqualTo(SECRET);
  }

  @Test
  void otherCloudsHaveOneLabelAFile() {
    LedgerRun ofMicrosoft = LedgerRun.of(download().in(App.M365).labelled(SECRET).at("10:00"));
    ofMicrosoft.update(
        relabel(LabelChange.REPLACED).in(App.M365).labelled(unlisted("other")).at("11:00"));

    assertThat(ofMicrosoft.entry().label()).isEqualTo(unlisted("other"));
  }
}
