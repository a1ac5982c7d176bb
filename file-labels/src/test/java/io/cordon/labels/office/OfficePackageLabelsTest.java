package io.cordon.labels.office;

import static io.cordon.labels.LabelSamples.CONFIDENTIAL;
import static io.cordon.labels.LabelSamples.CUSTOM;
import static io.cordon.labels.LabelSamples.GENERAL;
import static io.cordon.labels.LabelSamples.LABEL_INFO;
import static io.cordon.labels.LabelSamples.OTHER_TENANT;
import static io.cordon.labels.LabelSamples.TENANT;
import static io.cordon.labels.LabelSamples.bytes;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.LabelSamples.custom;
import static io.cordon.labels.LabelSamples.docx;
import static io.cordon.labels.LabelSamples.docxWith;
import static io.cordon.labels.LabelSamples.label;
import static io.cordon.labels.LabelSamples.labelInfo;
import static io.cordon.labels.LabelSamples.properties;
import static io.cordon.labels.LabelSamples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cordon.labels.LabelReading;
import io.cordon.labels.LabelSamples;
import io.cordon.labels.metadata.AssignmentMethod;
import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficePackageLabelsTest {

  @Test
  void anIdThatIsNoGuidIsRefused() {
    byte[] info = labelInfo(label("secret", TENANT, "Standard", "0"));

    LabelReading.refusal(docx(Map.of(LABEL_INFO, info)))
        .hasMessage("is damaged: its LabelInfo has a label whose id is no GUID: secret");
  }

  @Test
  void customPropertiesHaveAllAttributesOfALabel() throws UnreadableFileException {
    LabelledFile read = LabelReading.of(docxWith(confidential()));

    assertThat(read.kind()).isEqualTo(DocumentKind.OFFICE);
    assertThat(read.encrypted()).isFalse();
    assertThat(read.hasLabel()).isTrue();
    assertThat(read.labels())
        .containsExactly(
            new FileLabel(
                CONFIDENTIAL,
                "Confidential",
                TENANT,
                AssignmentMethod.MANUAL,
                "2026-03-02T10:00:00Z",
                false,
                2L,
                LabelPlace.CUSTOM_PROPERTIES));
  }

  @Test
  void labelInfoHasItsAttributesOfALabel() throws UnreadableFileException {
    byte[] info = labelInfo(label(CONFIDENTIAL, TENANT, "Standard", "0"));

    assertThat(LabelReading.labels(docx(Map.of(LABEL_INFO, info))))
        .containsExactly(
            new FileLabel(
                CONFIDENTIAL,
                null,
                TENANT,
                AssignmentMethod.AUTOMATIC,
                null,
                false,
                3L,
                LabelPlace.LABEL_INFO));
  }

  @Test
  void labelInfoMayAlsoHaveNameAndDate() throws UnreadableFileException {
    byte[] info =
        labelInfo(
            label(CONFIDENTIAL, TENANT, "Privileged", "0")
                .replace("/>", " name=\"Secret\" setDate=\"2026-03-02T11:00:00+01:00\"/>"));

    FileLabel label = LabelReading.onlyLabel(docx(Map.of(LABEL_INFO, info)));

    assertThat(label.name()).isEqualTo("Secret");
    assertThat(label.setDate()).isEqualTo("2026-03-02T10:00:00Z");
  }

  @Test
  void aDocumentWithoutEitherPartHasNoLabel() throws UnreadableFileException {
    LabelledFile read = LabelReading.of(LabelSamples.plainDocx());

    assertThat(read.kind()).isEqualTo(DocumentKind.OFFICE);
    assertThat(read.labels()).isEmpty();
    assertThat(read.hasLabel()).isFalse();
  }

  @Test
  void otherPropertiesAreNoLabels() throws UnreadableFileException {
    byte[] document =
        docxWith(
            Map.of(
                "Owner",
                "Ana",
                "MSIP_Label_short_Enabled",
                "true",
                "MSIP_Label_" + GENERAL,
                "true",
                "ClassificationContentMarkingHeaderText",
                "Confidential"));

    assertThat(LabelReading.labels(document)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Privileged, MANUAL",
    "PRIVILEGED, MANUAL",
    "Standard, AUTOMATIC",
    "Auto, AUTOMATIC",
    "Magic, UNKNOWN",
    "'', UNKNOWN"
  })
  void theMethodStatesWhetherAPersonChoseTheLabel(String method, AssignmentMethod assignment)
      throws UnreadableFileException {
    byte[] document = docxWith(properties(GENERAL, "Enabled", "true", "Method", method));

    assertThat(LabelReading.onlyLabel(document).assignment()).isEqualTo(assignment);
  }

  @Test
  void theFirstLabellingClientCalledTheMethodByAnotherName() throws UnreadableFileException {
    byte[] document =
        docxWith(properties(GENERAL, "Enabled", "True", "Extended_MSFT_Method", "Manual"));

    assertThat(LabelReading.onlyLabel(document).assignment()).isEqualTo(AssignmentMethod.MANUAL);
  }

  @ParameterizedTest
  @CsvSource({"false", "False", "FALSE", "0"})
  void aLabelThatIsNotEnabledWasRemoved(String enabled) throws UnreadableFileException {
    LabelledFile read =
        LabelReading.of(docxWith(properties(GENERAL, "Enabled", enabled, "Name", "G")));

    assertThat(read.labels()).singleElement().matches(FileLabel::removed);
    assertThat(read.hasLabel()).isFalse();
  }

  @Test
  void aLabelWithoutEnabledIsPresent() throws UnreadableFileException {
    assertThat(LabelReading.of(docxWith(properties(GENERAL, "Name", "General"))).hasLabel())
        .isTrue();
  }

  @Test
  void labelInfoStatesARemoval() throws UnreadableFileException {
    byte[] info = labelInfo(label(CONFIDENTIAL, TENANT, "Privileged", "1"));

    LabelledFile read = LabelReading.of(docx(Map.of(LABEL_INFO, info)));

    assertThat(read.labels()).singleElement().matches(FileLabel::removed);
    assertThat(read.hasLabel()).isFalse();
  }

  @Test
  void aRemovalMayNameNoLabel() throws UnreadableFileException {
    byte[] info = labelInfo(label("", TENANT, "Privileged", "1").replace("{}", ""));

    FileLabel label = LabelReading.onlyLabel(docx(Map.of(LABEL_INFO, info)));

    assertThat(label.id()).isNull();
    assertThat(label.removed()).isTrue();
  }

  @Test
  void labelsOfSeveralTenantsAreAllRead() throws UnreadableFileException {
    Map<String, String> both = new LinkedHashMap<>(confidential());
    both.putAll(properties(GENERAL, "Enabled", "true", "SiteId", OTHER_TENANT, "Name", "Theirs"));

    assertThat(LabelReading.labels(docxWith(both)))
        .extracting(FileLabel::name, FileLabel::tenant)
        .containsExactly(tuple("Confidential", TENANT), tuple("Theirs", OTHER_TENANT));
  }

  @Test
  void relationshipsNameTheParts() throws UnreadableFileException {
    byte[] document =
        zip(
            Map.of(
                "[Content_Types].xml",
                bytes("<Types/>"),
                "_rels/.rels",
                bytes(
                    "<Relationships><Relationship"
                        + " Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties\""
                        + " Target=\"/elsewhere/mine.xml\"/></Relationships>"),
                "elsewhere/mine.xml",
                custom(confidential()),
                CUSTOM,
                custom(properties(GENERAL, "Enabled", "true"))));

    assertThat(LabelReading.labels(document))
        .extracting(FileLabel::id)
        .containsExactly(CONFIDENTIAL);
  }

  @Test
  void withoutRelationshipsTheUsualPartsAreRead() throws UnreadableFileException {
    assertThat(LabelReading.labels(zip(Map.of(CUSTOM, custom(confidential()))))).hasSize(1);
    assertThat(
            LabelReading.labels(
                zip(
                    Map.of(
                        "\\DocMetadata\\LabelInfo.xml",
                        labelInfo(label(GENERAL, TENANT, "Standard", "0"))))))
        .hasSize(1);
  }

  @Test
  void anyEncodingOfXmlIsRead() throws UnreadableFileException {
    String xml = new String(custom(confidential()), StandardCharsets.UTF_8);
    byte[] wide = xml.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);

    assertThat(LabelReading.labels(docx(Map.of(CUSTOM, wide)))).hasSize(1);
  }

  @Test
  void idsAreLowerCaseWithoutBraces() throws UnreadableFileException {
    byte[] document =
        docxWith(
            properties(
                CONFIDENTIAL.toUpperCase(Locale.ROOT),
                "Enabled",
                "true",
                "SiteId",
                "{" + TENANT.toUpperCase(Locale.ROOT) + "}"));

    FileLabel label = LabelReading.onlyLabel(document);

    assertThat(label.id()).isEqualTo(CONFIDENTIAL);
    assertThat(label.tenant()).isEqualTo(TENANT);
  }

  @Test
  void namesInAnyScriptAreRead() throws UnreadableFileException {
    byte[] document = docxWith(properties(GENERAL, "Enabled", "true", "Name", "極秘 &amp; Ünder"));

    assertThat(LabelReading.onlyLabel(document).name()).isEqualTo("極秘 & Ünder");
  }

  @Test
  void aVeryLongNameIsCut() throws UnreadableFileException {
    byte[] document = docxWith(properties(GENERAL, "Enabled", "true", "Name", "x".repeat(5000)));

    assertThat(LabelReading.onlyLabel(document).name()).hasSize(301).endsWith("…");
  }
}
