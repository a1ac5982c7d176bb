package io.cordon.job.containers;

import io.cordon.model.file.CloudFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The site, library and folders in a URL of SharePoint or OneDrive. Sites below {@code /sites/} do
 * not inherit anything of the root site of their host. SharePoint compares URLs without case.
 */
final class SiteUrl {
  private static final Set<String> SITE_PATHS = Set.of("sites", "teams", "personal");
  private static final String VIEWS = "/forms/";

  private SiteUrl() {}

  /**
   * What contains the file or folder of this URL, the site first. Of folders nested deeper than
   * SharePoint allows for a path of 400 characters with ordinary names, only the innermost ones:
   * each repeats the path to it.
   */
  static List<String> containers(String url) {
    String own = normal(url);
    int site = endOfSite(own);
    Deque<String> containers = new ArrayDeque<>();
    int end = site <= 0 ? -1 : own.lastIndexOf('/');
    while (end > site && containers.size() < CloudFile.MAX_CONTAINERS - 1) {
      containers.addFirst(own.substring(0, end));
      end = own.lastIndexOf('/', end - 1);
    }
    if (site > 0 && site < own.length()) {
      containers.addFirst(own.substring(0, site));
    }
    return List.copyOf(containers);
  }

  /** The URL as a key: in lower case, a view of a library as the library itself. */
  static String normal(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    int view = lower.endsWith(".aspx") ? lower.lastIndexOf(VIEWS) : -1;
    int end = view > 0 ? view : lower.length();
    while (end > 0 && lower.charAt(end - 1) == '/') {
      end--;
    }
    return lower.substring(0, end);
  }

  /** Where the URL of the site collection ends; negative for what is no URL. */
  private static int endOfSite(String url) {
    int host = url.indexOf("://");
    int path = host < 0 ? -1 : url.indexOf('/', host + 3);
    if (path < 0) {
      return host < 0 ? -1 : url.length();
    }
    int first = url.indexOf('/', path + 1);
    if (first < 0 || !SITE_PATHS.contains(url.substring(path + 1, first))) {
      return path;
    }
    int name = url.indexOf('/', first + 1);
    return name < 0 ? url.length() : name;
  }
}
