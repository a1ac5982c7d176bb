package io.cordon.job.identify;

import static io.cordon.job.testing.UrlFixtures.ID;
import static io.cordon.job.testing.UrlFixtures.PLAN;
import static io.cordon.job.testing.UrlFixtures.at;
import static io.cordon.job.testing.UrlFixtures.loweredOnDesktop;
import static io.cordon.job.testing.UrlFixtures.opened;
import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import io.cordon.model.identity.App;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FileUrlsTest {
  @Test
  void aRecordOfADesktopHasTheUrlOnly() {
    assertThat(FileUrls.isUrlOnly(loweredOnDesktop().build())).isTrue();
    assertThat(FileUrls.stated(loweredOnDesktop().build())).isEmpty();
  }

  @Test
  void aRecordWithBothStatesWhoseUrlItIs() {
    Activity opened = opened(ID).at("10:00").build();
    assertThat(FileUrls.isUrlOnly(opened)).isFalse();
    assertThat(FileUrls.stated(opened))
        .containsExactly(new FileAtUrl(FileUrls.key(opened), ID, opened.time(), "plan.docx", null));
  }

  @Test
  void aRenameStatesTheUrlBeforeToo() {
    CloudFile renamed = at(ID, PLAN).toBuilder().urlBefore(PLAN + "x").build();
    Activity rename = activity(Verb.RENAME).in(App.M365).of(renamed).build();
    assertThat(FileUrls.stated(rename))
        .extracting(FileAtUrl::url)
        .containsExactly(FileUrls.key(rename) + "x", FileUrls.key(rename));
  }

  @Test
  void urlsMeetInAnyCaseAndOnlyWithinATenant() {
    Activity upper = opened(ID).of(at(ID, PLAN.toUpperCase(Locale.ROOT))).build();
    Activity elsewhere = opened(ID).build().toBuilder().tenant("another").build();
    assertThat(FileUrls.key(upper)).isEqualTo(FileUrls.key(loweredOnDesktop().build()));
    assertThat(FileUrls.key(elsewhere)).isNotEqualTo(FileUrls.key(loweredOnDesktop().build()));
  }

  @Test
  void otherRecordsStateNothing() {
    CloudFile site = at(ID, PLAN).toBuilder().kind(FileKind.SITE).build();
    CloudFile onDisk = CloudFile.builder().id("C:\\plan.docx").build();
    for (Activity other :
        new Activity[] {
          signIn().build(),
          opened(ID).of(site).build(),
          opened(ID).of(onDisk).build(),
          opened("AAAAAEYE2GAACp1FlnN").build(),
          download().in(App.BOX).of(at(ID, PLAN)).build(),
          download().in(App.BOX).of(at(PLAN, PLAN)).build(),
        }) {
      assertThat(FileUrls.stated(other)).isEmpty();
      assertThat(FileUrls.isUrlOnly(other)).isFalse();
    }
  }
}
