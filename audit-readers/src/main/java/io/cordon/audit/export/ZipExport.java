package io.cordon.audit.export;

import io.cordon.audit.export.archive.EntryContent;
import io.cordon.audit.export.archive.UnlistedBytes;
import io.cordon.audit.export.archive.UnreadableContentException;
import io.cordon.audit.export.archive.ZipArchive;
import io.cordon.audit.export.cause.RejectReason;
import io.cordon.audit.export.workbook.Workbook;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Reads every log in a zip archive, or the workbook that it is. */
final class ZipExport {
  private static final int LONGEST_NAME = 255;
  private static final int NAMES_SHOWN = 5;

  /** An entry that shows what a zip is that contains no logs. */
  private static final Map<String, String> OTHER_FORMATS =
      Map.of(
          "word/document.xml", "a Word document",
          "ppt/presentation.xml", "a PowerPoint presentation",
          "META-INF/MANIFEST.MF", "a Java archive",
          "AndroidManifest.xml", "an Android application",
          "content.xml", "an OpenDocument file, such as a spreadsheet (.ods)");

  private static final Set<String> NO_LOG_EXTENSIONS =
      Set.of("md", "htm", "html", "pdf", "png", "jpg", "jpeg", "gif", "svg", "docx", "css", "url");

  private static final Set<String> NO_LOG_NAMES =
      Set.of(
          "readme",
          "readme.txt",
          "license",
          "license.txt",
          ".ds_store",
          "thumbs.db",
          "desktop.ini");

  private final FileContent content;
  private final String place;
  private final int depth;
  private final List<String> noLogs = new ArrayList<>();

  /**
   * @param depth how many archives contain this one
   */
  ZipExport(FileContent content, String place, int depth) {
    this.content = content;
    this.place = place;
    this.depth = depth;
  }

  void read(FileChannel file, LongConsumer bytesRead) throws IOException {
    try (ZipArchive zip = ZipArchive.open(file, content.expansion(), bytesRead);
        Workbook workbook = Workbook.in(zip, content.expansion())) {
      for (UnlistedBytes bytes : zip.unlisted()) {
        content.reject(place, RejectReason.TRAILING_BYTES, bytes.sentence(), bytes.start());
      }
      if (workbook != null) {
        new WorkbookExport(content, place, workbook).read();
        return;
      }
      requireLogs(zip);
      for (ZipArchiveEntry entry : zip.entries()) {
        if (!entry.isDirectory()) {
          read(zip, entry);
        }
      }
    }
    noteSkipped();
  }

  private static void requireLogs(ZipArchive zip) throws UnreadableContentException {
    for (Map.Entry<String, String> other : OTHER_FORMATS.entrySet()) {
      if (zip.has(other.getKey())) {
        throw new UnreadableContentException(
            RejectReason.NOT_A_LOG,
            "It is " + other.getValue() + ", not an audit log: save the table as CSV UTF-8.");
      }
    }
  }

  private void read(ZipArchive zip, ZipArchiveEntry entry) throws IOException {
    String name = entry.getName();
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    String entryPlace = place + "!/" + shown;
    if (isNoLog(name)) {
      noLogs.add(shown);
      content.skip(entryPlace);
      return;
    }
    FileContent log = content.ofEntry(entryPlace);
    try (EntryContent in = zip.open(entry)) {
      log.read(in, entryPlace, depth + 1);
      in.requireUndamaged();
    } catch (UnreadableContentException unreadable) {
      if (unreadable.reason().equals(RejectReason.TOO_LARGE)) {
        throw unreadable;
      }
      log.reject(entryPlace, unreadable.reason(), unreadable.getMessage(), new byte[0]);
    }
    content.close(log);
  }

  /** What systems and people put beside logs. */
  private static boolean isNoLog(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return path.startsWith("__MACOSX/")
        || name.startsWith("._")
        || NO_LOG_NAMES.contains(name)
        || NO_LOG_EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private void noteSkipped() {
    if (noLogs.isEmpty()) {
      return;
    }
    String names = String.join(", ", noLogs.subList(0, Math.min(NAMES_SHOWN, noLogs.size())));
    String more = noLogs.size() > NAMES_SHOWN ? " and others" : "";
    content.note(place, noLogs.size() + " skipped that are no logs: " + names + more);
  }
}
