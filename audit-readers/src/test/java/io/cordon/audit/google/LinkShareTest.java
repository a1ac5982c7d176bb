package io.cordon.audit.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkShareTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "private, people_with_link, SHARE, ANYONE",
        "-, people_with_link, SHARE, ANYONE",
        "private, public_on_the_web, SHARE, PUBLIC",
        "people_with_link, public_on_the_web, SHARE, PUBLIC",
        "private, people_within_domain_with_link, SHARE, ORGANISATION",
        "people_within_domain_with_link, public_in_the_domain, SHARE, ORGANISATION",
        "people_with_link, people_with_link, SHARE, ANYONE",
        "people_with_link, people_within_domain_with_link, UNSHARE, ANYONE",
        "public_on_the_web, people_with_link, UNSHARE, PUBLIC",
        "people_with_link, private, UNSHARE, ANYONE",
        "public_in_the_domain, private, UNSHARE, ORGANISATION",
        "-, private, UNSHARE, UNKNOWN",
        "private, unknown, SHARE, UNKNOWN",
      })
  void aWiderLinkIsAShareAndANarrowerOneAnUnshare(
      String before, String after, Verb verb, Audience audience) {
    ObjectNode ofLink = GoogleSamples.drive("change_document_visibility");
    GoogleSamples.without(ofLink, "visibility");
    GoogleSamples.with(ofLink, "new_value", after);
    ObjectNode ofDocument = GoogleSamples.drive("change_document_visibility");
    GoogleSamples.with(ofDocument, "visibility", after);
    if (before != null) {
      GoogleSamples.with(ofLink, "old_value", before);
      GoogleSamples.with(ofDocument, "old_visibility", before);
    }
    Activity byLink = TestReader.activity(ofLink);
    assertThat(byLink.verb()).isEqualTo(verb);
    assertThat(byLink.share().audience()).isEqualTo(audience);
    if (before != null) {
      Activity byDocument = TestReader.activity(ofDocument);
      assertThat(byDocument.verb()).isEqualTo(verb);
      assertThat(byDocument.share().audience()).isEqualTo(audience);
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "none, can_view, all, private, people_with_link, SHARE, ANYONE",
        "none, can_edit, all, -, public_on_the_web, SHARE, PUBLIC",
        "none, can_view, all, -, -, SHARE, ANYONE",
        "can_view, can_edit, all, people_with_link, people_with_link, SHARE, ANYONE",
        "can_edit, can_view, all, people_with_link, people_with_link, OTHER, ANYONE",
        "can_view, none, all, people_with_link, private, UNSHARE, ANYONE",
        "can_view, none, all, public_on_the_web, private, UNSHARE, PUBLIC",
        "none, can_view, northwind.example, private, private, SHARE, ORGANISATION",
        "can_view, none, Northwind.example, -, private, UNSHARE, ORGANISATION",
        "none, can_view, sub.example, -, people_within_domain_with_link, SHARE, ORGANISATION",
        "odd, odder, all, people_within_domain_with_link, people_with_link, SHARE, ANYONE",
        "odd, odder, all, people_with_link, shared_externally, UNSHARE, ANYONE",
      })
  void theScopeOfALinkIsItsAudience(
      String before,
      String after,
      String domain,
      String visibilityBefore,
      String visibility,
      Verb verb,
      Audience audience) {
    ObjectNode record = GoogleSamples.drive("change_document_access_scope");
    GoogleSamples.with(record, "old_value", before);
    GoogleSamples.with(record, "new_value", after);
    GoogleSamples.with(record, "target_domain", domain);
    GoogleSamples.without(record, "visibility");
    if (visibilityBefore != null) {
      GoogleSamples.with(record, "old_visibility", visibilityBefore);
    }
    if (visibility != null) {
      GoogleSamples.with(record, "visibility", visibility);
    }
    Activity activity = TestReader.activity(record);
    assertThat(activity.verb()).isEqualTo(verb);
    assertThat(activity.share().audience()).isEqualTo(audience);
    assertThat(activity.share().recipients()).isEmpty();
    assertThat(activity.share().permission()).isEqualTo(verb == Verb.UNSHARE ? before : after);
  }

  @Test
  void anotherDomainIsARecipientOfUnknownAudience() {
    ObjectNode record = GoogleSamples.drive("change_document_access_scope");
    GoogleSamples.with(record, "old_value", "none");
    GoogleSamples.with(record, "new_value", "can_view");
    GoogleSamples.with(record, "target_domain", "Fabrikam.example");
    GoogleSamples.with(record, "visibility", "shared_externally");
    Activity activity = TestReader.activity(record);
    assertThat(activity.share().audience()).isEqualTo(Audience.UNKNOWN);
    assertThat(activity.share().recipients())
        .containsExactly(
            new Recipient("fabrikam.example", "fabrikam.example", true, Affiliation.UNKNOWN));
  }

  @Test
  void aVisibilityIsNoPermission() {
    ObjectNode record = GoogleSamples.drive("change_document_visibility");
    GoogleSamples.with(record, "new_value", "people_with_link");
    assertThat(TestReader.activity(record).share().permission()).isNull();
  }

  @Test
  void aLinkForADomainIsNoLinkForAnyone() {
    ObjectNode record = GoogleSamples.drive("change_document_visibility");
    GoogleSamples.with(record, "new_value", "people_with_link");
    GoogleSamples.with(record, "target_domain", "northwind.example");
    assertThat(TestReader.activity(record).share().audience()).isEqualTo(Audience.ORGANISATION);
    GoogleSamples.with(record, "new_value", "people_within_domain_with_link");
    GoogleSamples.with(record, "target_domain", "all");
    assertThat(TestReader.activity(record).share().audience()).isEqualTo(Audience.ORGANISATION);
  }
}
