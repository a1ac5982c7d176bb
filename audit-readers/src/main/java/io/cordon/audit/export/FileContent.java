package io.cordon.audit.export;

import io.cordon.audit.AuditReader;
import io.cordon.audit.export.archive.Expansion;
import io.cordon.audit.export.archive.TemporaryFile;
import io.cordon.audit.export.archive.UnreadableContentException;
import io.cordon.audit.export.cause.FileSignature;
import io.cordon.audit.export.cause.RejectReason;
import io.cordon.audit.export.table.CsvFormat;
import io.cordon.audit.record.Reading;
import io.cordon.model.reject.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.channels.FileChannel;
import java.util.function.LongConsumer;

/**
 * Reads the content of one file, whatever its form: text, gzip, a zip archive or a workbook, also
 * one inside another. The form is recognised by the first bytes.
 */
final class FileContent {
  private static final int START_BYTES = 4096;

  /** An archive may contain archives, which contain compressed logs. */
  private static final int DEPTH_LIMIT = 3;

  private final AuditReader reader;
  private final int limitBytes;
  private final Expansion expansion;
  private final FileAccount account;

  FileContent(AuditReader reader, int limitBytes, Expansion expansion, FileAccount account) {
    this.reader = reader;
    this.limitBytes = limitBytes;
    this.expansion = expansion;
    this.account = account;
  }

  /**
   * Reads a stream to its end, unless it is no log. Does not close it.
   *
   * @param place the file, and in an archive its entry
   * @param depth how many archives contain it
   */
  void read(InputStream in, String place, int depth) throws IOException {
    PushbackInputStream content = new PushbackInputStream(in, START_BYTES);
    byte[] start = content.readNBytes(START_BYTES);
    content.unread(start);
    boolean compressed = isGzip(start) || isZip(start);
    if (compressed && depth == DEPTH_LIMIT) {
      String sentence = "Archives are nested more than " + DEPTH_LIMIT + " deep; unpack them.";
      reject(place, RejectReason.TOO_LARGE, sentence, start);
    } else if (isGzip(start)) {
      readGzip(content, place, depth);
    } else if (isZip(start)) {
      try (TemporaryFile copy = TemporaryFile.of(content);
          FileChannel file = copy.open()) {
        readZip(file, place, depth, bytes -> {});
      }
    } else {
      String noLog = FileSignature.sentence(FileText.inUtf8(start));
      if (noLog == null) {
        readText(FileText.of(content, start), place);
      } else {
        reject(place, RejectReason.NOT_A_LOG, noLog, start);
        content.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  static boolean isZip(byte[] start) {
    boolean zip = start.length >= 4 && start[0] == 'P' && start[1] == 'K';
    return zip && ((start[2] == 3 && start[3] == 4) || (start[2] == 5 && start[3] == 6));
  }

  private static boolean isGzip(byte[] start) {
    return start.length >= 2 && start[0] == 0x1F && (start[1] & 0xFF) == 0x8B;
  }

  private void readGzip(InputStream in, String place, int depth) throws IOException {
    GzipContent gzip = GzipContent.of(in, expansion);
    read(gzip, place, depth + 1);
    gzip.close();
    if (gzip.error() != null) {
      reject(place, gzip.reason(), gzip.error(), new byte[0]);
    } else if (gzip.trailing() != null) {
      reject(place, RejectReason.TRAILING_BYTES, gzip.trailing(), gzip.trailingStart());
    }
    note(place, gzip.note());
  }

  /**
   * Reads a zip archive or a workbook.
   *
   * @param bytesRead receives, from time to time, the number of bytes read so far
   */
  void readZip(FileChannel file, String place, int depth, LongConsumer bytesRead)
      throws IOException {
    try {
      new ZipExport(this, place, depth).read(file, bytesRead);
    } catch (UnreadableContentException unreadable) {
      reject(place, unreadable.reason(), unreadable.getMessage(), new byte[0]);
    }
  }

  private void readText(InputStream text, String place) throws IOException {
    RecordOutput out = output(place);
    ByteSource source = new ByteSource(text);
    CsvStart start = new CsvStart(source);
    CsvFormat format = start.read();
    if (format != null) {
      account.note(place, start.note());
      new CsvExport(source, format, limitBytes, out).read();
    } else {
      new JsonExport(source, limitBytes, out).read();
    }
    account.note(place, out.text().note());
  }

  RecordOutput output(String place) {
    return new RecordOutput(reader, place, account, new TextDecoder());
  }

  Expansion expansion() {
    return expansion;
  }

  int limitBytes() {
    return limitBytes;
  }

  void note(String place, String note) {
    account.note(place, note);
  }

  /** For an entry of this archive; {@link #close} completes it. */
  FileContent ofEntry(String place) {
    return new FileContent(reader, limitBytes, expansion, account.ofEntry(place));
  }

  /** Adds to this archive's account what of the entry could not be read. */
  void close(FileContent entry) {
    account.addLosses(entry.account);
  }

  void reject(String place, String reason, String sentence, byte[] bytes) {
    if (RejectReason.LOSSES.contains(reason)) {
      account.lose(place, sentence);
    }
    account.accept(AuditReader.rejected(Origin.ofFile(place, 1), reason, sentence, bytes));
  }

  /** Counts an entry that is no log. */
  void skip(String place) {
    account.accept(Reading.skipped(Origin.ofFile(place, 1), RejectReason.NOT_A_LOG));
  }
}
