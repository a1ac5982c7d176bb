package io.cordon.labels.metadata;

import static io.cordon.labels.Samples.CONFIDENTIAL;
import static io.cordon.labels.Samples.CUSTOM;
import static io.cordon.labels.Samples.GENERAL;
import static io.cordon.labels.Samples.LABEL_INFO;
import static io.cordon.labels.Samples.OTHER_TENANT;
import static io.cordon.labels.Samples.TENANT;
import static io.cordon.labels.Samples.confidential;
import static io.cordon.labels.Samples.custom;
import static io.cordon.labels.Samples.docx;
import static io.cordon.labels.Samples.label;
import static io.cordon.labels.Samples.labelInfo;
import static io.cordon.labels.Samples.properties;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.labels.Reading;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelPrecedenceTest {
  @Test
  void labelInfoOverrulesCustomPropertiesOfItsTenant() throws UnreadableFile {
    byte[] document =
        docx(
            Map.of(
                CUSTOM, custom(confidential()),
                LABEL_INFO, labelInfo(label(GENERAL, TENANT, "Privileged", "0"))));

    assertThat(Reading.labels(document)).extracting(FileLabel::id).containsExactly(GENERAL);
  }

  @Test
  void labelInfoOverrulesWhatDoesNotSayWhoseItIs() throws UnreadableFile {
    byte[] document =
        docx(
            Map.of(
                CUSTOM, custom(properties(CONFIDENTIAL, "Enabled", "true")),
                LABEL_INFO, labelInfo(label(GENERAL, TENANT, "Privileged", "0"))));

    assertThat(Reading.labels(document)).extracting(FileLabel::id).containsExactly(GENERAL);
  }

  @Test
  void customPropertiesOfAnotherTenantHoldBesideLabelInfo() throws UnreadableFile {
    byte[] document =
        docx(
            Map.of(
                CUSTOM, custom(confidential()),
                LABEL_INFO, labelInfo(label(GENERAL, OTHER_TENANT, "Privileged", "0"))));

    assertThat(Reading.labels(document))
        .extracting(FileLabel::id)
        .containsExactly(GENERAL, CONFIDENTIAL);
  }

  @Test
  void anEmptyLabelInfoOverrulesNothing() throws UnreadableFile {
    byte[] document = docx(Map.of(CUSTOM, custom(confidential()), LABEL_INFO, labelInfo()));

    assertThat(Reading.labels(document)).extracting(FileLabel::id).containsExactly(CONFIDENTIAL);
  }

  @Test
  void aLabelInfoWithoutNameTakesThatOfTheSameLabel() throws UnreadableFile {
    byte[] document =
        docx(
            Map.of(
                CUSTOM, custom(confidential()),
                LABEL_INFO, labelInfo(label(CONFIDENTIAL, TENANT, "Standard", "0"))));

    FileLabel label = Reading.onlyLabel(document);

    assertThat(label.name()).isEqualTo("Confidential");
    assertThat(label.setDate()).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(label.assignment()).isEqualTo(AssignmentMethod.AUTOMATIC);
    assertThat(label.place()).isEqualTo(LabelPlace.LABEL_INFO);
  }

  @Test
  void aRemovalInLabelInfoOverrulesTheCustomPropertiesOfItsTenant() throws UnreadableFile {
    byte[] document =
        docx(
            Map.of(
                CUSTOM, custom(confidential()),
                LABEL_INFO, labelInfo(label(CONFIDENTIAL, TENANT, "Privileged", "1"))));

    assertThat(Reading.of(document).bearsLabel()).isFalse();
    assertThat(Reading.labels(document)).singleElement().matches(FileLabel::removed);
  }
}
