package io.cordon.job.act;

import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.m365.M365Samples;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Recipient;
import io.cordon.model.file.Audience;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ActsTest {
  private static final String GROUP =
      "SharingLinks." + M365Samples.ITEM + ".AnonymousEdit.99999999-0000-0000-0000-000000000000";

  @Test
  void theRowsOfOneShareHaveOneKeyAndMerge() {
    Activity set = TestReader.activity(toGroup(GROUP).put("Id", "1"));
    Activity link = TestReader.activity(M365Samples.sharing("AnonymousLinkCreated").put("Id", "2"));
    Activity added = TestReader.activity(toGuest().put("Id", "3"));
    assertThat(Acts.key(set)).isEqualTo(Acts.key(link)).isEqualTo(Acts.key(added));
    assertThat(Acts.sameAct(set, link)).isTrue();
    Activity whole = Acts.merge(Acts.merge(set, link), added);
    assertThat(whole.eventIds()).containsExactly("1", "2", "3");
    assertThat(whole.share().audience()).isEqualTo(Audience.ANYONE);
    assertThat(whole.share().recipients())
        .extracting("name")
        .containsExactly("bob@fabrikam.example");
    assertThat(whole.share().linkId()).isEqualTo("99999999-0000-0000-0000-000000000000");
  }

  @Test
  void aRowAddsOnlyWhatTheActLacked() {
    Activity set = TestReader.activity(toGroup(GROUP));
    Activity again = TestReader.activity(toGroup(GROUP).put("Id", "2"));
    Activity guest = TestReader.activity(toGuest());
    assertThat(Acts.adds(set, again)).isFalse();
    assertThat(Acts.adds(set, guest)).isTrue();
    assertThat(Acts.adds(Acts.merge(set, guest), guest)).isFalse();
    Activity labelled =
        TestReader.activity(
            toGroup(GROUP).put("SensitivityLabelId", M365Samples.TENANT).put("Id", "4"));
    assertThat(Acts.adds(set, labelled)).isTrue();
  }

  @Test
  void withoutCorrelationIdRowsOfFiveSecondsAreOneAct() {
    Activity first = TestReader.activity(uncorrelated("1", "2026-03-01T09:30:00"));
    Activity near = TestReader.activity(uncorrelated("2", "2026-03-01T09:30:05"));
    Activity far = TestReader.activity(uncorrelated("3", "2026-03-01T09:30:06"));
    assertThat(Acts.key(first)).isEqualTo(Acts.key(near)).isEqualTo(Acts.key(far));
    assertThat(Acts.sameAct(first, near)).isTrue();
    assertThat(Acts.sameAct(near, first)).isTrue();
    assertThat(Acts.sameAct(first, far)).isFalse();
  }

  @Test
  void otherVerbsFilesAndPeopleAreOtherActs() {
    Activity shared = TestReader.activity(toGuest());
    Activity unshare = TestReader.activity(M365Samples.sharing("AnonymousLinkRemoved"));
    Activity otherFile = TestReader.activity(toGuest().put("ListItemUniqueId", M365Samples.TENANT));
    Activity otherActor = TestReader.activity(toGuest().put("UserId", "eve@northwind.example"));
    for (Activity other : new Activity[] {unshare, otherFile, otherActor}) {
      assertThat(Acts.sameAct(shared, other)).isFalse();
      assertThat(Acts.key(shared)).isNotEqualTo(Acts.key(other));
    }
  }

  @Test
  void downloadsAreActsOfTheirOwn() {
    Activity one = TestReader.activity(M365Samples.file("FileDownloaded").put("Id", "1"));
    Activity two = TestReader.activity(M365Samples.file("FileDownloaded").put("Id", "2"));
    assertThat(Acts.mayHaveMoreRows(one)).isFalse();
    assertThat(Acts.sameAct(one, two)).isFalse();
    assertThat(Acts.sameAct(one, one)).isTrue();
    assertThat(Acts.key(one)).isNotEqualTo(Acts.key(two));
  }

  @Test
  void mergedRowsKeepEveryIdOnceAndTheFirstRowsTime() {
    Activity link = share().id("e1").link("link-1").audience(Audience.ANYONE).build();
    Activity person = share().id("e2").to("eve@example.net").at("09:01").build();
    Activity both = Acts.merge(Acts.merge(link, person), person);
    assertThat(both.id()).isEqualTo("e1");
    assertThat(both.eventIds()).containsExactly("e1", "e2");
    assertThat(both.time()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    assertThat(both.share().audience()).isEqualTo(Audience.ANYONE);
    assertThat(both.share().recipients())
        .extracting(Recipient::name)
        .containsExactly("eve@example.net");
    assertThat(both.share().linkId()).isEqualTo("link-1");
  }

  @Test
  void mergedRowsKeepTheLabelThatIsKnown() {
    Activity bare = share().id("e1").build();
    Activity labelled = share().id("e2").labelled("Confidential", 3).build();
    assertThat(Acts.merge(bare, labelled).file().label().name()).isEqualTo("Confidential");
    assertThat(Acts.merge(labelled, bare).file().label().name()).isEqualTo("Confidential");
  }

  private static ObjectNode toGroup(String group) {
    return M365Samples.sharing("SharingSet")
        .put("TargetUserOrGroupName", group)
        .put("TargetUserOrGroupType", "SharePointGroup");
  }

  private static ObjectNode toGuest() {
    return M365Samples.sharing("AddedToSecureLink")
        .put("TargetUserOrGroupName", "BOB@Fabrikam.example")
        .put("TargetUserOrGroupType", "Guest");
  }

  private static ObjectNode uncorrelated(String id, String time) {
    ObjectNode row = toGuest().put("Id", id).put("CreationTime", time);
    row.remove("CorrelationId");
    return row;
  }
}
