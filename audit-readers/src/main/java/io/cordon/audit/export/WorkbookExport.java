package io.cordon.audit.export;

import io.cordon.audit.export.archive.UnreadableContentException;
import io.cordon.audit.export.cause.RejectReason;
import io.cordon.audit.export.workbook.Workbook;
import java.io.IOException;

/** Reads the tables in the sheets of a workbook, one a sheet. */
final class WorkbookExport {
  private final FileContent content;
  private final String place;
  private final Workbook workbook;

  WorkbookExport(FileContent content, String place, Workbook workbook) {
    this.content = content;
    this.place = place;
    this.workbook = workbook;
  }

  void read() throws IOException {
    for (Workbook.Sheet sheet : workbook.sheets()) {
      String sheetPlace = place + "!/" + sheet.name();
      SheetTable table = new SheetTable(content.output(sheetPlace), content.limitBytes());
      try {
        workbook.read(sheet, table);
        table.end();
      } catch (UnreadableContentException unreadable) {
        table.end();
        if (unreadable.reason().equals(RejectReason.TOO_LARGE)) {
          throw unreadable;
        }
        content.reject(sheetPlace, unreadable.reason(), unreadable.getMessage(), new byte[0]);
      }
      if (table.isNoTable()) {
        content.skip(sheetPlace);
        content.note(sheetPlace, "skipped, because it has no table of records");
      } else {
        content.note(sheetPlace, table.note());
      }
    }
  }
}
