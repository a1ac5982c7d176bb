package io.cordon.job.containers;

import java.util.ArrayList;
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

  /** What contains the file or folder of this URL, the site first. */
  static List<String> containers(String url) {
    String own = normal(url);
    int end = endOfSite(own);
    List<String> containers = new ArrayList<>();
    while (end > 0 && end < own.length()) {
      containers.add(own.substring(0, end));
      int next = own.indexOf('/', end + 1);
      end = next < 0 ? own.length() : next;
    }
    return containers;
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
