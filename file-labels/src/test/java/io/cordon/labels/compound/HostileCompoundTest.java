package io.cordon.labels.compound;

import static io.cordon.labels.LabelSamples.bytes;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.LabelSamples.cut;
import static io.cordon.labels.compound.Office97Samples.CODE_PAGE_UTF16;
import static io.cordon.labels.compound.Office97Samples.compound;
import static io.cordon.labels.compound.Office97Samples.docWith;
import static io.cordon.labels.compound.Office97Samples.rightsManaged;
import static io.cordon.labels.compound.Office97Samples.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.labels.LabelReading;
import io.cordon.labels.LabelSamples;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile and damaged compound files. */
@Timeout(30)
class HostileCompoundTest {
  private static final int SECTOR_BYTES = 512;
  private static final int FIRST_DIRECTORY_SECTOR = 48;
  private static final String SUMMARY = "\u0005DocumentSummaryInformation";

  private static byte[] labelled() {
    return docWith(confidential(), CODE_PAGE_UTF16);
  }

  private static ByteBuffer littleEndian(byte[] document) {
    return ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The position of the directory entry with this name. */
  private static int entry(byte[] document, String name) {
    byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
    String all = new String(document, StandardCharsets.ISO_8859_1);
    return all.indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
  }

  private static int sectorAt(int number) {
    return (number + 1) * SECTOR_BYTES;
  }

  @ParameterizedTest
  @CsvSource({
    "30, 0", // bits of a sector's length
    "30, 31",
    "44, -1", // sectors of the allocation table
    "44, 2147483647",
    "48, -1", // first sector of the directory
    "48, 2147483646",
    "60, 2147483646", // first sector of the table of small streams
    "76, 2147483646" // first sector of the allocation table
  })
  void aHeaderWithWrongNumbersIsRefused(int at, int number) {
    byte[] document = rightsManaged(LabelSamples.labelInfo());
    ByteBuffer header = littleEndian(document);
    if (at == 30) {
      header.putShort(at, (short) number);
    } else {
      header.putInt(at, number);
    }

    LabelReading.refusal(document).hasMessageMatching("is (damaged|cut off or damaged): .*");
  }

  @Test
  void aCircularChainOfSectorsIsRefused() {
    byte[] document = labelled();
    ByteBuffer file = littleEndian(document);
    int directory = file.getInt(FIRST_DIRECTORY_SECTOR);
    int table = sectorAt(file.getInt(76));

    file.putInt(table + 4 * directory, directory);

    LabelReading.refusal(document).hasMessage("is hostile: its directory goes on for too long");
  }

  @ParameterizedTest
  @ValueSource(ints = {68, 72, 76})
  void aCircularDirectoryIsRefused(int link) {
    byte[] document = labelled();
    int entry = entry(document, SUMMARY);
    int number = (entry - sectorAt(littleEndian(document).getInt(FIRST_DIRECTORY_SECTOR))) / 128;

    littleEndian(document).putInt(entry + link, number);

    assertThat(LabelReading.outcome(document)).isEqualTo(link == 76 ? "label" : "refused");
  }

  @Test
  void aDuplicateStreamIsRefused() {
    String other = "\u0005DocumentSummaryInformatiom";
    byte[] document =
        compound(
            root -> {
              stream(root, SUMMARY, new byte[5000]);
              stream(root, other, new byte[5000]);
            });

    int entry = entry(document, other);
    byte[] name = SUMMARY.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, document, entry, name.length);

    LabelReading.refusal(document).hasMessage("is hostile: it contains a stream twice");
  }

  @Test
  void aStreamThatIsTooLargeIsRefused() {
    LabelReading.refusal(rightsManaged(new byte[5 << 20]))
        .hasMessage("is hostile: LabelInfo is larger than 4 MiB");
  }

  @Test
  void aStreamLongerThanItsSectorsIsRefused() {
    byte[] document = rightsManaged(bytes(" ".repeat(5000)));
    littleEndian(document).putInt(entry(document, "LabelInfo") + 120, 100_000);

    LabelReading.refusal(document).hasMessage("is cut off: the end of LabelInfo is missing");

    byte[] small = rightsManaged(bytes(" "));
    littleEndian(small).putInt(entry(small, "LabelInfo") + 120, 4000);
    LabelReading.refusal(small).hasMessageStartingWith("is damaged: a small stream leaves ");
  }

  @Test
  void aDocumentTypeInTheLabelOfAnEncryptedFileIsRefused() {
    LabelReading.refusal(rightsManaged(bytes("<!DOCTYPE x><x/>")))
        .hasMessage("is hostile: LabelInfo has a document type");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 99_999, 1 << 16})
  void propertiesWithWrongCountsAndLengthsAreRefused(int lie) {
    byte[] document = labelled();
    ByteBuffer file = littleEndian(document);
    byte[] format = {0x05, (byte) 0xD5, (byte) 0xCD, (byte) 0xD5, (byte) 0x9C, 0x2E, 0x1B, 0x10};
    String text = new String(document, StandardCharsets.ISO_8859_1);
    int set = text.indexOf(new String(format, StandardCharsets.ISO_8859_1));
    int start = text.lastIndexOf("\u00fe\u00ff\u0000\u0000", set);
    int section = start + file.getInt(set + 16);

    file.putInt(section + 4, lie);
    LabelReading.refusal(document).hasMessageContaining("document properties");

    byte[] again = labelled();
    littleEndian(again).putInt(set + 16, lie);
    LabelReading.refusal(again).hasMessageContaining("document properties");
  }

  @Test
  void aTruncatedFileIsRefused() {
    byte[] document = rightsManaged(LabelSamples.labelInfo());

    LabelReading.refusal(cut(document, 0.02)).hasMessage("is cut off");
    LabelReading.refusal(cut(document, 0.5)).hasMessageContaining("cut off");
  }
}
