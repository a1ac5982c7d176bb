package io.cordon.labels.office;

import static io.cordon.labels.LabelSamples.CUSTOM;
import static io.cordon.labels.LabelSamples.GENERAL;
import static io.cordon.labels.LabelSamples.LABEL_INFO;
import static io.cordon.labels.LabelSamples.bytes;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.LabelSamples.custom;
import static io.cordon.labels.LabelSamples.cut;
import static io.cordon.labels.LabelSamples.docx;
import static io.cordon.labels.LabelSamples.docxWith;
import static io.cordon.labels.LabelSamples.properties;
import static io.cordon.labels.LabelSamples.with;
import static io.cordon.labels.LabelSamples.zip;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.labels.LabelReading;
import io.cordon.labels.LabelSamples;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Hostile and damaged packages. */
class HostilePackageTest {
  private static final int END_OF_ZIP_BYTES = 22;

  /** Incompressible bytes. */
  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(1).nextBytes(noise);
    for (int i = 0; i < length; i++) {
      noise[i] = (byte) (' ' + (noise[i] & 63));
    }
    return noise;
  }

  @Test
  void aBombIsRefused() {
    byte[] bomb = docx(Map.of(CUSTOM, new byte[500 << 20]));

    assertThat(bomb.length).isLessThan(1 << 20);
    LabelReading.refusal(bomb)
        .hasMessage("is hostile: docProps/custom.xml grows to more than 4 MiB");
  }

  @Test
  void aSmallBombIsRefusedByItsRatio() {
    LabelReading.refusal(docx(Map.of(CUSTOM, new byte[1 << 20])))
        .hasMessage("is hostile: docProps/custom.xml grows to more than 200 times its size");
  }

  @Test
  void aPartThatIsTooLargeIsRefusedByItsSize() {
    LabelReading.refusal(docx(Map.of(LABEL_INFO, noise(5 << 20))))
        .hasMessage("is hostile: docMetadata/LabelInfo.xml grows to more than 4 MiB");
  }

  @Test
  void aBombInAnUnreadPartIsIgnored() throws UnreadableFileException {
    byte[] document =
        docx(Map.of("word/media/image1.bin", new byte[50 << 20], CUSTOM, custom(confidential())));

    assertThat(LabelReading.labels(document)).hasSize(1);
  }

  @Test
  void aLabelInANestedZipIsIgnored() throws UnreadableFileException {
    byte[] document = docx(Map.of("word/embeddings/inner.docx", docxWith(confidential())));

    assertThat(LabelReading.labels(document)).isEmpty();
  }

  @Test
  void aDuplicatePartIsRefused() {
    byte[] document =
        docx(
            Map.of(
                CUSTOM,
                custom(confidential()),
                "docProps/Custom.xml",
                custom(properties(GENERAL, "Enabled", "true"))));

    LabelReading.refusal(document)
        .hasMessageMatching("is hostile: its zip contains docProps/.* twice");
    // With exactly the same name, which no ordinary program writes.
    LabelReading.refusal(with(document, "docProps/Custom.xml", CUSTOM))
        .hasMessage("is hostile: its zip contains docProps/custom.xml twice");
  }

  @Test
  void aPropertyWithTwoValuesIsRefused() {
    String xml = new String(custom(confidential()), StandardCharsets.UTF_8);
    String again =
        new String(
            custom(properties(LabelSamples.CONFIDENTIAL, "Enabled", "false")),
            StandardCharsets.UTF_8);
    String property = again.substring(again.indexOf("<property"), again.indexOf("</Properties>"));
    byte[] document =
        docx(Map.of(CUSTOM, bytes(xml.replace("</Properties>", property + "</Properties>"))));

    LabelReading.refusal(document).hasMessageContaining("_Enabled twice, with two values");
  }

  @Test
  void aZipWithWrongSizesIsRefused() {
    byte[] document = docx(Map.of(CUSTOM, custom(confidential())));
    ByteBuffer zip = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN);
    int size = directoryEntry(zip, CUSTOM) + 24;

    zip.putInt(size, zip.getInt(size) - 10);
    LabelReading.refusal(document).hasMessageContaining("is damaged: ");

    zip.putInt(size, 0x7FFFFFF0);
    LabelReading.refusal(document).hasMessageContaining("is damaged: ");
  }

  @Test
  void aPartWithAWrongChecksumIsRefused() {
    byte[] document = docx(Map.of(CUSTOM, custom(confidential())));
    ByteBuffer zip = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN);
    int checksum = directoryEntry(zip, CUSTOM) + 16;
    zip.putInt(checksum, zip.getInt(checksum) + 1);

    LabelReading.refusal(document).hasMessageContaining("does not match the size and checksum");
  }

  private static int directoryEntry(ByteBuffer zip, String name) {
    for (int at = zip.limit() - 46 - name.length(); at >= 0; at--) {
      byte[] found = new byte[name.length()];
      zip.get(at + 46, found);
      if (zip.getInt(at) == 0x02014b50 && Arrays.equals(found, bytes(name))) {
        return at;
      }
    }
    throw new AssertionError(name + " is not in the zip");
  }

  @Test
  void aDirectoryThatIsTooLargeForMemoryIsRefusedBeforeItIsLoaded() {
    byte[] document = docxWith(confidential());
    ByteBuffer zip = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN);

    zip.putInt(document.length - END_OF_ZIP_BYTES + 12, 0x7FFFFFFF);
    LabelReading.refusal(document)
        .hasMessage("is hostile: its zip directory is larger than 16 MiB");

    zip.putInt(document.length - END_OF_ZIP_BYTES + 12, -1);
    LabelReading.refusal(document)
        .hasMessage("is hostile: its zip directory is larger than 16 MiB");
  }

  @Test
  void aZipOfTooManyEntriesIsRefused() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i <= 100_000; i++) {
      entries.put(Integer.toString(i, 36), new byte[0]);
    }

    LabelReading.refusal(docx(entries)).hasMessageContaining("is hostile: its zip ");
  }

  @Test
  void entryNamesWithPathTraversalAreHarmless() throws UnreadableFileException {
    byte[] document =
        docx(
            Map.of(
                "../../../../tmp/docProps/custom.xml", custom(confidential()),
                "C:\\docProps\\custom.xml", custom(confidential())));

    assertThat(LabelReading.labels(document)).isEmpty();
  }

  @Test
  void anEncryptedEntryIsDamage() {
    byte[] document = docx(Map.of(CUSTOM, custom(confidential())));
    ByteBuffer zip = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN);
    int flags = directoryEntry(zip, CUSTOM) + 8;
    zip.putShort(flags, (short) (zip.getShort(flags) | 1));

    LabelReading.refusal(document).hasMessageContaining("is damaged: its zip cannot be read");
  }

  @Test
  void aTruncatedPackageIsRefused() {
    byte[] document = docxWith(confidential());

    LabelReading.refusal(cut(document, 0.5))
        .hasMessage("is cut off: the end of its zip is missing");
    LabelReading.refusal(cut(document, 0.999))
        .hasMessage("is cut off: the end of its zip is missing");
  }

  @Test
  void aZipThatIsNoDocumentHasNoPlaceForALabel() throws UnreadableFileException {
    assertThat(LabelReading.of(zip(Map.of("Main.class", new byte[10]))))
        .isEqualTo(LabelledFile.ARCHIVE);
  }

  @Test
  void tooManyLabelsAreRefused() {
    Map<String, String> many = new LinkedHashMap<>();
    for (int i = 0; i < 101; i++) {
      String id = "%08x-0000-4000-8000-000000000000".formatted(i);
      many.putAll(properties(id, "Enabled", "true"));
    }

    LabelReading.refusal(docxWith(many)).hasMessage("has more than 100 labels");
    LabelReading.refusal(
            docx(Map.of(LABEL_INFO, LabelSamples.labelInfo("<clbl:label/>".repeat(101)))))
        .hasMessage("has more than 100 labels");
  }
}
