package io.cordon.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.record.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs in zip archives. */
class ZipExportTest {
  private static final String TRAIL =
      "{\"eventVersion\":\"1\",\"eventSource\":\"s3\",\"awsRegion\":\"x\"}";

  @TempDir private Path directory;

  @Test
  void everyEntryIsReadAndNamedInThePlace() throws IOException {
    byte[] zip = ZipFiles.of("a/AuditLog.csv", csv(1, 2), "b.jsonl", record(3) + "\n");
    List<Reading> readings = Exports.readings(zip);
    assertThat(Exports.summary(readings)).containsExactly("2:r1", "3:r2", "1:r3");
    assertThat(readings)
        .extracting(reading -> reading.origin().file())
        .containsExactly("f!/a/AuditLog.csv", "f!/a/AuditLog.csv", "f!/b.jsonl");
  }

  @Test
  void aFileIsReadLikeAStreamAndItsBytesAreCounted() throws IOException {
    byte[] zip = ZipFiles.of("AuditLog.csv", csv(1, 2));
    Path file = Files.write(directory.resolve("log.zip"), zip);
    List<Reading> readings = new ArrayList<>();
    List<Long> bytes = new ArrayList<>();
    Exports.reader().read(file, "f", readings::add, bytes::add);
    assertThat(readings).isEqualTo(Exports.readings(zip));
    assertThat(bytes).isSorted().last().isEqualTo((long) zip.length);
  }

  @Test
  void archivesInsideArchivesAreReadDownToALimit() throws IOException {
    byte[] log = Exports.gzip((record(1) + "\n").getBytes(StandardCharsets.UTF_8));
    byte[] inner = ZipFiles.of("log.jsonl.gz", log);
    assertThat(Exports.summary(Exports.readings(ZipFiles.of("inner.zip", inner))))
        .containsExactly("1:r1");
    byte[] deep = ZipFiles.of("2.zip", ZipFiles.of("1.zip", inner));
    assertThat(Exports.summary(Exports.readings(deep))).containsExactly("1:too_large");
  }

  @Test
  void whatSystemsPutBesideLogsIsCountedAndNamed() throws IOException {
    byte[] zip =
        ZipFiles.of("AuditLog.csv", csv(1), "__MACOSX/._AuditLog.csv", "x", "README.txt", "Hi");
    assertThat(Exports.summary(Exports.readings(zip)))
        .containsExactly("2:r1", "1:not_a_log", "1:not_a_log");
    FileSummary summary = Exports.file(zip);
    assertThat(summary.isUnread()).isFalse();
    assertThat(summary.notes())
        .containsExactly("f: 2 skipped that are no logs: __MACOSX/._AuditLog.csv, README.txt");
  }

  @Test
  void anEntryOfWhichNothingIsReadIsALoss() throws IOException {
    byte[] zip =
        ZipFiles.of("a.csv", csv(1, 2, 3, 4), "b/trail.json", TRAIL, "c.json", "", "d.json", "[]");
    FileSummary summary = Exports.file(zip);
    assertThat(summary.isUnread()).isFalse();
    assertThat(summary.losses())
        .containsExactly(
            "f!/b/trail.json: nothing could be read: it looks like AWS CloudTrail, which Cordon"
                + " does not read",
            "f!/c.json: nothing could be read: it contains no records");
    assertThat(Exports.file(ZipFiles.of("a.csv", csv(1), "x.zip", zip)).losses())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("f!/x.zip!/b/trail.json: ");
    assertThat(Exports.file(ZipFiles.of("a.csv", csv(1))).losses()).isEmpty();
  }

  @Test
  void anArchiveOfWhichNothingIsReadIsSaidOnce() throws IOException {
    FileSummary summary = Exports.file(ZipFiles.of("trail.json", TRAIL));
    assertThat(summary.isUnread()).isTrue();
    assertThat(summary.losses()).isEmpty();
    assertThat(summary.likelyCause()).contains("AWS CloudTrail");
  }

