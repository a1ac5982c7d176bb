package io.cordon.audit.box;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoxShareTest {
  private static final Recipient BOB =
      new Recipient("bob@fabrikam.example", "fabrikam.example", false, Affiliation.UNKNOWN);

  @ParameterizedTest
  @ValueSource(strings = {"SHARE", "UNSHARE", "SHARE_EXPIRATION", "UPDATE_SHARE_EXPIRATION"})
  void theEnterpriseLogHasNoAudienceOfALink(String type) {
    Share share = share(BoxSamples.detailsAsText(type));
    assertThat(share.audience()).isEqualTo(Audience.UNKNOWN);
    assertThat(share.linkId()).isEqualTo("k1nk");
    assertThat(share.recipients()).isEmpty();
    assertThat(share.permission()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"open, ANYONE", "company, ORGANISATION", "collaborators, UNKNOWN"})
  void theLinkOfACompleteFileHasAnAudience(String access, Audience audience) {
    Share share = share(link("ITEM_SHARED_CREATE", access));
    assertThat(share.audience()).isEqualTo(audience);
    assertThat(share.linkId()).isEqualTo("k1nk");
  }

  @Test
  void theLinkOfAFileIsNoAudienceOfOtherActivities() {
    assertThat(share(link("ITEM_DOWNLOAD", "open"))).isEqualTo(Share.NONE);
    assertThat(share(link("COLLAB_ADD_COLLABORATOR", "open")).audience())
        .isEqualTo(Audience.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "ITEM_SHARED_UPDATE, open, SHARE",
    "ITEM_SHARED_UPDATE, company, SHARE",
    "ITEM_SHARED_UPDATE, collaborators, UNSHARE",
    "ITEM_SHARED_CREATE, collaborators, SHARE",
  })
  void aLinkNarrowedToCollaboratorsIsAnUnshare(String type, String access, Verb verb) {
    assertThat(TestReader.activity(link(type, access)).verb()).isEqualTo(verb);
  }

  @Test
  void theUseOfALinkProvesItsAudience() {
    ObjectNode event = BoxSamples.file("DOWNLOAD");
    event
        .withObject("/additional_details/security_information/accessFromSharedObject")
        .put("sharedName", "k1nk")
        .put("accessLevel", "open");
    assertThat(share(event).audience()).isEqualTo(Audience.ANYONE);
    assertThat(share(event).linkId()).isEqualTo("k1nk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COLLABORATION_INVITE",
        "COLLAB_INVITE_COLLABORATOR",
        "COLLAB_ADD_COLLABORATOR",
        "COLLABORATION_ROLE_CHANGE",
        "COLLABORATION_ACCEPT",
        "COLLABORATION_REMOVE",
        "COLLAB_REMOVE_COLLABORATOR",
        "COLLABORATION_EXPIRATION",
      })
  void collaboratorsAreRecipients(String type) {
    Share share = share(BoxSamples.collaboration(type));
    assertThat(share.recipients()).containsExactly(BOB);
    assertThat(share.audience()).isEqualTo(Audience.UNKNOWN);
    assertThat(share.permission()).isEqualTo("Editor");
    assertThat(share.linkId()).isNull();
  }

  @Test
  void groupsHaveNoDomain() {
    ObjectNode event = BoxSamples.collaboration("COLLABORATION_INVITE");
    event.putObject("accessible_by").put("type", "group").put("id", "5").put("name", "Planners");
    Recipient group = new Recipient("planners", null, true, Affiliation.UNKNOWN);
    assertThat(share(event).recipients()).containsExactly(group);
    ObjectNode added = BoxSamples.file("GROUP_ADD_ITEM");
    added.withObject("/additional_details").put("group_name", "Planners");
    assertThat(share(added).recipients()).containsExactly(group);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "user_email, Bob@Fabrikam.example, bob@fabrikam.example, fabrikam.example",
        "login, bob@fabrikam.example, bob@fabrikam.example, fabrikam.example",
        "user_name, Bob Moss, bob moss, -",
        "user_name, bob@fabrikam.example, bob@fabrikam.example, fabrikam.example",
      })
  void olderEventsNameTheCollaboratorInTheSource(
      String field, String written, String name, String domain) {
    ObjectNode event = BoxSamples.event("COLLABORATION_INVITE");
    event.putNull("accessible_by");
    event.putObject("source").put("type", "user").put(field, written);
    assertThat(share(event).recipients())
        .containsExactly(new Recipient(name, domain, false, Affiliation.UNKNOWN));
  }

  @Test
  void aUserStreamNamesTheCollaboratorInTheSource() {
    ObjectNode event = BoxSamples.event("COLLAB_ADD_COLLABORATOR");
    ObjectNode source =
        event.putObject("source").put("type", "collaboration").put("role", "viewer");
    BoxSamples.person(source.putObject("accessible_by"), "22", "Bob", "bob@fabrikam.example");
    assertThat(share(event).recipients()).containsExactly(BOB);
    assertThat(share(event).permission()).isEqualTo("viewer");
  }

  @Test
  void theBlockedUserIsTheRecipient() {
    Share share = share(BoxSamples.shield("SHIELD_EXTERNAL_COLLAB_INVITE_BLOCKED"));
    assertThat(share.recipients()).containsExactly(BOB);
  }

  @Test
  void aShareWithoutNamesHasNoRecipients() {
    assertThat(share(BoxSamples.event("COLLABORATION_INVITE"))).isEqualTo(Share.NONE);
  }

  private static ObjectNode link(String type, String access) {
    ObjectNode event = BoxSamples.userStream(type);
    event.withObject("/source/shared_link").put("access", access).put("effective_access", access);
    return event;
  }

  private static Share share(ObjectNode event) {
    return TestReader.activity(event).share();
  }
}
