package io.cordon.model.activity;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Label;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Subjects, acts and absent parts. */
class ActivityTest {

  @Test
  void rowsOfOneShareAreOneAct() {
    Activity link = share().id("e1").correlated("c1").build();
    Activity person = share().id("e2").correlated("c1").to("eve@example.net").at("09:01").build();
    assertThat(person.act()).isEqualTo(link.act());
  }

  @Test
  void sharesOfOtherFilesActorsOrRequestsAreDifferentActs() {
    String act = share().id("e1").correlated("c1").build().act();
    assertThat(share().id("e2").correlated("c1").of("other.docx").build().act()).isNotEqualTo(act);
    assertThat(share().id("e3").correlated("c1").by("bob@example.com").build().act())
        .isNotEqualTo(act);
    assertThat(share().id("e4").correlated("c2").build().act()).isNotEqualTo(act);
    assertThat(ActivityFixtures.unshare().id("e5").correlated("c1").build().act())
        .isNotEqualTo(act);
  }

  @Test
  void otherVerbsAndRowsWithoutCorrelationIdAreSeparateActs() {
    assertThat(download().id("e1").correlated("c1").build().act()).isEqualTo("e1");
    assertThat(share().id("e2").build().act()).isEqualTo("e2");
  }

  @Test
  void theSubjectIsTheFileOrElseTheActor() {
    assertThat(share().build().subjectKey()).isEqualTo("m365|example|file-plan.docx");
    assertThat(signIn().build().subjectKey()).isEqualTo("m365|example|@ana@example.com");
    assertThat(share().build().actorSubject().key()).isEqualTo("m365|example|@ana@example.com");
  }

  @Test
  void rowsWithoutAFileAreSeparateActs() {
    Activity row = share().build().toBuilder().correlationId("c").build();
    assertThat(row.act()).contains("|c|");
    assertThat(row.toBuilder().file(CloudFile.NONE).build().act()).isEqualTo(row.id());
  }

  @Test
  void absentPartsAreUnknownRatherThanNull() {
    Activity bare = Activity.builder("e1", Instant.EPOCH).build();
    assertThat(bare.file()).isEqualTo(CloudFile.NONE);
    assertThat(bare.file().label()).isEqualTo(Label.UNKNOWN);
    assertThat(bare.actor().key()).isEqualTo("unknown");
    assertThat(bare.toBuilder().build()).isEqualTo(bare);
  }
}
