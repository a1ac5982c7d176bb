package io.cordon.audit.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DropboxEventTypesTest {

  @ParameterizedTest
  @CsvFileSource(resources = "events.csv", numLinesToSkip = 1)
  void everyEventTypeHasItsMeaning(
      String category,
      String type,
      Verb verb,
      Audience audience,
      Outcome outcome,
      LabelChange labelChange) {
    Activity activity = TestReader.activity(DropboxSamples.onFile(category, type));
    assertThat(activity.verb()).isEqualTo(verb);
    assertThat(activity.share().audience()).isEqualTo(audience);
    assertThat(activity.outcome()).isEqualTo(outcome);
    assertThat(activity.labelChange()).isEqualTo(labelChange);
    assertThat(activity.rawType()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "events.csv", numLinesToSkip = 1)
  void everyEventTypeIsAnActivityWithoutAFile(String category, String type) {
    Activity activity = TestReader.activity(DropboxSamples.event(category, type));
    assertThat(activity.file().id()).isNull();
    assertThat(activity.subjectKey()).isEqualTo("dropbox||@ana@northwind.example");
  }

  @ParameterizedTest
  @CsvSource({
    "logins, logout, directory",
    "logins, sign_in_as_session_end, directory",
    "devices, device_change_ip_desktop, directory",
    "devices, device_change_ip_mobile, directory",
    "devices, device_change_ip_web, directory",
    "devices, device_link_success, directory",
    "tfa, tfa_change_status, directory",
    "sso, sso_change_logout_url, directory",
    "passwords, password_change, directory",
    "members, member_change_status, directory",
    "groups, group_add_member, directory",
    "apps, app_link_team, application",
    "apps, app_link_user, application",
    "apps, integration_connected, application",
    "admin_alerting, admin_alerting_triggered_alert, alert",
    "data_governance, legal_holds_export_downloaded, compliance",
    "protect, protect_action_export, compliance",
    "team_policies, network_control_change_policy, administration",
    "team_policies, member_send_invite_policy_changed, administration",
    "team_profile, team_profile_change_name, administration",
    "team_folders, team_folder_change_status, administration",
    "domains, domain_verification_remove_domain, administration",
    "encryption, team_encryption_key_create_key, administration",
    "reports, external_sharing_create_report, administration",
    "trusted_teams, team_merge_request_accepted, administration",
    "paper, paper_doc_mention, paper",
    "comments, file_add_comment, other",
    "showcase, showcase_post_comment, other",
    "file_requests, file_request_close, other",
    "dash, dash_created_stack, other",
    "signatures, sign_template_created, other",
    "something_new, something_new_happened, other",
  })
  void otherRecordsAreCountedUnderAWord(String category, String type, String word) {
    Reading reading = TestReader.read(DropboxSamples.event(category, type));
    assertThat(reading.skipped()).isEqualTo(word);
    assertThat(reading.skippedAt()).isEqualTo(Instant.parse("2026-03-01T09:30:00Z"));
    assertThat(reading.activity()).isNull();
    assertThat(reading.reject()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "logout, directory",
    "device_change_ip_web, directory",
    "tfa_change_status, directory",
    "app_link_team, application",
    "legal_holds_export_a_hold, compliance",
    "team_profile_change_name, administration",
    "paper_doc_mention, paper",
    "somethingNew, other",
  })
  void withoutACategoryTheTypeGivesTheWord(String type, String word) {
    ObjectNode event = DropboxSamples.event("any", type);
    event.remove("event_category");
    assertThat(TestReader.read(event).skipped()).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "file_operations, user_tags_added",
    "file_operations, file_teleported",
    "sharing, shared_folder_mount",
    "sharing, shared_moon_created",
    "file_requests, file_request_close",
    "comments, file_add_comment",
    "paper, paper_doc_mention",
    "team_folders, team_folder_downgrade",
    "something_new, something_new_happened",
  })
  void anUnknownEventTypeOnAFileIsOther(String category, String type) {
    Activity activity = TestReader.activity(DropboxSamples.onFile(category, type));
    assertThat(activity.verb()).isEqualTo(Verb.OTHER);
    assertThat(activity.file().id()).isEqualTo(DropboxSamples.FILE);
  }

  @Test
  void anAlertIsNoActivityEvenIfItNamesAFile() {
    ObjectNode alert = DropboxSamples.onFile("admin_alerting", "admin_alerting_triggered_alert");
    assertThat(TestReader.read(alert).skipped()).isEqualTo("alert");
  }

  @ParameterizedTest
  @CsvSource({"locked, LOCK", "unlocked, UNLOCK"})
  void aLockIsSetOrRemoved(String status, Verb verb) {
    ObjectNode event = DropboxSamples.onFile("file_operations", "file_locking_lock_status_changed");
    DropboxSamples.choose(DropboxSamples.details(event), "new_value", status);
    assertThat(TestReader.activity(event).verb()).isEqualTo(verb);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"object_label_added", "object_label_updated_value", "object_label_removed"})
  void labelsOfTheTeamLogHaveNoName(String type) {
    ObjectNode event = DropboxSamples.onFile("file_operations", type);
    DropboxSamples.choose(DropboxSamples.details(event), "label_type", "personal_information");
    Activity activity = TestReader.activity(event);
    assertThat(activity.file().label()).isEqualTo(Label.UNKNOWN);
    assertThat(activity.labelBefore()).isEqualTo(Label.UNKNOWN);
  }
}
