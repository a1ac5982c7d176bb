package io.cordon.audit.box;

import io.cordon.audit.record.EmailAddress;
import io.cordon.audit.record.Fields;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.Label;
import java.util.List;

/** The file or folder with all that the record tells of it. */
final class BoxFile {
  private static final String ROOT_FOLDER = "0";

  private BoxFile() {}

  static CloudFile of(BoxRecord record, Label label) {
    BoxItem item = record.item();
    Fields fields = item.fields();
    Fields owner = fields.has("owned_by") ? fields : record.source();
    return new CloudFile(
        item.id(),
        item.name(),
        path(item),
        null,
        item.kind(),
        EmailAddress.of(owner.fields("owned_by").text("login")).text(),
        sizeBytes(record),
        label,
        Exposure.of(BoxLink.ofItem(fields).audience()));
  }

  /** From the top of the drive where the record has all folders, else with the nearest one. */
  private static String path(BoxItem item) {
    if (item.name() == null) {
      return null;
    }
    Fields fields = item.fields();
    List<Fields> folders = fields.fields("path_collection").list("entries");
    StringBuilder path = new StringBuilder();
    for (Fields folder : folders.isEmpty() ? fields.list("parent") : folders) {
      String name = folder.text("name");
      if (name != null && !ROOT_FOLDER.equals(folder.text("id"))) {
        path.append(name).append('/');
      }
    }
    return path.append(item.name()).toString();
  }

  private static long sizeBytes(BoxRecord record) {
    long size = record.details().number("size", -1);
    return Math.max(-1, size >= 0 ? size : record.item().fields().number("size", -1));
  }
}
