package io.cordon.labels.metadata;

import static io.cordon.labels.LabelSamples.CONFIDENTIAL;
import static io.cordon.labels.LabelSamples.CUSTOM;
import static io.cordon.labels.LabelSamples.GENERAL;
import static io.cordon.labels.LabelSamples.LABEL_INFO;
import static io.cordon.labels.LabelSamples.OTHER_TENANT;
import static io.cordon.labels.LabelSamples.TENANT;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.LabelSamples.custom;
import static io.cordon.labels.LabelSamples.docx;
import static io.cordon.labels.LabelSamples.label;
import static io.cordon.labels.LabelSamples.labelInfo;
import static io.cordon.labels.LabelSamples.properties;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.labels.LabelReading;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelPrecedenceTest {
  @Test
  void labelInfoOverrulesCustomPropertiesOfItsTenant() throws UnreadableFileException {
    byte[] document =
        docx(
            Map.of(
                CUSTOM, custom(confidential()),
                LABEL_INFO, labelInfo(label(GENERAL, TENANT, "Privileged", "0"))));

    assertThat(LabelReading.labels(document)).extracting(FileLabel::id).containsExactly(GENERAL);
  }

  @Test
  void labelInfoOverrulesAPropertyWithoutTenant() throws UnreadableFileException {
    byte[] document =
        docx(
            Map.of(
                CUSTOM, custom(properties(CONFIDENTIAL, "Enabled", "true")),
                LABEL_INFO, labelInfo(label(GENERAL, TENANT, "Privileged", "0"))));

    assertThat(LabelReading.labels(document)).extracting(FileLabel::id).containsExactly(GENERAL);
  }

  @Test
  void customPropertiesOfAnotherTenantAreKeptBesideLabelInfo() throws UnreadableFileException {
    byte[] document =
        docx(
            Map.of(
                CUSTOM, custom(confidential()),
                LABEL_INFO, labelInfo(label(GENERAL, OTHER_TENANT, "Privileged", "0"))));

    assertThat(LabelReading.labels(document))
        .extracting(FileLabel::id)
        .containsExactly(GENERAL, CONFIDENTIAL);
  }

  @Test
  void anEmptyLabelInfoOverrulesNothing() throws UnreadableFileException {
    byte[] document = docx(Map.of(CUSTOM, custom(confidential()), LABEL_INFO, labelInfo()));

    assertThat(LabelReading.labels(document))
        .extracting(FileLabel::id)
        .containsExactly(CONFIDENTIAL);
  }

  @Test
  void aLabelInfoWithoutNameTakesThatOfTheSameLabel() throws UnreadableFileException {
    byte[] document =
        docx(
            Map.of(
                CUSTOM, custom(confidential()),
                LABEL_INFO, labelInfo(label(CONFIDENTIAL, TENANT, "Standard", "0"))));

    FileLabel label = LabelReading.onlyLabel(document);

    assertThat(label.name()).isEqualTo("Confidential");
    assertThat(label.setDate()).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(label.assignment()).isEqualTo(AssignmentMethod.AUTOMATIC);
    assertThat(label.place()).isEqualTo(LabelPlace.LABEL_INFO);
  }

  @Test
  void aRemovalInLabelInfoOverrulesTheCustomPropertiesOfItsTenant() throws UnreadableFileException {
    byte[] document =
        docx(
            Map.of(
                CUSTOM, custom(confidential()),
                LABEL_INFO, labelInfo(label(CONFIDENTIAL, TENANT, "Privileged", "1"))));

    assertThat(LabelReading.of(document).hasLabel()).isFalse();
    assertThat(LabelReading.labels(document)).singleElement().matches(FileLabel::removed);
  }
}
