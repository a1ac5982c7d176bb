package io.cordon.job.ledger;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.relabel;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabellingTest {
  private static String label(LedgerRun told) {
    return told.facts().label().caption();
  }

  @Test
  void aRecordWithoutALabelTakesTheRememberedOne() {
    LedgerRun told = LedgerRun.of(download().labelled("Confidential", 3).at("10:00"));

    assertThat(told.enter(download().at("11:00")).file().label().name()).isEqualTo("Confidential");
  }

  @Test
  void anUnknownLabelStaysUnknown() {
    assertThat(new LedgerRun().enter(download()).file().label()).isEqualTo(Label.UNKNOWN);
  }

  @Test
  void anOlderRecordDoesNotOverruleANewerLabel() {
    LedgerRun told =
        LedgerRun.of(
            download().labelled("Confidential", 3).at("11:00"),
            download().labelled("Public", 1).at("10:00"));

    assertThat(label(told)).isEqualTo("Confidential");
  }

  @Test
  void aConfirmedLabelIsNotOverruledByARecordFromBetween() {
    LedgerRun told =
        LedgerRun.of(
            download().labelled("Confidential", 3).at("10:00"),
            download().labelled("Confidential", 3).at("12:00"),
            download().labelled("Public", 1).at("11:00"));

    assertThat(label(told)).isEqualTo("Confidential");
  }

  @Test
  void atOneTimeALabellingCountsForMoreThanWhatElseIsWritten() {
    LedgerRun told =
        LedgerRun.of(
            relabel(LabelChange.REMOVED).labelled(Label.NONE).at("10:00"),
            download().labelled("Confidential", 3).at("10:00"));

    assertThat(label(told)).isEqualTo("none");
  }

  @Test
  void atOneTimeTheHigherLabelCounts() {
    LedgerRun told =
        LedgerRun.of(
            download().labelled("Confidential", 3).at("10:00"),
            download().labelled("Public", 1).at("10:00"));

    assertThat(label(told)).isEqualTo("Confidential");
  }

  /** What the record tells of the label before is compared with what the ledger remembers. */
  @ParameterizedTest
  @CsvSource({
    // told as, label before, remembered, after: change, before
    "REPLACED, Confidential,             ,       Public,       LOWERED,  Confidential",
    "REPLACED, Public,       Confidential,       Highly,       RAISED,   Public",
    "REPLACED,             , Confidential,       Public,       LOWERED,  Confidential",
    "REPLACED,             , Public,             Confidential, RAISED,   Public",
    "REPLACED,             , Public,             none,         REMOVED,  Public",
    "REMOVED,              , Confidential,       none,         REMOVED,  Confidential",
    "APPLIED,  none,         Confidential,       Public,       LOWERED,  Confidential",
    "APPLIED,  none,                     ,       Public,       APPLIED,  none",
    "APPLIED,  none,         none,               Public,       APPLIED,  none",
    "REPLACED,             ,             ,       Public,       REPLACED, unknown",
    "LOWERED,              ,             ,       Public,       LOWERED,  unknown",
    "LOWERED,  unlisted,                 ,       Public,       LOWERED,  unlisted",
  })
  void aLabellingIsToldApart(
      LabelChange told,
      String before,
      String remembered,
      String after,
      LabelChange change,
      String from) {
    LedgerRun ledger = new LedgerRun();
    if (remembered != null) {
      ledger.enter(download().labelled(named(remembered)).at("10:00"));
    }
    Activity labelling =
        relabel(told).labelled(named(after)).at("11:00").build().toBuilder()
            .labelBefore(before == null ? Label.UNKNOWN : named(before))
            .build();

    Activity compared = ledger.enter(labelling);

    assertThat(compared.labelChange()).isEqualTo(change);
    assertThat(compared.labelBefore().caption()).isEqualTo(from);
    assertThat(label(ledger)).isEqualTo(after);
  }

  private static Label named(String name) {
    return switch (name) {
      case "none" -> Label.NONE;
      case "Public" -> new Label(null, name, 1);
      case "Confidential" -> new Label(null, name, 3);
      case "Highly" -> new Label(null, name, 4);
      default -> Label.unresolved(null, name);
    };
  }

  @Test
  void aLabellingThatComesLateIsNotComparedWithWhatCameAfterIt() {
    LedgerRun told = LedgerRun.of(download().labelled("Confidential", 3).at("12:00"));

    Activity late = told.enter(relabel(LabelChange.REPLACED).labelled("Public", 1).at("11:00"));

    assertThat(late.labelChange()).isEqualTo(LabelChange.REPLACED);
    assertThat(late.labelBefore()).isEqualTo(Label.UNKNOWN);
    assertThat(label(told)).isEqualTo("Confidential");
  }

  @Test
  void aRemovedLabelIsRemembered() {
    LedgerRun told =
        LedgerRun.of(
            download().labelled("Confidential", 3).at("10:00"),
            relabel(LabelChange.REMOVED).labelled(Label.NONE).at("11:00"));

    assertThat(told.enter(download().at("12:00")).file().label()).isEqualTo(Label.NONE);
  }

  @Test
  void aChangeToALabelThatNobodyNamesKeepsTheRememberedOne() {
    LedgerRun told =
        LedgerRun.of(download().in(App.DROPBOX).labelled("Confidential", 3).at("10:00"));

    Activity changed = told.enter(relabel(LabelChange.REPLACED).in(App.DROPBOX).at("11:00"));

    assertThat(changed.file().label().name()).isEqualTo("Confidential");
    assertThat(changed.labelChange()).isEqualTo(LabelChange.REPLACED);
    assertThat(label(told)).isEqualTo("Confidential");
  }
}
