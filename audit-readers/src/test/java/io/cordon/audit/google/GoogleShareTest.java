package io.cordon.audit.google;

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

class GoogleShareTest {

  @ParameterizedTest
  @CsvSource({
    "none, can_view, SHARE, can_view",
    "none, can_respond, SHARE, can_respond",
    "can_view, can_edit, SHARE, can_edit",
    "can_comment, organizer, SHARE, organizer",
    "can_view, can_fly, SHARE, can_fly",
    "can_edit, none, UNSHARE, can_edit",
  })
  void aRoleGivenOrRaisedIsAShare(String before, String after, Verb verb, String permission) {
    Activity activity = TestReader.activity(GoogleSamples.access(before, after));
    assertThat(activity.verb()).isEqualTo(verb);
    assertThat(activity.share().permission()).isEqualTo(permission);
    assertThat(activity.share().audience()).isEqualTo(Audience.UNKNOWN);
    assertThat(activity.share().recipients())
        .containsExactly(
            new Recipient("bob@fabrikam.example", "fabrikam.example", false, Affiliation.UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"can_view", "can_comment", "can_edit"})
  void aRoleThatIsNotRaisedIsNeitherShareNorUnshare(String after) {
    Activity activity = TestReader.activity(GoogleSamples.access("can_edit", after));
    assertThat(activity.verb()).isEqualTo(Verb.OTHER);
    assertThat(activity.share()).isEqualTo(new Share(null, null, null, after));
  }

  @Test
  void aConsequenceOfTheCreationOfAFileIsNoShare() {
    ObjectNode owner = GoogleSamples.access("none", "owner");
    assertThat(TestReader.activity(owner).verb()).isEqualTo(Verb.SHARE);
    GoogleSamples.flag(owner, "primary_event", false);
    assertThat(TestReader.activity(owner).verb()).isEqualTo(Verb.OTHER);
    ObjectNode editors = GoogleSamples.drive("change_acl_editors");
    GoogleSamples.flag(editors, "primary_event", false);
    assertThat(TestReader.activity(editors).verb()).isEqualTo(Verb.OTHER);
    ObjectNode editor = GoogleSamples.access("none", "can_edit");
    GoogleSamples.flag(editor, "primary_event", false);
    assertThat(TestReader.activity(editor).verb()).isEqualTo(Verb.SHARE);
    ObjectNode link = GoogleSamples.drive("change_document_visibility");
    GoogleSamples.with(link, "new_value", "people_with_link");
    GoogleSamples.flag(link, "primary_event", false);
    assertThat(TestReader.activity(link).verb()).isEqualTo(Verb.SHARE);
  }

  @Test
  void theHighestOfSeveralRolesCounts() {
    ObjectNode record = GoogleSamples.access("can_view", "");
    GoogleSamples.with(record, "new_value", "can_view", "can_edit");
    assertThat(TestReader.activity(record).verb()).isEqualTo(Verb.SHARE);
    GoogleSamples.with(record, "old_value", "can_edit", "can_view");
    assertThat(TestReader.activity(record).verb()).isEqualTo(Verb.OTHER);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "external, shared_externally, can_edit, EXTERNAL",
        "external, people_with_link, can_edit, EXTERNAL",
        "external, -, can_edit, EXTERNAL",
        "external, private, can_edit, UNKNOWN",
        "external, shared_internally, can_edit, UNKNOWN",
        "none, shared_externally, can_edit, UNKNOWN",
        "external, shared_externally, none, UNKNOWN",
      })
  void theRecordMayMakeTheShareExternal(
      String change, String visibility, String role, Audience audience) {
    ObjectNode record = GoogleSamples.access("none", role);
    GoogleSamples.with(record, "visibility_change", change);
    GoogleSamples.without(record, "visibility");
    if (visibility != null) {
      GoogleSamples.with(record, "visibility", visibility);
    }
    assertThat(TestReader.activity(record).share().audience()).isEqualTo(audience);
  }

  @ParameterizedTest
  @CsvSource({
    "[Bob@Fabrikam.example](mailto:Bob@Fabrikam.example), bob@fabrikam.example, fabrikam.example, false",
    "fabrikam.example, fabrikam.example, fabrikam.example, true",
    "All of Sales, all of sales, , false",
  })
  void recipientsAreAddressesOrDomains(String target, String name, String domain, boolean group) {
    ObjectNode record = GoogleSamples.access("none", "can_view");
    GoogleSamples.with(record, "target_user", target);
    assertThat(TestReader.activity(record).share().recipients())
        .containsExactly(new Recipient(name, domain, group, Affiliation.UNKNOWN));
  }

