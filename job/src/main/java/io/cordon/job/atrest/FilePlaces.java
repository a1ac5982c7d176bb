package io.cordon.job.atrest;

import io.cordon.model.file.CloudFile;
import io.cordon.model.identity.App;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The keys under which a path or a URL of a file at rest and of a log are the same. Microsoft 365,
 * Box and Dropbox keep one file of a name in whatever case; and macOS writes names in another
 * Unicode form than the clouds.
 */
final class FilePlaces {
  private FilePlaces() {}

  /** Of a path; null where there is none. */
  static String path(App app, String path) {
    String normal = path == null ? "" : stripped(normal(path));
    return normal.isEmpty() ? null : app.id() + "|/" + normal;
  }

  /**
   * Of the last folder and the name: all that an event of Box says of a path, unless it lists all
   * folders. Null for another cloud, and for a path without a folder.
   */
  static String tail(App app, String path) {
    if (app != App.BOX || path == null) {
      return null;
    }
    String normal = stripped(normal(path));
    int name = normal.lastIndexOf('/');
    int folder = normal.lastIndexOf('/', name - 1);
    return name < 0 ? null : app.id() + "|…/" + normal.substring(folder + 1);
  }

  /** Whether a path of the log is one folder and a name: other folders may be above. */
  static boolean isTail(App app, CloudFile file) {
    String path = app == App.BOX && file.path() != null ? stripped(file.path()) : "";
    int slash = path.indexOf('/');
    return slash > 0 && slash == path.lastIndexOf('/');
  }

  /** Whether a path of the log is a name only: nobody knows in which folder. */
  static boolean isName(App app, CloudFile file) {
    return app == App.BOX && file.path() != null && stripped(file.path()).indexOf('/') < 0;
  }

  /** Of a URL; null where there is none. */
  static String url(String url) {
    return url == null ? null : normal(url);
  }

  /** The URL as a log of Microsoft 365 writes it: without percent signs. */
  static String decoded(String url) {
    try {
      return url == null
          ? null
          : URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noEncoding) {
      return url;
    }
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static String stripped(String path) {
    int from = 0;
    int to = path.length();
    while (from < to && path.charAt(from) == '/') {
      from++;
    }
    while (to > from && path.charAt(to - 1) == '/') {
      to--;
    }
    return path.substring(from, to);
  }
}
