package io.cordon.audit.m365;

/** The path of a file within its site, from fields that have two meanings. */
final class SitePath {
  private SitePath() {}

  /**
   * {@code SourceRelativeUrl} is the folder in file operations, and the folder with the file name
   * in sharing operations. Its end shows which; where a folder has the same name as the file in it,
   * the full URL decides.
   *
   * @return null when there is neither folder nor name
   */
  static String of(String relative, String name, String url) {
    String folder = relative == null ? "" : trimmed(relative);
    if (name == null || folder.isEmpty()) {
      return name != null ? name : folder.isEmpty() ? null : folder;
    }
    String whole = folder + '/' + name;
    boolean endsWithName = folder.endsWith(name) && isPart(folder, folder.length() - name.length());
    boolean nested = endsWithName && url != null && url.endsWith('/' + whole);
    return endsWithName && !nested ? folder : whole;
  }

  /**
   * The path after a rename or move. The destination's folder has the form of the source's: where
   * that one is only the folder, this one is too, even if it has the file's name.
   *
   * @param path before
   * @param folder the destination's; null where the file stays in its folder
   */
  static String after(String relative, String path, String folder, String name) {
    String into = folder != null ? folder : folder(path);
    boolean onlyFolder = folder == null || (relative != null && !trimmed(relative).equals(path));
    String plain = onlyFolder && into != null ? trimmed(into) : "";
    return plain.isEmpty() ? of(into, name, null) : plain + '/' + name;
  }

  /** Whether a part of the path starts at this position. */
  private static boolean isPart(String path, int start) {
    return start == 0 || path.charAt(start - 1) == '/';
  }

  /** The folder of a path; null at the top level. */
  static String folder(String path) {
    int slash = path == null ? -1 : path.lastIndexOf('/');
    return slash < 0 ? null : path.substring(0, slash);
  }

  /** The rest of the URL after the site, else after the host; a path on a disk stays as it is. */
  static String ofUrl(String url, String siteUrl) {
    if (url == null) {
      return null;
    }
    String site = siteUrl == null ? null : siteUrl.endsWith("/") ? siteUrl : siteUrl + '/';
    if (site != null && url.startsWith(site) && url.length() > site.length()) {
      return trimmed(url.substring(site.length()));
    }
    int host = url.indexOf("://");
    if (host < 0) {
      return url;
    }
    int slash = url.indexOf('/', host + 3);
    String path = slash < 0 ? "" : trimmed(url.substring(slash));
    return path.isEmpty() ? null : path;
  }

  /** The file name in a URL or in a path on a disk; null when it has none. */
  static String lastPart(String url) {
    String whole = trimmed(url);
    String part = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
    boolean host = url.startsWith("://", url.length() - part.length() - 3) && url.endsWith(part);
    return part.isEmpty() || host ? null : part;
  }

  private static String trimmed(String path) {
    int start = 0;
    int end = path.length();
    while (start < end && path.charAt(start) == '/') {
      start++;
    }
    while (end > start && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(start, end);
  }
}
