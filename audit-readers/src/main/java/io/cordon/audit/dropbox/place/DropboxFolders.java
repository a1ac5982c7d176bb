package io.cordon.audit.dropbox.place;

import io.cordon.audit.record.Fields;
import io.cordon.model.file.FileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The folders that an asset is in, by their paths in their namespace: {@code ns:12/deals/2026}. A
 * shared folder is a namespace, {@code ns:12}. Dropbox compares paths without case.
 *
 * <p>The contextual path serves only where the event has no namespace: two people may have
 * different folders under the same one.
 */
public final class DropboxFolders {
  private DropboxFolders() {}

  /** Outermost first; the last one of a folder is its own. */
  public static List<String> of(Fields asset, FileKind kind) {
    Fields path = asset.fields("path");
    Fields inNamespace = path.fields("namespace_relative");
    String namespace = inNamespace.text("ns_id");
    if (namespace == null) {
      return folders("path:", path.text("contextual"), kind, false);
    }
    String relative = inNamespace.text("relative_path");
    return folders("ns:" + namespace, relative == null ? "" : relative, kind, true);
  }

  private static List<String> folders(String root, String path, FileKind kind, boolean withRoot) {
    List<String> folders = new ArrayList<>();
    if (path == null) {
      return folders;
    }
    if (withRoot) {
      folders.add(root);
    }
    String[] parts = path.toLowerCase(Locale.ROOT).split("/", -1);
    StringBuilder folder = new StringBuilder(root);
    int last = kind.isContainer() ? parts.length : parts.length - 1;
    for (int i = 0; i < last; i++) {
      if (!parts[i].isEmpty()) {
        folders.add(folder.append('/').append(parts[i]).toString());
      }
    }
    return folders;
  }
}
