package io.cordon.job.ledger;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.open;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.unshare;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import org.junit.jupiter.api.Test;

/** Since when a file has its exposure, as its activities carry it. */
class ExposedSinceTest {

  @Test
  void activitiesCarrySinceWhenTheFileHasItsExposure() {
    LedgerRun ledger = LedgerRun.of(share().to("eve@gmail.com").at("10:00"));
    ledger.update(share().audience(Audience.ANYONE).link("l1").at("10:10"));
    Activity opened = ledger.update(open().at("10:20"));
    assertThat(opened.file().exposedSince()).isEqualTo(instant("10:10"));

    ledger.update(unshare().audience(Audience.ANYONE).link("l1").at("10:30"));
    Activity later = ledger.update(open().at("10:40"));
    assertThat(later.file().exposure()).isEqualTo(Exposure.EXTERNAL);
    assertThat(later.file().exposedSince()).isEqualTo(instant("10:00"));
  }

  @Test
  void aPrivateFileHasNoStartOfItsExposure() {
    LedgerRun ledger = LedgerRun.of(activity(Verb.UPLOAD).at("10:00"));
    assertThat(ledger.update(open().at("10:20")).file().exposedSince()).isNull();
  }

  @Test
  void anExposureThatOnlyTheRecordStatesHasNoAge() {
    Activity opened = open().at("10:20").build();
    CloudFile openToAnyone = opened.file().withExposure(Exposure.ANYONE, instant("09:00"));
    LedgerRun ledger = LedgerRun.of(share().audience(Audience.ANYONE).link("l1").at("10:10"));
    Activity late =
        ledger.update(opened.toBuilder().time(instant("10:00")).file(openToAnyone).build());
    assertThat(late.file().exposedSince()).isNotEqualTo(instant("09:00"));
  }
}
