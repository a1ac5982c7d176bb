package io.cordon.audit.m365;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class M365LabellingTest {
  private static final String SECRET = "5ec7e700-1111-2222-3333-444444444444";
  private static final String OPEN = "09e40000-1111-2222-3333-444444444444";

  @ParameterizedTest
  @CsvSource({
    "SensitivityLabelUpdated, 1, RAISED",
    "SensitivityLabelUpdated, 2, LOWERED",
    "SensitivityLabelUpdated, 4, REPLACED",
    "SensitivityLabelUpdated, 3, REMOVED",
    "SensitivityLabelUpdated, 0, REPLACED",
    "SensitivityLabelUpdated, LabelUpgraded, RAISED",
    "SensitivityLabelUpdated, LabelDowngraded, LOWERED",
    "FileSensitivityLabelChanged, '', REPLACED",
    "FileSensitivityLabelRemoved, '', REMOVED",
    "SensitivityLabelRemoved, 3, REMOVED",
  })
  void theEventTypeGivesTheChange(String operation, String type, LabelChange change) {
    Activity activity = TestReader.activity(labelling(operation, OPEN, SECRET, type));
    assertThat(activity.labelChange()).isEqualTo(change);
    assertThat(activity.labelBefore()).isEqualTo(Label.unresolved(SECRET, null));
    Label after = change == LabelChange.REMOVED ? Label.NONE : Label.unresolved(OPEN, null);
    assertThat(activity.file().label()).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({"SensitivityLabelApplied, 4", "FileSensitivityLabelApplied, ''"})
  void theFirstLabelOfAFileIsApplied(String operation, String type) {
    Activity activity = TestReader.activity(labelling(operation, SECRET, null, type));
    assertThat(activity.labelChange()).isEqualTo(LabelChange.APPLIED);
    assertThat(activity.labelBefore()).isEqualTo(Label.NONE);
    assertThat(activity.file().label()).isEqualTo(Label.unresolved(SECRET, null));
  }

  @Test
  void aRemovalMayNameTheRemovedLabelAsIfItWereNew() {
    Activity activity =
        TestReader.activity(labelling("SensitivityLabelRemoved", SECRET, null, "3"));
    assertThat(activity.labelBefore()).isEqualTo(Label.unresolved(SECRET, null));
    assertThat(activity.file().label()).isEqualTo(Label.NONE);
  }

  @Test
  void labelsAreAlsoReadFromTheRecordItself() {
    ObjectNode record =
        M365Samples.file("FileSensitivityLabelChanged")
            .put("DestinationLabel", SECRET.toUpperCase(Locale.ROOT))
            .put("SourceLabel", "General");
    Activity activity = TestReader.activity(record);
    assertThat(activity.file().label()).isEqualTo(Label.unresolved(SECRET, null));
    assertThat(activity.labelBefore()).isEqualTo(Label.unresolved(null, "General"));
  }

  @Test
  void otherActivitiesCarryTheFilesLabel() {
    ObjectNode record = M365Samples.file("FileDownloaded").put("SensitivityLabelId", SECRET);
    Activity activity = TestReader.activity(record);
    assertThat(activity.file().label()).isEqualTo(Label.unresolved(SECRET, null));
    assertThat(activity.labelChange()).isEqualTo(LabelChange.NONE);
    ObjectNode copied = M365Samples.file("FileCopied").put("DestinationLabel", SECRET);
    assertThat(TestReader.activity(copied).file().label()).isEqualTo(activity.file().label());
    assertThat(TestReader.activity(M365Samples.file("FileDownloaded")).file().label())
        .isEqualTo(Label.UNKNOWN);
  }

  @Test
  void filesLabelledInDesktopAppsAreFiles() {
    ObjectNode record =
        labelling("SensitivityLabelApplied", SECRET, null, "4")
            .put("Workload", "Aip")
            .put("ObjectId", "mail.msg");
    record.remove("ListItemUniqueId");
    record.remove("SourceFileName");
    record.remove("SourceRelativeUrl");
    assertThat(TestReader.activity(record).file().name()).isEqualTo("mail.msg");
    assertThat(TestReader.activity(record.put("Workload", "PublicEndpoint")).labelChange())
        .isEqualTo(LabelChange.APPLIED);
  }

  private static ObjectNode labelling(String operation, String label, String before, String type) {
    ObjectNode record = M365Samples.file(operation);
    ObjectNode data = record.putObject("SensitivityLabelEventData");
    data.put("SensitivityLabelId", label).put("LabelEventType", type);
    if (before != null) {
      data.put("OldSensitivityLabelId", before);
    }
    return record;
  }
}
