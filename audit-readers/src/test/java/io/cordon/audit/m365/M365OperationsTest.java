package io.cordon.audit.m365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.SharedFolder;
import io.cordon.audit.TestReader;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class M365OperationsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "operations.csv", numLinesToSkip = 1)
  void everyOperationHasItsVerbAndAudience(
      String operation, Verb verb, Audience audience, Outcome outcome) {
    Activity activity = TestReader.activity(M365Samples.file(operation));
    assertThat(activity.verb()).isEqualTo(verb);
    assertThat(activity.share().audience()).isEqualTo(audience);
    assertThat(activity.outcome()).isEqualTo(outcome);
    assertThat(activity.rawType()).isEqualTo(operation);
  }

  @Test
  void unknownOperationsOnFilesAreOther() {
    assertThat(TestReader.activity(M365Samples.file("FileTeleported")).verb())
        .isEqualTo(Verb.OTHER);
    ObjectNode onSite = M365Samples.file("SomethingOnSite").put("ItemType", "Web");
    assertThat(TestReader.read(onSite).skipped()).isEqualTo("site");
    ObjectNode elsewhere = M365Samples.file("FileRead").put("Workload", "Endpoint");
    assertThat(TestReader.read(elsewhere).skipped()).isEqualTo("endpoint");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "not_file_activities.csv", numLinesToSkip = 1)
  void otherRecordsAreCountedUnderAWord(String operation, String workload, String word) {
    Reading reading = TestReader.read(M365Samples.file(operation).put("Workload", workload));
    assertThat(reading.skipped()).isEqualTo(word);
    assertThat(reading.activity()).isNull();
    assertThat(reading.reject()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"UserLoggedIn, SUCCESS", "UserLoginFailed, FAILURE"})
  void signInsAreActivitiesOfTheDirectory(String operation, Outcome outcome) {
    Activity activity = TestReader.activity(M365Samples.signIn(operation));
    assertThat(activity.verb()).isEqualTo(Verb.SIGN_IN);
    assertThat(activity.outcome()).isEqualTo(outcome);
  }

  /** The reference, beside the project on some machines, lists all relevant operations. */
  @Test
  void everyOperationOfTheReferenceIsTestedHere() throws IOException {
    Path reference = SharedFolder.find("reference");
    if (reference == null) {
      System.out.println("SKIPPED: no shared/reference beside the project");
    }
    assumeTrue(reference != null, "no reference beside the project");
    String text = Files.readString(reference.resolve("audit-records.md"));
    String tables = text.substring(text.indexOf("```json") + 7, text.lastIndexOf("```"));
    Set<String> tested = new HashSet<>(Set.of("UserLoggedIn", "UserLoginFailed", "Access"));
    tested.addAll(firstColumn("operations.csv"));
    tested.addAll(firstColumn("not_file_activities.csv"));
    JsonNode operations = TestReader.JSON.readTree(tables).get("m365");
    assertThat(operations.fieldNames()).toIterable().hasSizeGreaterThan(100).isSubsetOf(tested);
  }

  private static List<String> firstColumn(String resource) throws IOException {
    try (InputStream in = M365OperationsTest.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(line -> line.substring(0, line.indexOf(','))).toList();
    }
  }

  @Test
  void protectedFilesOpenedInDesktopAppsAreOpened() {
    ObjectNode record = M365Samples.file("Access").put("Workload", "Aip").put("RecordType", 93);
    assertThat(TestReader.activity(record).verb()).isEqualTo(Verb.OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FileVersionsPurgedByPolicy", "FileVersionShredded"})
  void theDeletionOfAVersionDoesNotPurgeTheFile(String operation) {
    assertThat(TestReader.activity(M365Samples.file(operation)).verb()).isEqualTo(Verb.UPDATE);
  }

  @Test
  void brokenInheritanceIsAShareOfAFileAndAdministrationOfASite() {
    assertThat(M365Operations.of("SharingInheritanceBroken", true).verb()).isEqualTo(Verb.SHARE);
    assertThat(M365Operations.of("SharingInheritanceBroken", false).verb())
        .isEqualTo(Verb.ADMINISTER);
  }
}
