package io.cordon.audit.m365;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.file.Audience;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class M365ShareTest {
  private static final String LINK = "99999999-0000-0000-0000-000000000000";

  @ParameterizedTest
  @CsvSource({
    "AnonymousEdit, ANYONE",
    "AnonymousView, ANYONE",
    "OrganizationView, ORGANISATION",
    "OrganizationEdit, ORGANISATION",
    "Flexible, UNKNOWN",
    "Direct, UNKNOWN",
  })
  void theNameOfALinkGroupDescribesTheLink(String kind, Audience audience) {
    String group =
        "SharingLinks." + M365Samples.ITEM + "." + kind + "." + LINK.toUpperCase(Locale.ROOT);
    Share share = share(to("SharingSet", group, "SharePointGroup"));
    assertThat(share.audience()).isEqualTo(audience);
    assertThat(share.linkId()).isEqualTo(LINK);
    assertThat(share.recipients()).isEmpty();
  }

  @Test
  void aGuestIsARecipientOutside() {
    Share share = share(to("AddedToSecureLink", "BOB@Fabrikam.example", "Guest"));
    assertThat(share.audience()).isEqualTo(Audience.EXTERNAL);
    assertThat(share.recipients())
        .containsExactly(
            new Recipient("bob@fabrikam.example", "fabrikam.example", false, Affiliation.UNKNOWN));
    assertThat(share.permission()).isEqualTo("Edit");
  }

  @ParameterizedTest
  @CsvSource({
    "urn:spo:guest#bob@fabrikam.example",
    "bob_fabrikam.example#EXT#@northwind.onmicrosoft.com",
    "i:0#.f|membership|bob@fabrikam.example",
  })
  void recipientsHaveTheirOwnAddress(String target) {
    Share share = share(to("SharingInvitationCreated", target, "Member"));
    assertThat(share.recipients())
        .extracting(Recipient::name)
        .containsExactly("bob@fabrikam.example");
    assertThat(share.audience()).isEqualTo(Audience.UNKNOWN);
  }

  @Test
  void groupsHaveNoDomain() {
    Share share = share(to("SharingSet", "Plan Owners", "SecurityGroup"));
    assertThat(share.recipients())
        .containsExactly(new Recipient("plan owners", null, true, Affiliation.UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Everyone except external users",
        "EVERYONE EXCEPT EXTERNAL USERS ",
        "c:0-.f|rolemanager|spo-grid-all-users/" + M365Samples.TENANT,
      })
  void everyoneExceptGuestsIsTheOrganisation(String target) {
    Share share = share(to("SharingSet", target, "SecurityGroup"));
    assertThat(share.audience()).isEqualTo(Audience.ORGANISATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Everyone",
        "everyone",
        "c:0(.s|true",
        "All Users (windows)",
        "All Users (membership)",
        "c:0!.s|windows",
      })
  void everyoneIncludesInvitedGuests(String target) {
    Share share = share(to("SharingSet", target, "SecurityGroup"));
    assertThat(share.audience()).isEqualTo(Audience.EXTERNAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Everyone in Sales",
        "Everyone except external users of Fabrikam",
        "everyone@northwind.example",
        "All Users",
      })
  void groupsWithSimilarNamesAreOrdinaryGroups(String target) {
    Share share = share(to("SharingSet", target, "SecurityGroup"));
    assertThat(share.audience()).isEqualTo(Audience.UNKNOWN);
    assertThat(share.recipients()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Failed", "Failure", "False", "FALSE", " failed "})
  void aFailedShareIsAFailure(String status) {
    for (String operation : List.of("SharingSet", "AnonymousLinkCreated", "AddedToSecureLink")) {
      ObjectNode record = M365Samples.sharing(operation).put("ResultStatus", status);
      assertThat(TestReader.activity(record).outcome()).isEqualTo(Outcome.FAILURE);
    }
    ObjectNode truth = M365Samples.sharing("SharingSet").put("ResultStatus", false);
    assertThat(TestReader.activity(truth).outcome()).isEqualTo(Outcome.FAILURE);
  }

  @Test
  void theUseOfALinkProvesItsAudience() {
    assertThat(share(M365Samples.sharing("AnonymousLinkUsed")).audience())
        .isEqualTo(Audience.ANYONE);
    ObjectNode used = to("SecureLinkUsed", "bob@fabrikam.example", "Guest");
    assertThat(share(used).audience()).isEqualTo(Audience.EXTERNAL);
    assertThat(share(used).recipients()).hasSize(1);
    ObjectNode scoped = M365Samples.sharing("SecureLinkUsed").put("SharingLinkScope", "Anyone");
    assertThat(share(scoped).audience()).isEqualTo(Audience.ANYONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789ABCDEF",
        "Limited Access System Group For List 1234",
        "SHAREPOINT\\system"
      })
  void systemGroupsOfSharepointAreNoRecipients(String target) {
    assertThat(share(to("SharingSet", target, "SecurityGroup")).recipients()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Anyone, ANYONE",
    "anonymous, ANYONE",
    "Organization, ORGANISATION",
    "SpecificPeople, UNKNOWN",
  })
  void theScopeOfALinkIsItsAudience(String scope, Audience audience) {
    ObjectNode created = M365Samples.sharing("SharingLinkCreated").put("SharingLinkScope", scope);
    assertThat(share(created).audience()).isEqualTo(audience);
    ObjectNode within = M365Samples.sharing("SharingLinkUpdated");
    within.put("EventData", "<SharingLinkScope>" + scope + "</SharingLinkScope>");
    assertThat(share(within).audience()).isEqualTo(audience);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "<Type>View</Type>, View",
        "<Permissions granted>Contribute</Permissions granted><A>False</A>, Contribute",
        "<Permissions granted>System.LimitedEdit</Permissions granted>, -",
        "<Type></Type>, -",
        "<Type>Edit, -",
        "<<<<>>>, -",
        "<Group>Site Owners</Group>, Site Owners",
      })
  void permissionsAreReadFromTextThatIsNotXml(String eventData, String permission) {
    ObjectNode record = M365Samples.sharing("SharingSet").put("EventData", eventData);
    assertThat(share(record).permission()).isEqualTo(permission);
  }

  @Test
  void theSharingIdIsTheLinksId() {
    ObjectNode record = M365Samples.sharing("AnonymousLinkCreated").put("UniqueSharingId", LINK);
    assertThat(share(record).linkId()).isEqualTo(LINK);
    assertThat(share(record.put("Permission", "View")).permission()).isEqualTo("View");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SharingLinks.", "SharingLinks.a", "SharingLinks.a.b", "SharingLinks.a.b."})
  void incompleteNamesOfLinkGroupsHaveNoAudience(String target) {
    Share share = share(to("SharingSet", target, "SharePointGroup"));
    assertThat(share.linkId()).isNull();
    assertThat(share.recipients()).isEmpty();
  }

  private static ObjectNode to(String operation, String target, String type) {
    return M365Samples.sharing(operation)
        .put("TargetUserOrGroupName", target)
        .put("TargetUserOrGroupType", type);
  }

  private static Share share(ObjectNode record) {
    return TestReader.activity(record).share();
  }
}
