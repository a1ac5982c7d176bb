package io.cordon.labels.opendocument;

import static io.cordon.labels.LabelSamples.CONFIDENTIAL;
import static io.cordon.labels.LabelSamples.TENANT;
import static io.cordon.labels.LabelSamples.bytes;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.LabelSamples.zip;
import static io.cordon.labels.opendocument.OpenDocumentSamples.MANIFEST;
import static io.cordon.labels.opendocument.OpenDocumentSamples.META;
import static io.cordon.labels.opendocument.OpenDocumentSamples.fodtWith;
import static io.cordon.labels.opendocument.OpenDocumentSamples.manifest;
import static io.cordon.labels.opendocument.OpenDocumentSamples.metaWith;
import static io.cordon.labels.opendocument.OpenDocumentSamples.odtWith;
import static io.cordon.labels.opendocument.OpenDocumentSamples.parts;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.labels.FileLabels;
import io.cordon.labels.LabelReading;
import io.cordon.labels.metadata.AssignmentMethod;
import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenDocumentLabelsTest {
  private static final FileLabel LABEL =
      new FileLabel(
          CONFIDENTIAL,
          "Confidential",
          TENANT,
          AssignmentMethod.MANUAL,
          "2026-03-02T10:00:00Z",
          false,
          2L,
          LabelPlace.CUSTOM_PROPERTIES);

  @Test
  void userDefinedMetadataHasTheLabel() throws UnreadableFileException {
    LabelledFile read = LabelReading.of(odtWith(confidential()));

    assertThat(read.kind()).isEqualTo(DocumentKind.OPEN_DOCUMENT);
    assertThat(read.labels()).containsExactly(LABEL);
  }

  @Test
  void aFlatDocumentHasItToo() throws UnreadableFileException {
    LabelledFile read = LabelReading.of(fodtWith(confidential()));

    assertThat(read.kind()).isEqualTo(DocumentKind.OFFICE_XML);
    assertThat(read.labels()).containsExactly(LABEL);
  }

  @Test
  void aDocumentWithoutALabelHasNone() throws UnreadableFileException {
    assertThat(LabelReading.of(odtWith(Map.of("Author", "Ana"))))
        .isEqualTo(new LabelledFile(DocumentKind.OPEN_DOCUMENT, false, List.of()));
    assertThat(LabelReading.outcome(fodtWith(Map.of()))).isEqualTo("no label");
  }

  @Test
  void metadataIsOptionalUnlessTheManifestNamesIt() {
    Map<String, byte[]> parts = parts();
    LabelReading.refusal(zip(parts))
        .hasMessage(
            "is incomplete: its manifest names the part meta.xml for its properties, which is"
                + " missing: it was removed or lost");

    parts.put(MANIFEST, bytes(manifest("", "content.xml")));
    assertThat(LabelReading.outcome(zip(parts))).isEqualTo("no label");
  }

  @Test
  void encryptedMetadataIsSaid() {
    Map<String, byte[]> parts = parts();
    parts.put(META, new byte[100]);
    parts.put(MANIFEST, bytes(manifest("<m:encryption-data/>", "content.xml", META)));

    LabelReading.refusal(zip(parts))
        .hasMessage("is encrypted: its label cannot be read without the key");
    LabelReading.refusal(
            zip(Map.of(MANIFEST, bytes(manifest("")), "encrypted-package", new byte[100])))
        .hasMessage("is encrypted: its label cannot be read without the key");
  }

  @Test
  void readableMetadataOfAnEncryptedDocumentIsRead() throws UnreadableFileException {
    Map<String, byte[]> parts = parts();
    parts.put(META, new byte[0]);
    parts.put(MANIFEST, bytes(manifest("<m:encryption-data/>", "content.xml")));
    parts.put(META, bytes("<x/>"));

    LabelledFile read = LabelReading.of(zip(parts));

    assertThat(read.encrypted()).isTrue();
    assertThat(read.labels()).isEmpty();
  }

  @Test
  void aDocumentWithoutAManifestIsRecognisedByItsName(@TempDir Path folder) throws Exception {
    byte[] document = zip(Map.of(META, metaWith(confidential())));

    Path named = Files.write(folder.resolve("plan.ods"), document);
    assertThat(FileLabels.read(named).labels()).containsExactly(LABEL);
    assertThat(LabelReading.of(document)).isEqualTo(LabelledFile.ARCHIVE);
  }

  @Test
  void aZipWithAManifestThatIsNoOpenDocumentIsAnArchive() throws UnreadableFileException {
    assertThat(LabelReading.of(zip(Map.of("META-INF/MANIFEST.MF", bytes("x")))))
        .isEqualTo(LabelledFile.ARCHIVE);
  }
}
