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
    return folders("ns:" + namespace, pathIn(path, inNamespace), kind, true);
  }

  /**
   * The path in the namespace. Where the namespace is nobody's shared folder, it is where
   * contextual paths begin; some events then leave folders out of the relative path.
   */
  private static String pathIn(Fields path, Fields inNamespace) {
    String stated = inNamespace.text("relative_path");
    String relative = stated == null ? "" : stated;
    String contextual = path.text("contextual");
    boolean shortened =
        "false".equalsIgnoreCase(inNamespace.text("is_shared_namespace"))
            && contextual != null
            && contextual.toLowerCase(Locale.ROOT).endsWith(relative.toLowerCase(Locale.ROOT));
    return shortened ? contextual : relative;
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
