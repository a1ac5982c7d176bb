package io.cordon.labels.compound;

import static io.cordon.labels.LabelSamples.CONFIDENTIAL;
import static io.cordon.labels.LabelSamples.GENERAL;
import static io.cordon.labels.LabelSamples.OTHER_TENANT;
import static io.cordon.labels.LabelSamples.TENANT;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.LabelSamples.label;
import static io.cordon.labels.LabelSamples.labelInfo;
import static io.cordon.labels.LabelSamples.properties;
import static io.cordon.labels.compound.Office97Samples.CODE_PAGE_UTF16;
import static io.cordon.labels.compound.Office97Samples.CODE_PAGE_UTF8;
import static io.cordon.labels.compound.Office97Samples.CODE_PAGE_WINDOWS;
import static io.cordon.labels.compound.Office97Samples.compound;
import static io.cordon.labels.compound.Office97Samples.docWith;
import static io.cordon.labels.compound.Office97Samples.rightsManaged;
import static io.cordon.labels.compound.Office97Samples.stream;
import static io.cordon.labels.compound.Office97Samples.summary;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.labels.LabelReading;
import io.cordon.labels.metadata.AssignmentMethod;
import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundLabelsTest {

  @ParameterizedTest
  @ValueSource(ints = {CODE_PAGE_UTF16, CODE_PAGE_WINDOWS, CODE_PAGE_UTF8})
  void customPropertiesHaveAllAttributesOfALabel(int codePage) throws UnreadableFileException {
    LabelledFile read = LabelReading.of(docWith(confidential(), codePage));

    assertThat(read.kind()).isEqualTo(DocumentKind.OFFICE_97);
    assertThat(read.encrypted()).isFalse();
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

  @ParameterizedTest
  @ValueSource(ints = {CODE_PAGE_UTF16, CODE_PAGE_UTF8})
  void namesInAnyScriptAreRead(int codePage) throws UnreadableFileException {
    byte[] document = docWith(properties(GENERAL, "Enabled", "true", "Name", "極秘 Ünder"), codePage);

    assertThat(LabelReading.onlyLabel(document).name()).isEqualTo("極秘 Ünder");
  }

  @Test
  void manyPropertiesTakeMoreThanOneSector() throws UnreadableFileException {
    Map<String, String> many = new LinkedHashMap<>();
    for (int i = 0; i < 500; i++) {
      many.put("Property number " + i, "value ".repeat(i % 9));
    }
    many.putAll(confidential());

    assertThat(LabelReading.labels(docWith(many, CODE_PAGE_UTF16))).hasSize(1);
  }

  @Test
  void aFileWithALongAllocationTableIsRead() throws UnreadableFileException {
    byte[] document =
        compound(
            root -> {
              stream(root, "WordDocument", new byte[20 << 20]);
              summary(root, confidential(), CODE_PAGE_UTF16);
            });

    assertThat(LabelReading.labels(document)).hasSize(1);
  }

  @Test
  void aDocumentWithoutPropertiesHasNoLabel() throws UnreadableFileException {
    byte[] document = compound(root -> stream(root, "Workbook", new byte[100]));

    assertThat(LabelReading.of(document))
        .isEqualTo(new LabelledFile(DocumentKind.OFFICE_97, false, List.of()));
  }

  @Test
  void aCompoundFileThatIsNoDocumentHasNoPlaceForALabel() throws UnreadableFileException {
    byte[] installer = compound(root -> stream(root, "Table", new byte[100]));

    assertThat(LabelReading.of(installer)).isEqualTo(LabelledFile.OTHER);
  }

  @Test
  void theLabelOfAnEmbeddedDocumentIsIgnored() throws UnreadableFileException {
    byte[] document =
        compound(
            root -> {
              stream(root, "WordDocument", new byte[100]);
              summary(
                  root.createDirectory("ObjectPool").createDirectory("_1"),
                  confidential(),
                  CODE_PAGE_UTF16);
            });

    assertThat(LabelReading.labels(document)).isEmpty();
  }

  @Test
  void theLabelOfAnEncryptedDocumentStaysReadable() throws UnreadableFileException {
    byte[] document =
        rightsManaged(
            labelInfo(
                label(CONFIDENTIAL, TENANT, "Privileged", "0"),
                label(GENERAL, OTHER_TENANT, "Standard", "1")));

    LabelledFile read = LabelReading.of(document);

    assertThat(read.kind()).isEqualTo(DocumentKind.OFFICE);
    assertThat(read.encrypted()).isTrue();
    assertThat(read.hasLabel()).isTrue();
    assertThat(read.labels()).extracting(FileLabel::id).containsExactly(CONFIDENTIAL, GENERAL);
    assertThat(read.labels()).extracting(FileLabel::removed).containsExactly(false, true);
  }

  @Test
  void aLongLabelInfoIsReadFromRegularSectors() throws UnreadableFileException {
    byte[] info =
        labelInfo("<!--" + " ".repeat(9000) + "-->", label(CONFIDENTIAL, TENANT, "Standard", "0"));

    assertThat(LabelReading.labels(rightsManaged(info))).hasSize(1);
  }

  @Test
  void anEncryptedDocumentWithoutReadableLabelNeedsAKey() {
    LabelReading.refusal(rightsManaged(null))
        .hasMessage("is encrypted: its label cannot be read without the key");
  }

  @Test
  void anEncryptedDocumentMayStateThatItHasNoLabel() throws UnreadableFileException {
    LabelledFile read = LabelReading.of(rightsManaged(labelInfo()));

    assertThat(read.encrypted()).isTrue();
    assertThat(read.labels()).isEmpty();
  }

  @Test
  void anEncryptedDocumentMayKeepItsPropertiesReadable() throws UnreadableFileException {
    byte[] document =
        compound(
            root -> {
              stream(root, "EncryptedPackage", new byte[5000]);
              stream(root, "EncryptionInfo", new byte[200]);
              summary(root, confidential(), CODE_PAGE_WINDOWS);
            });

    assertThat(LabelReading.of(document).encrypted()).isTrue();
    assertThat(LabelReading.labels(document))
        .extracting(FileLabel::id)
        .containsExactly(CONFIDENTIAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\tDRMContent", "encryption", "EncryptedSummary"})
  void anEncryptedOldOfficeDocumentNeedsAKey(String sign) {
    byte[] document =
        compound(
            root -> {
              stream(root, "WordDocument", new byte[5000]);
              stream(root, sign, new byte[5000]);
            });

    LabelReading.refusal(document).hasMessageContaining("cannot be read without the key");
  }
}
