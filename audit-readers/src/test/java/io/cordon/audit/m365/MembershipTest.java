package io.cordon.audit.m365;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.FileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipTest {
  private static ObjectNode onSite(String operation, String target, String type) {
    ObjectNode record = M365Samples.sharing(operation).put("ItemType", "Web");
    record.remove("ListItemUniqueId");
    record.remove("SourceFileName");
    record.remove("SourceRelativeUrl");
    return record
        .put("ObjectId", M365Samples.SITE)
        .put("EventData", "<Group>Plans Members</Group>")
        .put("TargetUserOrGroupName", target)
        .put("TargetUserOrGroupType", type);
  }

  @ParameterizedTest
  @CsvSource({
    "AddedToGroup, eve_gmail.com#ext#@northwind.example, Guest, SHARE",
    "AddedToGroup, eve@gmail.com, Member, SHARE",
    "SiteCollectionAdminAdded, eve@gmail.com, Member, SHARE",
    "RemovedFromGroup, eve_gmail.com#ext#@northwind.example, Guest, UNSHARE",
    "AddedToGroup, ben@northwind.example, Member, ADMINISTER",
    "AddedToGroup, Plans Members, SecurityGroup, ADMINISTER",
    "AddedToGroup, SHAREPOINT\\system, Member, ADMINISTER"
  })
  void onlyWhoMayBeAnOutsiderIsAMemberOfASite(
      String operation, String target, String type, Verb verb) {
    Activity activity = TestReader.activity(onSite(operation, target, type));
    assertThat(activity.verb()).isEqualTo(verb);
    assertThat(activity.file().kind()).isEqualTo(FileKind.SITE);
  }

  @Test
  void theGroupOfTheSiteIsThePermission() {
    Activity activity = TestReader.activity(onSite("AddedToGroup", "eve@gmail.com", "Guest"));
    assertThat(activity.share().permission()).isEqualTo("Plans Members");
    assertThat(activity.share().audience()).isEqualTo(Audience.EXTERNAL);
    assertThat(activity.share().recipients())
        .extracting(Recipient::name)
        .containsExactly("eve@gmail.com");
  }

  @Test
  void theGroupBehindASingleFileIsNoMembership() {
    ObjectNode record = onSite("AddedToGroup", "eve@gmail.com", "Guest");
    record.put("EventData", "<Group>Limited Access System Group For Web 1</Group>");
    assertThat(TestReader.activity(record).verb()).isEqualTo(Verb.ADMINISTER);
  }

  private static ObjectNode onTeam(String operation, int role, String person) {
    ObjectNode record = M365Samples.file(operation).put("Workload", "MicrosoftTeams");
    record.remove("ObjectId");
    record.remove("ItemType");
    record.remove("ListItemUniqueId");
    record.put("TeamName", "Project X").put("TeamGuid", "19:x@thread.tacv2");
    record.putArray("Members").addObject().put("UPN", person).put("Role", role);
    return record;
  }

  @Test
  void aGuestOfATeamGetsTheWholeTeam() {
    Activity added =
        TestReader.activity(onTeam("MemberAdded", 2, "eve_gmail.com#EXT#@northwind.example"));
    assertThat(added.verb()).isEqualTo(Verb.SHARE);
    assertThat(added.file())
        .returns("19:x@thread.tacv2", file -> file.id())
        .returns("Project X", file -> file.name())
        .returns(FileKind.SITE, file -> file.kind());
    assertThat(added.share().audience()).isEqualTo(Audience.EXTERNAL);
    assertThat(added.share().permission()).isEqualTo("Guest");
    Activity colleague = TestReader.activity(onTeam("MemberAdded", 1, "ben@northwind.example"));
    assertThat(colleague.share().audience()).isEqualTo(Audience.UNKNOWN);
    assertThat(colleague.share().permission()).isEqualTo("Owner");
    Activity removed = TestReader.activity(onTeam("MemberRemoved", 0, "eve@gmail.com"));
    assertThat(removed.verb()).isEqualTo(Verb.UNSHARE);
  }

  @Test
  void theMembersOfAChatAreNotReadAsThoseOfATeam() {
    ObjectNode chat = onTeam("MemberAdded", 0, "eve@gmail.com");
    chat.remove("TeamGuid");
    assertThat(TestReader.read(chat).skipped()).isEqualTo("teams");
  }
}
