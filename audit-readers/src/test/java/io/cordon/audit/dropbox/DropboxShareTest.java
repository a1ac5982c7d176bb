package io.cordon.audit.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DropboxShareTest {

  @Test
  void participantsAreRecipientsAndAnOutsiderMakesTheShareExternal() {
    Share share = share(DropboxSamples.shared("shared_content_add_member"));
    assertThat(share.recipients())
        .containsExactly(
            person("bob@fabrikam.example", "fabrikam.example"),
            new Recipient("board", null, true, Affiliation.UNKNOWN));
    assertThat(share.audience()).isEqualTo(Audience.EXTERNAL);
    assertThat(share.permission()).isEqualTo("editor");
  }

  @Test
  void anInvolvedOutsiderWhoIsTheActorIsNoAudience() {
    ObjectNode event =
        DropboxSamples.byOutsider(DropboxSamples.onFile("sharing", "shared_link_create"));
    event.put("involve_non_team_member", true);
    assertThat(share(event).audience()).isEqualTo(Audience.UNKNOWN);
  }

  @Test
  void participantsWithoutAddressHaveTheirAccountIdAsName() {
    ObjectNode event = DropboxSamples.onFile("sharing", "shared_content_add_member");
    event.withArray("participants").addObject().putObject("user").put("account_id", "dbid:AAx");
    event.withArray("participants").addObject().putObject("user");
    event.withArray("participants").addObject().putObject("group").put("group_id", "g:1");
    event.withArray("participants").add("nobody");
    assertThat(share(event).recipients()).containsExactly(person("dbid:AAx", null));
  }

  @Test
  void invitedPeopleAreRecipientsBeforeTheyJoin() {
    ObjectNode event = DropboxSamples.onFile("sharing", "shared_content_add_invitees");
    DropboxSamples.details(event)
        .putArray("invitees")
        .add("Carl@Contoso.example")
        .add("dora@contoso.example");
    assertThat(share(event).recipients())
        .containsExactly(
            person("carl@contoso.example", "contoso.example"),
            person("dora@contoso.example", "contoso.example"));
    assertThat(share(event).audience())
        .as("external people are recognised later")
        .isEqualTo(Audience.UNKNOWN);
    ObjectNode role = DropboxSamples.onFile("sharing", "shared_content_change_invitee_role");
    DropboxSamples.details(role).put("invitee", "carl@contoso.example");
    DropboxSamples.choose(DropboxSamples.details(role), "new_access_level", "viewer");
    assertThat(share(role).recipients())
        .containsExactly(person("carl@contoso.example", "contoso.example"));
    assertThat(share(role).permission()).isEqualTo("viewer");
  }

  @Test
  void aLinkSentToOutsidersIsExternal() {
    ObjectNode event = DropboxSamples.onFile("sharing", "shared_link_share");
    DropboxSamples.details(event)
        .putArray("external_users")
        .addObject()
        .put("user_identifier", "Eve@Fabrikam.example");
    assertThat(share(event).audience()).isEqualTo(Audience.EXTERNAL);
    assertThat(share(event).recipients())
        .containsExactly(person("eve@fabrikam.example", "fabrikam.example"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "public, ANYONE, -",
        "password, ANYONE, password",
        "team_only, ORGANISATION, -",
        "team, ORGANISATION, -",
        "team_and_password, ORGANISATION, password",
        "something_new, UNKNOWN, -",
      })
  void aChangedLinkHasItsNewAudience(String scope, Audience audience, String permission) {
    for (String type :
        new String[] {
          "shared_link_change_visibility",
          "shared_link_settings_change_audience",
          "shared_content_change_link_audience"
        }) {
      Activity activity = changed(type, "no_one", scope);
      assertThat(activity.verb()).isEqualTo(Verb.SHARE);
      assertThat(activity.share().audience()).isEqualTo(audience);
      assertThat(activity.share().permission()).isEqualTo(permission);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no_one", "members", "shared_folder_only"})
  void aLinkThatGivesNoAccessIsAnUnshare(String scope) {
    Activity closed = changed("shared_link_settings_change_audience", "public", scope);
    assertThat(closed.verb()).isEqualTo(Verb.UNSHARE);
    assertThat(closed.share().audience()).isEqualTo(Audience.ANYONE);
    ObjectNode before = DropboxSamples.onFile("sharing", "shared_link_change_visibility");
    DropboxSamples.choose(DropboxSamples.details(before), "new_value", scope);
    assertThat(TestReader.activity(before).verb()).isEqualTo(Verb.UNSHARE);
    assertThat(share(before).audience()).isEqualTo(Audience.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "paper_published_link_change_permission, new_permission_level, ANYONE_WITH_THE_LINK, ANYONE",
    "paper_published_link_change_permission, new_permission_level, TEAM_ONLY, ORGANISATION",
    "replay_file_shared_link_created, access, no_login_required, ANYONE",
    "media_hub_shared_link_created, audience, public, ANYONE",
    "shared_link_create, shared_link_access_level, reader, UNKNOWN",
    "shared_link_create, nothing, nothing, UNKNOWN",
  })
  void theAudienceIsReadFromSeveralFields(
      String type, String field, String value, Audience audience) {
    ObjectNode event = DropboxSamples.onFile("sharing", type);
    DropboxSamples.details(event).put(field, value);
    assertThat(share(event).audience()).isEqualTo(audience);
    DropboxSamples.choose(DropboxSamples.details(event), field, value);
    assertThat(share(event).audience()).isEqualTo(audience);
  }

  @Test
  void aNewLinkHasAPermissionButNoAudience() {
    ObjectNode event = DropboxSamples.onFile("sharing", "shared_link_create");
    DropboxSamples.choose(DropboxSamples.details(event), "shared_link_access_level", "reader");
    assertThat(share(event).permission()).isEqualTo("reader");
  }

  @ParameterizedTest
  @CsvSource({
    "shared_link_download, DOWNLOAD",
    "shared_content_download, DOWNLOAD",
    "shared_link_view, OPEN",
    "shared_content_view, OPEN",
    "shared_link_copy, COPY",
  })
  void theUseOfALinkProvesItsAudience(String type, Verb verb) {
    Activity visit =
        TestReader.activity(DropboxSamples.byVisitor(DropboxSamples.onFile("sharing", type)));
    assertThat(visit.verb()).isEqualTo(verb);
    assertThat(visit.share().audience()).isEqualTo(Audience.ANYONE);
    ObjectNode byOutsider = DropboxSamples.byOutsider(DropboxSamples.onFile("sharing", type));
    assertThat(share(byOutsider).audience()).isEqualTo(Audience.EXTERNAL);
    ObjectNode byColleague = DropboxSamples.onFile("sharing", type);
    assertThat(share(byColleague).audience()).isEqualTo(Audience.UNKNOWN);
  }

  @Test
  void anUploadByAVisitorIsNoShare() {
    ObjectNode event = DropboxSamples.onFile("file_requests", "file_request_receive_file");
    assertThat(share(DropboxSamples.byVisitor(event))).isEqualTo(Share.NONE);
  }

  @Test
  void anAcceptedInvitationIsNoShareWithItsParticipants() {
    ObjectNode event = DropboxSamples.shared("shared_content_claim_invitation");
    assertThat(share(event)).isEqualTo(Share.NONE);
  }

  @Test
  void aMemberWhoLeavesIsTheRecipientOfAnUnshare() {
    ObjectNode event = DropboxSamples.onFile("sharing", "shared_content_relinquish_membership");
    assertThat(share(event).recipients())
        .containsExactly(person("ana@northwind.example", "northwind.example"));
    ObjectNode removed = DropboxSamples.onFile("sharing", "shared_content_unshare");
    assertThat(share(removed).recipients()).isEmpty();
  }

  @Test
  void aNewOwnerIsRecipientAndOwner() {
    ObjectNode event = DropboxSamples.onFile("sharing", "shared_folder_transfer_ownership");
    DropboxSamples.details(event)
        .put("previous_owner_email", "ana@northwind.example")
        .put("new_owner_email", "Bob@Fabrikam.example");
    Activity activity = TestReader.activity(event);
    assertThat(activity.share().recipients())
        .containsExactly(person("bob@fabrikam.example", "fabrikam.example"));
    assertThat(activity.share().permission()).isEqualTo("owner");
    assertThat(activity.file().owner()).isEqualTo("bob@fabrikam.example");
    ObjectNode paper = DropboxSamples.paper("paper_doc_ownership_changed");
    DropboxSamples.details(paper).put("new_owner_user_id", "dbid:AAben");
    assertThat(share(paper).recipients()).containsExactly(person("dbid:AAben", null));
    assertThat(TestReader.activity(paper).file().owner()).isEqualTo("dbid:AAben");
  }

  @Test
  void aNewOwnerAmongTheParticipantsIsOneRecipient() {
    ObjectNode event = DropboxSamples.shared("shared_folder_transfer_ownership");
    DropboxSamples.details(event).put("new_owner_email", "bob@fabrikam.example");
    assertThat(share(event).recipients()).filteredOn(r -> !r.group()).hasSize(1);
    assertThat(share(event).audience()).isEqualTo(Audience.EXTERNAL);
  }

  @Test
  void theLinkIdIsTheUrlOrTheTransferId() {
    ObjectNode link = DropboxSamples.onFile("sharing", "shared_link_settings_add_password");
    DropboxSamples.details(link).put("shared_content_link", "https://dropbox.example/s/1");
    assertThat(share(link).linkId()).isEqualTo("https://dropbox.example/s/1");
    ObjectNode transfer = DropboxSamples.onFile("sharing", "file_transfers_transfer_send");
    DropboxSamples.details(transfer).put("file_transfer_id", "ft:1");
    assertThat(share(transfer).linkId()).isEqualTo("ft:1");
    ObjectNode tracked = DropboxSamples.onFile("sharing", "send_and_track_link_created");
    DropboxSamples.details(tracked).putObject("link_settings").put("url", "https://t.example/2");
    assertThat(share(tracked).linkId()).isEqualTo("https://t.example/2");
  }

  private static Activity changed(String type, String from, String to) {
    ObjectNode event = DropboxSamples.onFile("sharing", type);
    ObjectNode details = DropboxSamples.details(event);
    DropboxSamples.choose(DropboxSamples.choose(details, "previous_value", from), "new_value", to);
    return TestReader.activity(event);
  }

  private static Share share(ObjectNode event) {
    return TestReader.activity(event).share();
  }

  private static Recipient person(String name, String domain) {
    return new Recipient(name, domain, false, Affiliation.UNKNOWN);
  }
}
