package io.cordon.audit.dropbox.place;

import io.cordon.audit.record.Fields;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
  /** Longer paths do not exist; of one only the last folder is taken, because each repeats it. */
  private static final int LIMIT_CHARACTERS = 4096;

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
    folders.addAll(innermost(root, normalised(path, kind)));
    return folders;
  }

  /** The folders of a path without empty parts: {@code /deals/2026}. */
  private static String normalised(String path, FileKind kind) {
    String lower = path.toLowerCase(Locale.ROOT);
    int last = kind.isContainer() ? lower.length() : Math.max(0, lower.lastIndexOf('/'));
    StringBuilder folders = new StringBuilder(last);
    for (int i = 0; i < last; i++) {
      boolean slash = lower.charAt(i) == '/';
      boolean ends = slash && (i + 1 == last || lower.charAt(i + 1) == '/');
      if (folders.length() == 0 && !slash) {
        folders.append('/');
      }
      if (!ends) {
        folders.append(lower.charAt(i));
      }
    }
    return folders.toString();
  }

  private static List<String> innermost(String root, String path) {
    int most = path.length() > LIMIT_CHARACTERS ? 1 : CloudFile.MAX_CONTAINERS;
    Deque<String> folders = new ArrayDeque<>();
    for (int end = path.length(); end > 0 && folders.size() < most; ) {
      folders.addFirst(root + path.substring(0, end));
      end = path.lastIndexOf('/', end - 1);
    }
    return List.copyOf(folders);
  }
}
