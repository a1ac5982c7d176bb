package io.cordon.audit.m365;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.Reading;
import io.cordon.audit.Samples;
import io.cordon.model.Activity;
import io.cordon.model.Audience;
import io.cordon.model.Outcome;
import io.cordon.model.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "operations.csv", numLinesToSkip = 1)
  void everyOperationHasItsVerbAndAudience(
      String operation, Verb verb, Audience audience, Outcome outcome) {
    Activity activity = Samples.activity(Samples.file(operation));
    assertThat(activity.verb()).isEqualTo(verb);
    assertThat(activity.share().audience()).isEqualTo(audience);
    assertThat(activity.outcome()).isEqualTo(outcome);
    assertThat(activity.rawType()).isEqualTo(operation);
  }

  @Test
  void unknownOperationsOnFilesAreOther() {
    assertThat(Samples.activity(Samples.file("FileTeleported")).verb()).isEqualTo(Verb.OTHER);
    ObjectNode onSite = Samples.file("SomethingOnSite").put("ItemType", "Web");
    assertThat(Samples.read(onSite).skipped()).isEqualTo("site");
    ObjectNode elsewhere = Samples.file("FileCopiedToRemovableMedia").put("Workload", "Endpoint");
    assertThat(Samples.read(elsewhere).skipped()).isEqualTo("endpoint");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PageViewed",
        "PageViewedExtended",
        "PagePrefetched",
        "ClientViewSignaled",
        "ListViewed",
        "ListItemCreated",
        "ListColumnUpdated",
        "ManagedSyncClientAllowed",
        "UnmanagedSyncClientBlocked",
        "SearchQueryPerformed"
      })
  void lookingAtPagesAndListsIsTheSitesBusiness(String operation) {
    assertThat(Samples.read(Samples.file(operation)).skipped()).isEqualTo("site");
  }

  @ParameterizedTest
  @CsvSource({
    "MailItemsAccessed, Exchange, mailbox",
    "MipLabel, Exchange, mailbox",
    "SensitivityLabelApplied, Exchange, mailbox",
    "Update user., AzureActiveDirectory, directory",
    "SearchStarted, SecurityComplianceCenter, compliance",
    "COMPLIANCEMANAGER-SCORECHANGE, ComplianceManager, compliance",
    "Discover, Aip, compliance",
    "HeartBeat, Aip, compliance",
    "AlertTriggered, SecurityComplianceCenter, alert",
    "AlertEntityGenerated, SecurityComplianceCenter, alert",
    "MCAS_ALERT_ANUBIS_DETECTION_VELOCITY, MCAS, alert",
    "DLPRuleMatch, OneDrive, dlp",
    "DlpRuleUndo, Exchange, dlp",
    "FileMalwareDetected, SharePoint, malware",
    "ChatCreated, MicrosoftTeams, teams",
    "CopilotInteraction, Copilot, copilot",
    "GroupCreation, Yammer, other",
  })
  void whatIsNoFileActivityIsCountedUnderAWord(String operation, String workload, String word) {
    Reading reading = Samples.read(Samples.file(operation).put("Workload", workload));
    assertThat(reading.skipped()).isEqualTo(word);
    assertThat(reading.activity()).isNull();
    assertThat(reading.reject()).isNull();
  }

  @Test
  void protectedFilesOpenedOnADeskAreOpened() {
    ObjectNode record = Samples.file("Access").put("Workload", "Aip").put("RecordType", 93);
    assertThat(Samples.activity(record).verb()).isEqualTo(Verb.OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FileVersionsPurgedByPolicy", "FileVersionShredded"})
  void theLossOfAVersionNeverPurgesTheFile(String operation) {
    assertThat(Samples.activity(Samples.file(operation)).verb()).isEqualTo(Verb.UPDATE);
  }

  @Test
  void aFileThatStopsInheritingIsBeingSharedAndASiteIsAdministered() {
    assertThat(Operations.of("SharingInheritanceBroken", true).verb()).isEqualTo(Verb.SHARE);
    assertThat(Operations.of("SharingInheritanceBroken", false).verb()).isEqualTo(Verb.ADMINISTER);
  }
}
