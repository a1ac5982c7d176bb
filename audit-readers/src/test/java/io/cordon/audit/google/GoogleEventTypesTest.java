package io.cordon.audit.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleEventTypesTest {

  @ParameterizedTest
  @CsvFileSource(resources = "drive-events.csv", numLinesToSkip = 1)
  void everyEventOnDriveHasItsVerb(String event, Verb verb, Outcome outcome) {
    Activity activity = TestReader.activity(GoogleSamples.activity("drive", event));
    assertThat(activity.verb()).isEqualTo(verb);
    assertThat(activity.outcome()).isEqualTo(outcome);
    assertThat(activity.rawType()).isEqualTo(event);
  }

  @Test
  void unknownEventsOnDocumentsAreOther() {
    assertThat(TestReader.activity(GoogleSamples.drive("teleport")).verb()).isEqualTo(Verb.OTHER);
    ObjectNode elsewhere = GoogleSamples.activity("drive", "storage_usage_update");
    assertThat(TestReader.read(elsewhere).skipped()).isEqualTo("other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "change_user_access_hierarchy_reconciled",
        "change_document_access_scope_hierarchy_reconciled",
        "change_document_visibility_hierarchy_reconciled",
        "change_owner_hierarchy_reconciled",
      })
  void changesInheritedFromAFolderAreNoSharesOfTheirOwn(String event) {
    assertThat(TestReader.activity(GoogleSamples.drive(event)).verb()).isEqualTo(Verb.INHERIT);
  }

  @Test
  void whatElseIsInheritedIsOnlyCounted() {
    Reading reading = TestReader.read(GoogleSamples.drive("teleport_hierarchy_reconciled"));
    assertThat(reading.skipped()).isEqualTo("inherited");
    assertThat(reading.skippedAt()).isEqualTo(Instant.parse(GoogleSamples.TIME));
  }

  @ParameterizedTest
  @CsvSource({
    "login, login_success, SUCCESS",
    "login, login_failure, FAILURE",
    "login, suspicious_login, UNKNOWN",
    "login, 'suspicious_login ', UNKNOWN",
    "login, suspicious_login_less_secure_app, UNKNOWN",
    "login, suspicious_programmatic_login, UNKNOWN",
    "login, gov_attack_warning, UNKNOWN",
    "saml, login_success, SUCCESS",
    "saml, login_failure, FAILURE",
  })
  void signInsHaveNoFile(String application, String event, Outcome outcome) {
    Activity activity = TestReader.activity(GoogleSamples.activity(application, event));
    assertThat(activity.verb()).isEqualTo(Verb.SIGN_IN);
    assertThat(activity.outcome()).isEqualTo(outcome);
    assertThat(activity.file()).isEqualTo(CloudFile.NONE);
    assertThat(activity.rawType()).isEqualTo(event.strip());
  }

  @Test
  void aSamlSignInNamesTheApplication() {
    ObjectNode record = GoogleSamples.activity("saml", "login_success");
    GoogleSamples.with(record, "application_name", "Payroll");
    assertThat(TestReader.activity(record).client().applicationName()).isEqualTo("Payroll");
  }

  @ParameterizedTest
  @CsvSource({
    "login, logout, directory",
    "login, login_verification, directory",
    "login, login_challenge, directory",
    "login, account_disabled_hijacked, directory",
    "saml, something_new, directory",
    "user_accounts, 2sv_disable, directory",
    "groups, add_user, directory",
    "groups_enterprise, remove_member, directory",
    "context_aware_access, ACCESS_DENY_EVENT, directory",
    "admin, CREATE_USER, administration",
    "admin, CREATE_DATA_TRANSFER_REQUEST, administration",
    "token, authorize, application",
    "token, activity, application",
    "token, revoke, application",
    "rules, rule_match, dlp",
    "rules, content_matched, dlp",
    "rules, action_complete, dlp",
    "gmail, download, mailbox",
    "calendar, change_event, mailbox",
    "chat, room_created, teams",
    "meet, call_ended, teams",
    "vault, VIEW_INVESTIGATION, compliance",
    "access_transparency, ACCESS, compliance",
    "mobile, DEVICE_SYNC_EVENT, other",
    "chrome, DEVICE_BOOT_STATE_CHANGE, other",
    "hologram, view, other",
  })
  void otherRecordsAreCountedUnderAWord(String application, String event, String word) {
    Reading reading = TestReader.read(GoogleSamples.activity(application, event));
    assertThat(reading.skipped()).isEqualTo(word);
    assertThat(reading.activity()).isNull();
    assertThat(reading.reject()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "CHANGE_DOCS_SETTING, -, ADMINISTER",
        "ADD_TRUSTED_DOMAINS, -, ADMINISTER",
        "REMOVE_TRUSTED_DOMAINS, -, ADMINISTER",
        "CHANGE_APPLICATION_SETTING, Drive and Docs, ADMINISTER",
        "CREATE_APPLICATION_SETTING, drive, ADMINISTER",
        "CHANGE_APPLICATION_SETTING, Gmail, -",
        "CHANGE_APPLICATION_SETTING, -, -",
      })
  void sharingSettingsAreAdministration(String event, String application, Verb verb) {
    ObjectNode record = GoogleSamples.activity("admin", event);
    if (application != null) {
      GoogleSamples.with(record, "APPLICATION_NAME", application);
    }
    GoogleSamples.with(record, "NEW_VALUE", "SHARING_ALLOWED");
    Reading reading = TestReader.read(record);
    if (verb == null) {
      assertThat(reading.skipped()).isEqualTo("administration");
    } else {
      assertThat(reading.activity().verb()).isEqualTo(verb);
      assertThat(reading.activity().file()).isEqualTo(CloudFile.NONE);
    }
  }

  @Test
  void anAdministratorMayTransferAllDocumentsOfAUser() {
    ObjectNode record = GoogleSamples.activity("admin", "TRANSFER_DOCUMENT_OWNERSHIP");
    GoogleSamples.with(record, "USER_EMAIL", "ana@northwind.example");
    GoogleSamples.with(record, "NEW_VALUE", "Bob@Northwind.example");
    Activity activity = TestReader.activity(record);
    assertThat(activity.verb()).isEqualTo(Verb.SHARE);
    assertThat(activity.share().permission()).isEqualTo("owner");
    assertThat(activity.share().recipients())
        .extracting(Recipient::name)
        .containsExactly("bob@northwind.example");
    assertThat(activity.file().owner()).isEqualTo("bob@northwind.example");
    assertThat(activity.file().id()).isNull();
  }
}
