package io.cordon.job.ledger;

import static io.cordon.model.ActivityFixtures.activity;
import static io.cordon.model.ActivityFixtures.download;
import static io.cordon.model.ActivityFixtures.relabel;
import static io.cordon.model.ActivityFixtures.share;
import static io.cordon.model.ActivityFixtures.unshare;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.Activity;
import io.cordon.model.Audience;
import io.cordon.model.Exposure;
import io.cordon.model.Label;
import io.cordon.model.LabelChange;
import io.cordon.model.Verb;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private FileFacts facts = FileFacts.NONE;

  private Activity enter(Activity activity) {
    Ledger.Entry entry = Ledger.enter(facts, activity);
    facts = entry.facts();
    return entry.activity();
  }

  @Test
  void aRecordWithoutALabelTakesTheRememberedOne() {
    enter(download().labelled("Confidential", 3).at("10:00").build());

    assertThat(enter(download().at("11:00").build()).file().label().name())
        .isEqualTo("Confidential");
  }

  @Test
  void anUnknownLabelStaysUnknown() {
    assertThat(enter(download().build()).file().label()).isEqualTo(Label.UNKNOWN);
  }

  @Test
  void anOlderRecordDoesNotOverruleANewerLabel() {
    enter(download().labelled("Confidential", 3).at("11:00").build());
    enter(download().labelled("Public", 1).at("10:00").build());

    assertThat(facts.label().name()).isEqualTo("Confidential");
  }

  @Test
  void aLabellingWithoutALabelBeforeIsComparedWithTheRememberedOne() {
    enter(download().labelled("Confidential", 3).at("10:00").build());

    Activity lowered =
        enter(relabel(LabelChange.REPLACED).labelled("Public", 1).at("11:00").build());

    assertThat(lowered.labelChange()).isEqualTo(LabelChange.LOWERED);
    assertThat(lowered.labelBefore().name()).isEqualTo("Confidential");
  }

  @Test
  void whatTheProviderSaysOfAChangeStandsWhereTheOrderIsUnknown() {
    Label unranked = Label.unresolved("11111111-aaaa", null);

    Activity lowered = enter(relabel(LabelChange.LOWERED).labelled(unranked).build());

    assertThat(lowered.labelChange()).isEqualTo(LabelChange.LOWERED);
  }

  @Test
  void aRemovedLabelIsRemembered() {
    enter(download().labelled("Confidential", 3).at("10:00").build());
    Activity removed = enter(relabel(LabelChange.REMOVED).labelled(Label.NONE).at("11:00").build());

    assertThat(removed.labelChange()).isEqualTo(LabelChange.REMOVED);
    assertThat(enter(download().at("12:00").build()).file().label()).isEqualTo(Label.NONE);
  }

  @Test
  void exposureIsTheWidestGrantThatStands() {
    enter(share().to("eve@gmail.com").build());
    assertThat(facts.exposure()).isEqualTo(Exposure.EXTERNAL);

    enter(share().audience(Audience.ANYONE).link("l1").build());
    assertThat(enter(download().build()).file().exposure()).isEqualTo(Exposure.ANYONE);

    enter(unshare().audience(Audience.ANYONE).link("l1").build());
    assertThat(facts.exposure()).isEqualTo(Exposure.EXTERNAL);
  }

  @Test
  void aRevocationWithoutALinkIdTakesBackAllOfItsAudience() {
    enter(share().audience(Audience.ANYONE).link("l1").build());
    enter(share().audience(Audience.ANYONE).link("l2").build());

    enter(unshare().audience(Audience.ANYONE).build());

    assertThat(facts.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aLinkRemovedBeforeItsMakingIsReadDoesNotStayOpen() {
    enter(unshare().audience(Audience.ANYONE).link("l1").at("11:00").build());
    enter(share().audience(Audience.ANYONE).link("l1").at("10:00").build());

    assertThat(facts.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aLinkMadeAgainIsOpenAgain() {
    enter(share().audience(Audience.ANYONE).link("l1").at("10:00").build());
    enter(unshare().audience(Audience.ANYONE).link("l1").at("11:00").build());
    enter(share().audience(Audience.ANYONE).link("l1").at("12:00").build());

    assertThat(facts.exposure()).isEqualTo(Exposure.ANYONE);
  }

  @Test
  void aRowWithoutTheLinkIdDoesNotOutliveTheLink() {
    Activity row = share().audience(Audience.ANYONE).correlated("c1").at("10:00").build();
    enter(row);
    enter(
        row.merge(
            share().audience(Audience.ANYONE).correlated("c1").link("l1").at("10:00").build()));

    enter(unshare().audience(Audience.ANYONE).link("l1").at("11:00").build());

    assertThat(facts.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aRemovedLinkThatNobodySawByItsIdEndsTheNamelessOnes() {
    enter(share().audience(Audience.ANYONE).at("10:00").build());

    enter(unshare().audience(Audience.ANYONE).link("l1").at("11:00").build());

    assertThat(facts.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aShareThatFailedExposesNothing() {
    enter(share().audience(Audience.ANYONE).link("l1").failed().build());

    assertThat(facts).isEqualTo(FileFacts.NONE);
  }

  @Test
  void aNamelessVisitorProvesThatTheFileIsOpen() {
    Activity visit = enter(download().byAnonymous().build());

    assertThat(visit.file().exposure()).isEqualTo(Exposure.ANYONE);
  }

  @Test
  void aUsedLinkProvesThatItIsThere() {
    Activity visit = enter(activity(Verb.OPEN).audience(Audience.ANYONE).link("l1").build());
    assertThat(visit.file().exposure()).isEqualTo(Exposure.ANYONE);

    enter(unshare().audience(Audience.ANYONE).link("l1").at("12:00").build());
    assertThat(facts.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aConfirmedLabelIsNotOverruledByAnOlderRecord() {
    enter(download().labelled("Confidential", 3).at("2026-03-02T10:00:00Z").build());
    enter(download().labelled("Confidential", 3).at("2026-03-09T10:00:00Z").build());
    enter(download().labelled("Public", 1).at("2026-03-05T10:00:00Z").build());

    assertThat(facts.label().name()).isEqualTo("Confidential");
  }

  @Test
  void factsInUseAreWrittenAgainOnceAMonth() {
    enter(download().labelled("Confidential", 3).at("2026-03-02T10:00:00Z").build());
    FileFacts first = facts;
    enter(download().at("2026-03-20T10:00:00Z").build());
    assertThat(facts).isEqualTo(first);

    enter(download().at("2026-04-20T10:00:00Z").build());
    assertThat(facts).isNotEqualTo(first);
  }

  @Test
  void aFileWhoseCreationWasSeenIsPrivateUntilShared() {
    Activity uploaded = enter(activity(Verb.UPLOAD).build());
    assertThat(uploaded.file().exposure()).isEqualTo(Exposure.PRIVATE);

    enter(share().to("ben@example.com").build());
    assertThat(facts.exposure()).isEqualTo(Exposure.INTERNAL);
  }

  @Test
  void grantsAreBoundedAndStillCount() {
    for (int person = 0; person < 3 * Grants.MOST; person++) {
      enter(share().to("p" + person + "@gmail.com").build());
    }

    assertThat(facts.grants()).hasSizeLessThanOrEqualTo(Grants.MOST + 1);
    assertThat(facts.exposure()).isEqualTo(Exposure.EXTERNAL);
  }
}
