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
  private static String label(LedgerRun ledger) {
    return ledger.entry().label().caption();
  }

  @Test
  void aRecordWithoutALabelGetsTheRememberedOne() {
    LedgerRun ledger = LedgerRun.of(download().labelled("Confidential", 3).at("10:00"));

    assertThat(ledger.update(download().at("11:00")).file().label().name())
        .isEqualTo("Confidential");
  }

  @Test
  void anUnknownLabelStaysUnknown() {
    assertThat(new LedgerRun().update(download()).file().label()).isEqualTo(Label.UNKNOWN);
  }

  @Test
  void anOlderRecordDoesNotReplaceANewerLabel() {
    LedgerRun ledger =
        LedgerRun.of(
            download().labelled("Confidential", 3).at("11:00"),
            download().labelled("Public", 1).at("10:00"));

    assertThat(label(ledger)).isEqualTo("Confidential");
  }

  @Test
  void aConfirmedLabelIsNotReplacedByARecordFromBetween() {
    LedgerRun ledger =
        LedgerRun.of(
            download().labelled("Confidential", 3).at("10:00"),
            download().labelled("Confidential", 3).at("12:00"),
            download().labelled("Public", 1).at("11:00"));

    assertThat(label(ledger)).isEqualTo("Confidential");
  }

  @Test
  void atEqualTimesALabellingCountsForMoreThanOtherRecords() {
    LedgerRun ledger =
        LedgerRun.of(
            relabel(LabelChange.REMOVED).labelled(Label.NONE).at("10:00"),
            download().labelled("Confidential", 3).at("10:00"));

    assertThat(label(ledger)).isEqualTo("none");
  }

  @Test
  void atEqualTimesTheHigherLabelCounts() {
    LedgerRun ledger =
        LedgerRun.of(
            download().labelled("Confidential", 3).at("10:00"),
            download().labelled("Public", 1).at("10:00"));

    assertThat(label(ledger)).isEqualTo("Confidential");
  }

  /**
   * The label before, as the record states it, is compared with the one that the ledger remembers.
   */
  @ParameterizedTest
  @CsvSource({
    // record, label before, remembered, after: change, before
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
  void aLabellingIsClassified(
      LabelChange recorded,
      String before,
      String remembered,
      String after,
      LabelChange change,
      String from) {
    LedgerRun ledger = new LedgerRun();
    if (remembered != null) {
      ledger.update(download().labelled(named(remembered)).at("10:00"));
    }
    Activity labelling =
        relabel(recorded).labelled(named(after)).at("11:00").build().toBuilder()
            .labelBefore(before == null ? Label.UNKNOWN : named(before))
            .build();

    Activity compared = ledger.update(labelling);

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
  void aLateLabellingIsNotComparedWithALaterLabel() {
    LedgerRun ledger = LedgerRun.of(download().labelled("Confidential", 3).at("12:00"));

    Activity late = ledger.update(relabel(LabelChange.REPLACED).labelled("Public", 1).at("11:00"));

    assertThat(late.labelChange()).isEqualTo(LabelChange.REPLACED);
    assertThat(late.labelBefore()).isEqualTo(Label.UNKNOWN);
    assertThat(label(ledger)).isEqualTo("Confidential");
  }

  @Test
  void aRemovedLabelIsRemembered() {
    LedgerRun ledger =
        LedgerRun.of(
            download().labelled("Confidential", 3).at("10:00"),
            relabel(LabelChange.REMOVED).labelled(Label.NONE).at("11:00"));

    assertThat(ledger.update(download().at("12:00")).file().label()).isEqualTo(Label.NONE);
  }

  @Test
  void aChangeToAnUnnamedLabelKeepsTheRememberedOne() {
    LedgerRun ledger =
        LedgerRun.of(download().in(App.DROPBOX).labelled("Confidential", 3).at("10:00"));

    Activity changed = ledger.update(relabel(LabelChange.REPLACED).in(App.DROPBOX).at("11:00"));

    assertThat(changed.file().label().name()).isEqualTo("Confidential");
    assertThat(changed.labelChange()).isEqualTo(LabelChange.REPLACED);
    assertThat(label(ledger)).isEqualTo("Confidential");
  }
}
