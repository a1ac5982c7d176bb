package io.cordon.audit.m365;

import io.cordon.audit.text.LowerCase;
import io.cordon.model.activity.Actor;

/**
 * The owner of a personal drive, read from its URL: {@code /personal/ana_example_com}. The URL
 * replaces every character but letters and digits by an underscore, so the name is restored only
 * where that is certain.
 */
final class OneDriveOwner {
  private static final String PERSONAL = "/personal/";
  private static final String DRIVES_HOST = "-my.sharepoint.com";

  private OneDriveOwner() {}

  /** An e-mail address in lower case, else the form with underscores; null for a shared site. */
  static String of(String url, Actor actor) {
    if (url == null || indexOfPersonal(url) < 0) {
      return null;
    }
    String lower = LowerCase.of(url);
    int start = lower.indexOf(PERSONAL);
    int end = lower.indexOf('/', start + PERSONAL.length());
    String written = lower.substring(start + PERSONAL.length(), end < 0 ? lower.length() : end);
    if (written.isEmpty()) {
      return null;
    }
    if (actor.name() != null && isFlattened(written, 0, actor.name())) {
      return actor.name();
    }
    String owner = withDomain(written, actor.domain());
    return owner != null ? owner : withDomainOr(written, tenantDomain(lower));
  }

  /** Ignores case without a copy in lower case: most URLs are of shared sites. */
  private static int indexOfPersonal(String url) {
    int slash = url.indexOf('/');
    while (slash >= 0 && !isPersonal(url, slash)) {
      slash = url.indexOf('/', slash + 1);
    }
    return slash;
  }

  private static boolean isPersonal(String url, int slash) {
    return slash + PERSONAL.length() <= url.length()
        && (url.charAt(slash + 1) | ' ') == 'p'
        && url.regionMatches(true, slash, PERSONAL, 0, PERSONAL.length());
  }

  private static String withDomainOr(String written, String domain) {
    String owner = withDomain(written, domain);
    return owner != null ? owner : written;
  }

  /** Null for another domain, and where another underscore could stand for any character. */
  private static String withDomain(String written, String domain) {
    int at = domain == null ? -1 : written.length() - domain.length() - 1;
    if (at < 0 || written.charAt(at) != '_' || !isFlattened(written, at + 1, domain)) {
      return null;
    }
    String local = written.substring(0, at);
    return local.isEmpty() || local.indexOf('_') >= 0 ? null : local + '@' + domain;
  }

  private static String tenantDomain(String url) {
    int host = url.indexOf("://") + 3;
    int end = url.indexOf(DRIVES_HOST);
    return host < 3 || end <= host ? null : url.substring(host, end) + ".onmicrosoft.com";
  }

  /** Whether the rest of the text is the name as the URL writes it. */
  private static boolean isFlattened(String written, int start, String name) {
    if (written.length() - start != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (written.charAt(start + i) != (Character.isLetterOrDigit(c) ? c : '_')) {
        return false;
      }
    }
    return true;
  }
}
