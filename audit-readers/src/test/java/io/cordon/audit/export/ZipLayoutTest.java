package io.cordon.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.record.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** What no entry of a zip's directory has is counted, wherever it stands. */
class ZipLayoutTest {

  @Test
  void anArchiveOfWhichEveryByteIsListedHasNoLosses() throws IOException {
    FileSummary summary = Exports.file(archive());
    assertThat(summary.records()).isEqualTo(2);
    assertThat(summary.isIncomplete()).isFalse();
    assertThat(Exports.file(large()).isIncomplete()).isFalse();
    assertThat(Exports.file(ZipFiles.of()).losses()).isEmpty();
  }

  @Test
  void whatFollowsTheEndIsAReject() throws IOException {
    Reading reading = trailing(joined(archive(), "tail".getBytes(StandardCharsets.UTF_8)));
    assertThat(reading.reject().original()).isEqualTo("tail");
    assertThat(reading.reject().sentence()).startsWith("4 bytes behind its end of the zip archive");
    assertThat(trailing(joined(large(), new byte[1])).reject().sentence()).startsWith("1 byte ");
  }

  @Test
  void aCommentBelongsToTheArchive() throws IOException {
    byte[] commented = joined(archive(), "note".getBytes(StandardCharsets.UTF_8));
    commented[commented.length - 4 - 2] = 4;
    assertThat(Exports.file(commented).isIncomplete()).isFalse();
  }

  @Test
  void anArchiveBeforeTheArchiveIsAReject() throws IOException {
    byte[] first = ZipFiles.of("x.jsonl", record(9));
    Reading reading = trailing(joined(first, archive()));
    assertThat(reading.reject().sentence()).startsWith(first.length + " bytes before its first");
  }

  @Test
  void anEntryThatTheDirectoryDoesNotListIsAReject() throws IOException {
    byte[] zip = archive();
    // The directory lists the second entry only: the first one stands before it.
    assertThat(trailing(withoutDirectoryOf(zip, 0)).reject().sentence())
        .contains("before its first entry");
    assertThat(trailing(withoutDirectoryOf(zip, 1)).reject().sentence())
        .contains("before its directory");
    byte[] three = ZipFiles.of("a", record(1), "b", record(2), "c", record(3));
    assertThat(trailing(withoutDirectoryOf(three, 1)).reject().sentence())
        .contains("between entries");
  }

  @Test
  void entriesThatShareBytesAreABomb() throws IOException {
    byte[] zip = archive();
    List<Integer> directory = directory(zip);
    // Both entries of the directory point to the same local header.
    Arrays.fill(zip, directory.get(1) + 42, directory.get(1) + 46, (byte) 0);
    FileSummary summary = Exports.file(zip);
    assertThat(summary.isUnread()).isTrue();
    assertThat(summary.likelyCause()).contains("share the same bytes");
  }

  @Test
  void twoEntriesOfOneNameAreBothRead() throws IOException {
    byte[] zip = ZipFiles.of("a.jsonl", record(1), "b.jsonl", record(2));
    replace(zip, "b.jsonl", "a.jsonl");
    assertThat(Exports.summary(Exports.readings(zip))).containsExactly("1:r1", "1:r2");
  }

  @Test
  void aWorkbookWithTwoPartsOfOneNameIsRefused() throws IOException {
    byte[] workbook = ZipFiles.workbook("", "<row/>", "<row/>");
    replace(workbook, "xl/worksheets/sheet1.xml", "xl/worksheets/sheet0.xml");
    assertThat(Exports.file(workbook).likelyCause()).contains("two parts of the name");
  }

  /** The only reject of an archive whose other readings are activities. */
  private static Reading trailing(byte[] zip) {
    List<Reading> rejects =
        Exports.readings(zip).stream().filter(reading -> reading.reject() != null).toList();
    assertThat(rejects).hasSize(1);
    assertThat(rejects.get(0).reject().reason()).isEqualTo("trailing_bytes");
    assertThat(Exports.file(zip).losses()).hasSize(1);
    return rejects.get(0);
  }

  private static byte[] archive() throws IOException {
    return ZipFiles.of("a.jsonl", record(1), "b.jsonl", record(2));
  }

  private static byte[] large() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(Zip64Mode.Always);
      zip.putArchiveEntry(new ZipArchiveEntry("log.jsonl"));
      zip.write(record(1).getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }

  /** The positions of the entries of the directory. */
  private static List<Integer> directory(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int at = bytes.getInt(zip.length - 6);
    List<Integer> positions = new ArrayList<>();
    while (bytes.getInt(at) == 0x02014B50) {
      positions.add(at);
      at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30) + bytes.getShort(at + 32);
    }
    return positions;
  }

  private static byte[] withoutDirectoryOf(byte[] zip, int number) {
    List<Integer> positions = directory(zip);
    int from = positions.get(number);
    int to = number + 1 < positions.size() ? positions.get(number + 1) : zip.length - 22;
    byte[] shorter = joined(Arrays.copyOf(zip, from), Arrays.copyOfRange(zip, to, zip.length));
    ByteBuffer end = ByteBuffer.wrap(shorter).order(ByteOrder.LITTLE_ENDIAN);
    int at = shorter.length - 22;
    end.putShort(at + 8, (short) (positions.size() - 1));
    end.putShort(at + 10, (short) (positions.size() - 1));
    end.putInt(at + 12, end.getInt(at + 12) - (to - from));
    return shorter;
  }

  private static void replace(byte[] zip, String name, String other) {
    byte[] from = name.getBytes(StandardCharsets.US_ASCII);
    byte[] to = other.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i + from.length <= zip.length; i++) {
      if (Arrays.equals(zip, i, i + from.length, from, 0, from.length)) {
        System.arraycopy(to, 0, zip, i, to.length);
      }
    }
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private static String record(int number) {
    return M365Samples.file("FileDownloaded").put("Id", "r" + number) + "\n";
  }
}
