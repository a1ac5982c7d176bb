package io.cordon.datagen;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * A row of record type 6: somebody did something with a file.
 *
 * @param newName the name it got, for {@code FileRenamed}; null for all else
 * @param zip the archive it was packed into when several were downloaded at once; else null
 */
record FileRow(RowHead head, String operation, Document document, String newName, String zip)
    implements SharePointRow {

  static FileRow of(RowHead head, String operation, Document document) {
    return new FileRow(head, operation, document, null, null);
  }

  @Override
  public int recordType() {
    return 6;
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    SharePointRow.writeFile(json, head, document);
    if (head.device().equals(Device.THUMBNAILER)) {
      json.writeBooleanField("DoNotDistributeEvent", true);
    }
    if (operation.startsWith("FileSync")) {
      json.writeStringField("FileSyncBytesCommitted", Long.toString(document.sizeBytes()));
    } else {
      json.writeNumberField("FileSizeBytes", document.sizeBytes());
    }
    json.writeBooleanField("HighPriorityMediaProcessing", false);
    json.writeNumberField("ListBaseType", 1);
    json.writeNumberField("ListServerTemplate", document.library().personal() ? 700 : 101);
    if (zip != null) {
      json.writeStringField("ZipFileName", zip);
    }
    SharePointRow.writeLabel(json, document.sensitivity());
    SharePointRow.writeFolder(json, document);
    if (newName != null) {
      json.writeStringField("DestinationRelativeUrl", document.folder());
      json.writeStringField("DestinationFileName", newName);
      json.writeStringField("DestinationFileExtension", FileNames.extension(newName));
    }
  }
}
