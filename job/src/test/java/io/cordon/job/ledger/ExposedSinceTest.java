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

/** Since when a file is exposed as it is, as activities are told. */
class ExposedSinceTest {

  @Test
  void activitiesAreToldSinceWhenTheExposureStands() {
    LedgerRun told = LedgerRun.of(share().to("eve@gmail.com").at("10:00"));
    told.enter(share().audience(Audience.ANYONE).link("l1").at("10:10"));
    Activity opened = told.enter(open().at("10:20"));
    assertThat(opened.file().exposedSince()).isEqualTo(instant("10:10"));

    told.enter(unshare().audience(Audience.ANYONE).link("l1").at("10:30"));
    Activity later = told.enter(open().at("10:40"));
    assertThat(later.file().exposure()).isEqualTo(Exposure.EXTERNAL);
    assertThat(later.file().exposedSince()).isEqualTo(instant("10:00"));
  }

  @Test
  void sinceWhenAFileIsPrivateNobodySays() {
    LedgerRun told = LedgerRun.of(activity(Verb.UPLOAD).at("10:00"));
    assertThat(told.enter(open().at("10:20")).file().exposedSince()).isNull();
  }

  @Test
  void whatOnlyTheRecordStatesHasNoAge() {
    Activity opened = open().at("10:20").build();
    CloudFile anyones = opened.file().withExposure(Exposure.ANYONE, instant("09:00"));
    LedgerRun told = LedgerRun.of(share().audience(Audience.ANYONE).link("l1").at("10:10"));
    Activity late = told.enter(opened.toBuilder().time(instant("10:00")).file(anyones).build());
    assertThat(late.file().exposedSince()).isNotEqualTo(instant("09:00"));
  }
}