  @Test
  void aNewOwnerIsRecipientAndOwner() {
    ObjectNode record = GoogleSamples.drive("change_owner");
    GoogleSamples.with(record, "new_owner", "Bob@Fabrikam.example");
    Activity activity = TestReader.activity(record);
    assertThat(activity.verb()).isEqualTo(Verb.SHARE);
    assertThat(activity.share().permission()).isEqualTo("owner");
    assertThat(activity.file().owner()).isEqualTo("bob@fabrikam.example");
    assertThat(TestReader.activity(GoogleSamples.access("can_edit", "owner")).file().owner())
        .isEqualTo("bob@fabrikam.example");
    assertThat(TestReader.activity(GoogleSamples.access("owner", "none")).file().owner())
        .isEqualTo("ana@northwind.example");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "add_to_shared_drive, none, editor, SHARE, editor",
        "add_to_team_drive, content_manager, editor, SHARE, editor",
        "remove_from_shared_drive, editor, none, UNSHARE, editor",
        "remove_from_team_drive, organizer, -, UNSHARE, organizer",
        "change_roles, viewer, organizer, SHARE, organizer",
        "change_roles, organizer, viewer, OTHER, viewer",
        "-, editor, -, UNSHARE, editor",
        "-, -, editor, SHARE, editor",
      })
  void membersOfASharedDriveAreSharesAndUnshares(
      String type, String removed, String added, Verb verb, String permission) {
    ObjectNode record = GoogleSamples.drive("shared_drive_membership_change");
    GoogleSamples.with(record, "target", "bob@fabrikam.example");
    if (type != null) {
      GoogleSamples.with(record, "membership_change_type", type);
    }
    if (removed != null) {
      GoogleSamples.with(record, "removed_role", removed);
    }
    if (added != null) {
      GoogleSamples.with(record, "added_role", added);
    }
    Activity activity = TestReader.activity(record);
    assertThat(activity.verb()).isEqualTo(verb);
    assertThat(activity.share().permission()).isEqualTo(permission);
    assertThat(activity.share().recipients()).hasSize(verb == Verb.OTHER ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, public_on_the_web, published, SHARE, PUBLIC",
        "private, public_in_the_domain, published, SHARE, ORGANISATION",
        "public_on_the_web, public_in_the_domain, published, UNSHARE, PUBLIC",
        "public_on_the_web, private, -, UNSHARE, PUBLIC",
        "public_on_the_web, -, unpublished, UNSHARE, PUBLIC",
        "-, -, published, SHARE, UNKNOWN",
        "public_on_the_web, no_one, -, UNSHARE, PUBLIC",
        "no_one, public_on_the_web, -, SHARE, PUBLIC",
      })
  void publishingHasThePublicOrTheDomainAsAudience(
      String before, String after, String status, Verb verb, Audience audience) {
    ObjectNode record = GoogleSamples.drive("publish_change");
    if (before != null) {
      GoogleSamples.with(record, "old_publish_visibility", before);
    }
    if (after != null) {
      GoogleSamples.with(record, "new_publish_visibility", after);
    }
    if (status != null) {
      GoogleSamples.with(record, "new_value", status);
    }
    Activity activity = TestReader.activity(record);
    assertThat(activity.verb()).isEqualTo(verb);
    assertThat(activity.share().audience()).isEqualTo(audience);
  }

  @Test
  void theAddresseesOfAMailedCopyAreRecipients() {
    ObjectNode record = GoogleSamples.drive("email_as_attachment");
    GoogleSamples.with(record, "target", "bob@fabrikam.example, Eve@Fabrikam.example,");
    assertThat(TestReader.activity(record).share().recipients())
        .extracting(Recipient::name)
        .containsExactly("bob@fabrikam.example", "eve@fabrikam.example");
    GoogleSamples.with(record, "target", "bob@fabrikam.example", "carl@fabrikam.example");
    assertThat(TestReader.activity(record).share().recipients()).hasSize(2);
  }

  @Test
  void resharingByEditorsIsAShareAndByTheOwnerOnlyIsNone() {
    ObjectNode record = GoogleSamples.drive("change_acl_editors");
    GoogleSamples.with(record, "old_value", "owner");
    GoogleSamples.with(record, "new_value", "owner", "writers");
    assertThat(TestReader.activity(record).verb()).isEqualTo(Verb.SHARE);
    GoogleSamples.with(record, "old_value", "owner", "writers");
    GoogleSamples.with(record, "new_value", "owner");
    Activity narrowed = TestReader.activity(record);
    assertThat(narrowed.verb()).isEqualTo(Verb.OTHER);
    assertThat(narrowed.file().owner()).isEqualTo("ana@northwind.example");
  }
}
