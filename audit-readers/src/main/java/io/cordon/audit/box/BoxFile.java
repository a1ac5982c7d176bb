package io.cordon.audit.box;

import io.cordon.audit.record.EmailAddress;
import io.cordon.audit.record.Fields;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.Label;
import java.util.ArrayList;
import java.util.List;

/** The file or folder of an event, with all details that the event has. */
final class BoxFile {
  private static final String ROOT_FOLDER = "0";

  private BoxFile() {}

  static CloudFile of(BoxEvent event, Label label) {
    BoxItem item = event.item();
    Fields fields = item.fields();
    List<Fields> folders = folders(fields);
    Fields owner = fields.has("owned_by") ? fields : event.source();
    return CloudFile.builder()
        .id(item.id())
        .name(item.name())
        .path(path(item, folders))
        .kind(item.kind())
        .containers(containers(item, folders))
        .owner(EmailAddress.of(owner.fields("owned_by").text("login")).text())
        .sizeBytes(sizeBytes(event))
        .label(label)
        .exposure(Exposure.of(BoxLink.ofItem(fields).audience()))
        .build();
  }

  /** From the root where the event lists all folders, else with the parent folder only. */
  private static String path(BoxItem item, List<Fields> folders) {
    if (item.name() == null || folders.isEmpty()) {
      return item.name();
    }
    StringBuilder path = new StringBuilder();
    for (Fields folder : folders) {
      String name = folder.text("name");
      if (name != null && !ROOT_FOLDER.equals(folder.text("id"))) {
        path.append(name).append('/');
      }
    }
    return path.append(item.name()).toString();
  }

  /** The ids of its folders; all of them where the event lists them, else the parent's only. */
  private static List<String> containers(BoxItem item, List<Fields> folders) {
    List<String> ids = new ArrayList<>(folders.size() + 1);
    for (Fields folder : folders) {
      String id = folder.text("id");
      if (id != null && !ROOT_FOLDER.equals(id)) {
        ids.add(id);
      }
    }
    if (item.kind().isContainer() && item.id() != null) {
      ids.add(item.id());
    }
    return ids;
  }

  private static List<Fields> folders(Fields item) {
    List<Fields> all = item.fields("path_collection").list("entries");
    return all.isEmpty() ? item.list("parent") : all;
  }

  private static long sizeBytes(BoxEvent event) {
    long size = event.details().number("size", -1);
    return Math.max(-1, size >= 0 ? size : event.item().fields().number("size", -1));
  }
}
