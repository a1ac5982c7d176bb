package io.cordon.organisation;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Locale;

/**
 * Labels of all files in a folder, by its path: for Dropbox, whose log names no labels. The
 * innermost folder counts. Dropbox does not distinguish upper and lower case in paths.
 */
final class FolderLabels implements Serializable {
  private final HashMap<String, Integer> rankByFolder = new HashMap<>();

  /** What is wrong with a path in the organisation file; null for a path that can occur. */
  static String problem(String path) {
    if (!path.startsWith("/")) {
      return "is not a path; begin with / at the top of the Dropbox, as in /Finance";
    }
    if (path.indexOf('*') >= 0) {
      return "has a *, which no Dropbox path has; a folder stands for everything in it";
    }
    if (path.contains("//") || path.contains("/../") || path.contains("/./")) {
      return "is not a path; write each folder once, as in /Finance/2026";
    }
    return null;
  }

  /** False when the folder has another label already. */
  boolean add(String path, Integer rank) {
    Integer other = rankByFolder.putIfAbsent(normal(path), rank);
    return other == null || other.equals(rank);
  }

  /** The rank of the label of the innermost listed folder; null when none contains the path. */
  Integer rank(String path) {
    if (path == null || rankByFolder.isEmpty()) {
      return null;
    }
    String folder = normal(path);
    while (folder != null) {
      Integer rank = rankByFolder.get(folder);
      if (rank != null) {
        return rank;
      }
      int slash = folder.lastIndexOf('/');
      folder = folder.isEmpty() ? null : folder.substring(0, Math.max(0, slash));
    }
    return null;
  }

  /** Lower case, without a slash at the end; empty for the top. */
  private static String normal(String path) {
    String lower = path.strip().toLowerCase(Locale.ROOT);
    String rooted = lower.startsWith("/") ? lower : '/' + lower;
    return rooted.endsWith("/") ? rooted.substring(0, rooted.length() - 1) : rooted;
  }
}
