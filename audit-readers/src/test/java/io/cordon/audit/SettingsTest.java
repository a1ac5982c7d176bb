package io.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.dropbox.DropboxSamples;
import io.cordon.audit.google.GoogleSamples;
import io.cordon.audit.m365.M365Samples;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.SettingChange;
import io.cordon.model.activity.Verb;
import io.cordon.model.policy.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changed settings in the records of all clouds, and severities that records specify. */
class SettingsTest {

  private static ObjectNode ofSite(String operation) {
    return M365Samples.file(operation).put("ItemType", "Site");
  }

  @Test
  void microsoftsSettingIsThePropertyThatChanged() {
    ObjectNode record = ofSite("SharingPolicyChanged");
    record
        .putArray("ModifiedProperties")
        .add(property("SiteName", "Plans", "Plans"))
        .add(property("ShareWithGuests", "Disabled", "Enabled"));
    Activity activity = TestReader.activity(record);
    assertThat(activity.verb()).isEqualTo(Verb.ADMINISTER);
    assertThat(activity.setting())
        .isEqualTo(new SettingChange("ShareWithGuests", "Disabled", "Enabled"));
  }

  @Test
  void propertiesInATableMayBeText() {
    ObjectNode record = ofSite("SharingPolicyChanged");
    record.put(
        "ModifiedProperties",
        "[{\"Name\": \"ShareUsingAnonymousLinks\", \"NewValue\": \"Enabled\"}]");
    assertThat(TestReader.activity(record).setting())
        .isEqualTo(new SettingChange("ShareUsingAnonymousLinks", null, "Enabled"));
  }

  @Test
  void otherActivitiesHaveNoSetting() {
    ObjectNode record = M365Samples.file("FileModified");
    record.putArray("ModifiedProperties").add(property("Title", "a", "b"));
    assertThat(TestReader.activity(record).setting()).isEqualTo(SettingChange.NONE);
    assertThat(TestReader.activity(ofSite("SiteCollectionAdminAdded")).setting())
        .isEqualTo(SettingChange.NONE);
  }

  private static ObjectNode property(String name, String before, String value) {
    return TestReader.JSON
        .createObjectNode()
        .put("Name", name)
        .put("OldValue", before)
        .put("NewValue", value);
  }

  @Test
  void dropboxHasAnEventTypeForEachSetting() {
    ObjectNode record = DropboxSamples.event("team_policies", "sharing_change_link_policy");
    DropboxSamples.choose(DropboxSamples.details(record), "previous_value", "only_members");
    DropboxSamples.choose(DropboxSamples.details(record), "new_value", "default_anyone");
    assertThat(TestReader.activity(record).setting())
        .isEqualTo(
            new SettingChange("sharing_change_link_policy", "only_members", "default_anyone"));
    assertThat(TestReader.activity(DropboxSamples.event("logins", "login_success")).setting())
        .isEqualTo(SettingChange.NONE);
  }

  @Test
  void googleHasSettingsOfTheConsoleAndOfSharedDrives() {
    ObjectNode console = GoogleSamples.activity("admin", "CHANGE_DOCS_SETTING");
    GoogleSamples.with(console, "SETTING_NAME", "SHARING_OUTSIDE_DOMAIN");
    GoogleSamples.with(console, "OLD_VALUE", "SHARING_NOT_ALLOWED");
    GoogleSamples.with(console, "NEW_VALUE", "SHARING_ALLOWED");
    assertThat(TestReader.activity(console).setting())
        .isEqualTo(
            new SettingChange("SHARING_OUTSIDE_DOMAIN", "SHARING_NOT_ALLOWED", "SHARING_ALLOWED"));
    ObjectNode drive = GoogleSamples.drive("shared_drive_settings_change");
    GoogleSamples.with(drive, "shared_drive_settings_change_type", "domain_users_only");
    GoogleSamples.with(drive, "old_settings_state", "true");
    GoogleSamples.with(drive, "new_settings_state", "false");
    assertThat(TestReader.activity(drive).setting())
        .isEqualTo(new SettingChange("domain_users_only", "true", "false"));
  }

  @ParameterizedTest
  @CsvSource({"low, LOW", "Medium, MEDIUM", "high, HIGH", "none,", "hidden,", "'',"})
  void theRiskOfASignInIsItsSeverity(String level, Severity severity) {
    ObjectNode record = M365Samples.signIn("UserLoggedIn").put("RiskLevelDuringSignIn", level);
    assertThat(TestReader.activity(record).severity()).isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({"0,", "1, INFORMATIONAL", "4, HIGH", "5, CRITICAL", "6, CRITICAL", "99,", "-3,"})
  void theSeverityOfAnOcsfEventIsRead(int id, Severity severity) {
    ObjectNode record =
        TestReader.JSON
            .createObjectNode()
            .put("class_uid", 6006)
            .put("activity_id", 2)
            .put("time", 1_772_000_000_000L)
            .put("severity_id", id);
    record.putObject("actor").putObject("user").put("uid", "7");
    assertThat(TestReader.activity(record).severity()).isEqualTo(severity);
  }
}