  @Test
  void storedEntriesAndZip64AreRead() throws IOException {
    byte[] csv = csv(1, 2).getBytes(StandardCharsets.UTF_8);
    assertThat(Exports.summary(Exports.readings(stored(csv)))).containsExactly("2:r1", "3:r2");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(Zip64Mode.Always);
      zip.putArchiveEntry(new ZipArchiveEntry("log.csv"));
      zip.write(csv);
      zip.closeArchiveEntry();
    }
    assertThat(Exports.summary(Exports.readings(bytes.toByteArray())))
        .containsExactly("2:r1", "3:r2");
  }

  @Test
  void anEncryptedEntryIsOneRejectAndTheOthersAreRead() throws IOException {
    byte[] zip = ZipFiles.of("secret.csv", csv(1), "open.csv", csv(2));
    for (int i = 0; i + 10 < zip.length; i++) {
      boolean entry = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
      if (entry) {
        zip[i + 8] |= 1;
        break;
      }
    }
    List<Reading> readings = Exports.readings(zip);
    assertThat(Exports.summary(readings)).containsExactly("1:encrypted", "2:r2");
    assertThat(readings.get(0).reject().sentence()).contains("password");
    assertThat(readings.get(0).origin().file()).isEqualTo("f!/secret.csv");
  }

  @Test
  void damageIsSaid() throws IOException {
    byte[] zip = ZipFiles.of("log.csv", csv(1, 2));
    assertThat(Exports.file(Arrays.copyOf(zip, zip.length - 30)).likelyCause())
        .contains("zip archive that is cut short");
    byte[] changed = stored(csv(1, 2).getBytes(StandardCharsets.UTF_8));
    int at = new String(changed, StandardCharsets.ISO_8859_1).indexOf("plan.docx");
    changed[at] = 'q';
    assertThat(Exports.summary(Exports.readings(changed)))
        .containsExactly("2:r1", "3:r2", "1:truncated");
  }

  @Test
  void whatFollowsDamageIsALoss() throws IOException {
    byte[] log = csv(1, 2, 3, 4).getBytes(StandardCharsets.UTF_8);
    byte[] gzip = Exports.gzip(log);
    byte[] cut = Arrays.copyOf(gzip, gzip.length - 8);
    String sentence = "its gzip is cut short; what follows is lost";
    assertThat(Exports.file(cut).losses()).containsExactly("f: " + sentence);
    assertThat(Exports.file(gzip).losses()).isEmpty();
    assertThat(Exports.file(ZipFiles.of("a.gz", cut, "b.csv", csv(5))).losses())
        .containsExactly("f!/a.gz: " + sentence);
  }

  @Test
  void aBombIsOneReject() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("log.csv"));
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 600; i++) {
        zip.write(blanks);
      }
    }
    FileSummary summary = Exports.file(bytes.toByteArray());
    assertThat(summary.isUnread()).isTrue();
    assertThat(summary.likelyCause()).contains("zip bomb");
  }

  @Test
  void otherFilesThatAreZipsAreNamed() throws IOException {
    assertThat(Exports.file(ZipFiles.of("word/document.xml", "<a/>")).likelyCause())
        .contains("Word document");
    assertThat(Exports.file(ZipFiles.of("content.xml", "<a/>")).likelyCause())
        .contains("OpenDocument");
    FileSummary empty = Exports.file(ZipFiles.of());
    assertThat(empty.isUnread()).isTrue();
    assertThat(empty.likelyCause()).isEqualTo("it contains no records");
  }

  private static byte[] stored(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("log.csv");
      CRC32 checksum = new CRC32();
      checksum.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(checksum.getValue());
      zip.putNextEntry(entry);
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static String csv(int... numbers) {
    StringBuilder text = new StringBuilder("RecordId,AuditData\n");
    for (int number : numbers) {
      text.append("x,\"").append(record(number).replace("\"", "\"\"")).append("\"\n");
    }
    return text.toString();
  }

  private static String record(int number) {
    return M365Samples.file("FileDownloaded").put("Id", "r" + number).toString();
  }
}
