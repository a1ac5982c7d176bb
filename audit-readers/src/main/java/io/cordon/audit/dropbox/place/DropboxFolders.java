package io.cordon.audit.dropbox.place;

import io.cordon.audit.record.Fields;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
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

  /**
   * Outermost first; the last one of a folder is its own.
   *
   * @param path the field {@code path} of an asset
   */
  public static List<String> of(Fields path, FileKind kind) {
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
    if (path == null) {
      return List.of();
    }
    String below = normalised(path, kind);
    int most = below.length() > LIMIT_CHARACTERS ? 1 : CloudFile.MAX_CONTAINERS;
    int depth = Math.min(most, depth(below));
    String[] folders = new String[withRoot ? depth + 1 : depth];
    int end = below.length();
    for (int place = folders.length - 1; place >= folders.length - depth; place--) {
      folders[place] = root + below.substring(0, end);
      end = below.lastIndexOf('/', end - 1);
    }
    if (withRoot) {
      folders[0] = root;
    }
    return List.of(folders);
  }

  private static int depth(String path) {
    int depth = 0;
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      depth++;
    }
    return depth;
  }

  /** The folders of a path without empty parts: {@code /deals/2026}. */
  private static String normalised(String path, FileKind kind) {
    String lower = path.toLowerCase(Locale.ROOT);
    int last = kind.isContainer() ? lower.length() : Math.max(0, lower.lastIndexOf('/'));
    if (lower.startsWith("/") && lower.indexOf("//") < 0 && (last == 0 || !isSlash(lower, last))) {
      return lower.substring(0, last);
    }
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

  private static boolean isSlash(String path, int end) {
    return path.charAt(end - 1) == '/';
  }
}
