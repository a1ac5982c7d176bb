package io.cordon.audit.m365;

import io.cordon.audit.record.PercentEncoding;
import io.cordon.audit.text.LowerCase;

/**
 * The URL of a file in SharePoint or OneDrive, in one form whichever program wrote it: percent-
 * decoded, with scheme and host in lower case, without default port, query and viewer ({@code
 * /:x:/r/}).
 *
 * @param url as written where it is the URL of a viewer that does not name the file's own
 * @param itemId the file's id, where the URL has it: {@code sourcedoc={GUID}}, {@code d=w…}; else
 *     null
 * @param name the file's name; null where the URL has none
 */
record FileUrl(String url, String itemId, String name) {
  private static final String ENCODED_COLON = "%3a";
  private static final String PAGE = ".aspx";
  private static final String ONEDRIVE_PAGE = "/my";

  /** {@code /:x:/r/}: the rest is the path of the file; other letters than r start a share link. */
  private static final int VIEWER_LENGTH = "/:x:/r".length();

  private static final int HEX_GUID_LENGTH = 32;
  private static final String HTTPS = "https://";

  /**
   * Null for what is no web address, such as a path on a disk.
   *
   * @param fileName the file's name as another field of the record has it; null where none has.
   *     Where it has a percent sign and ends the address too, the address is not encoded
   */
  static FileUrl of(String written, String fileName) {
    if (written != null && isUsual(written)) {
      return new FileUrl(written, null, SitePath.lastPart(written));
    }
    String address = written == null ? "" : written.strip();
    address = isEncodedWhole(address) ? PercentEncoding.decoded(address) : address;
    boolean literal =
        fileName != null && fileName.indexOf('%') >= 0 && address.endsWith('/' + fileName);
    return schemeLength(address) == 0 ? null : of(address, literal, true);
  }

  /** Whether the URL is in its one form already, as most are: then nothing has to be built. */
  private static boolean isUsual(String url) {
    int path = url.startsWith(HTTPS) ? hostEnd(url) : -1;
    int last = url.length() - 1;
    return path > HTTPS.length()
        && path < last
        && url.charAt(last) > ' '
        && url.charAt(last) < 0x7F
        && url.charAt(last) != '/'
        && url.charAt(path + 1) != ':'
        && url.indexOf('%', path) < 0
        && url.indexOf('?', path) < 0
        && !url.regionMatches(true, url.length() - PAGE.length(), PAGE, 0, PAGE.length())
        && !(last - path == 2 && isPage(url.substring(path)));
  }

  /** Where the path begins; negative without one and for a host with more than a name. */
  private static int hostEnd(String url) {
    for (int i = HTTPS.length(); i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == '/') {
        return i;
      }
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '.' && c != '-') {
        return -1;
      }
    }
    return -1;
  }

  /**
   * @param literal whether a percent sign stands for itself
   * @param follows whether the URL of a page may have the file's own URL in it
   */
  private static FileUrl of(String address, boolean literal, boolean follows) {
    int scheme = schemeLength(address);
    int hostEnd = end(address, '/', scheme, end(address, '?', scheme, address.length()));
    int pathEnd = end(address, '?', hostEnd, address.length());
    String site = site(address, scheme, hostEnd);
    String path = address.substring(hostEnd, pathEnd);
    path = withoutViewer(literal ? path : PercentEncoding.decoded(path));
    UrlQuery query = UrlQuery.of(address, pathEnd);
    return follows && isPage(path) ? ofPage(address, site, path, query) : ofPath(site, path, query);
  }

  private static FileUrl ofPath(String site, String path, UrlQuery query) {
    String trimmed = withoutSlash(path);
    return new FileUrl(site + trimmed, itemId(query), SitePath.lastPart(site + trimmed));
  }

  /** A page that shows a file, which its parameters name. */
  private static FileUrl ofPage(String address, String site, String path, UrlQuery query) {
    String target = query.firstOf("id", "sourcedoc", "sourceurl");
    if (target != null && target.startsWith("/")) {
      return ofPath(site, target, query);
    }
    if (target != null && schemeLength(target) > 0) {
      return of(target, target.indexOf('%') >= 0, false);
    }
    String id = itemId(query);
    String name = query.firstOf("file", "filename");
    return id == null && name == null ? ofPath(site, path, query) : new FileUrl(address, id, name);
  }

  private static String itemId(UrlQuery query) {
    String id = guid(query.firstOf("sourcedoc", "uniqueid"));
    String compact = id != null ? null : query.firstOf("d");
    return compact != null && compact.startsWith("w") ? guid(compact.substring(1)) : id;
  }

  /** A GUID with or without braces and dashes, in its usual form; null for anything else. */
  private static String guid(String written) {
    if (written == null) {
      return null;
    }
    StringBuilder digits = new StringBuilder(HEX_GUID_LENGTH + 4);
    for (int i = 0; i < written.length() && digits.length() <= HEX_GUID_LENGTH; i++) {
      char c = written.charAt(i);
      boolean digit = c < 0x80 && Character.digit(c, 16) >= 0;
      if (!digit && c != '-' && c != '{' && c != '}') {
        return null;
      }
      if (digit) {
        digits.append(c);
      }
    }
    if (digits.length() != HEX_GUID_LENGTH) {
      return null;
    }
    digits.insert(20, '-').insert(16, '-').insert(12, '-').insert(8, '-');
    return M365File.guid(digits.toString());
  }

  private static boolean isPage(String path) {
    return path.regionMatches(true, path.length() - PAGE.length(), PAGE, 0, PAGE.length())
        || path.equalsIgnoreCase(ONEDRIVE_PAGE);
  }

  private static String withoutViewer(String path) {
    boolean viewer =
        path.length() > VIEWER_LENGTH
            && path.startsWith("/:")
            && path.startsWith(":/r/", VIEWER_LENGTH - ":/r".length());
    return viewer ? path.substring(VIEWER_LENGTH) : path;
  }

  private static String withoutSlash(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  /** Scheme, host and port. */
  private static String site(String address, int scheme, int hostEnd) {
    String site = LowerCase.of(address.substring(0, hostEnd));
    String port = site.startsWith("https") ? ":443" : ":80";
    return site.endsWith(port) && site.length() > scheme + port.length()
        ? site.substring(0, site.length() - port.length())
        : site;
  }

  /** The length of {@code https://}; 0 when the text is no web address. */
  private static int schemeLength(String text) {
    for (String scheme : new String[] {"https://", "http://"}) {
      if (text.length() > scheme.length()
          && text.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return scheme.length();
      }
    }
    return 0;
  }

  private static boolean isEncodedWhole(String text) {
    return text.regionMatches(true, 0, "http", 0, 4)
        && (text.regionMatches(true, 4, ENCODED_COLON, 0, ENCODED_COLON.length())
            || text.regionMatches(true, 5, ENCODED_COLON, 0, ENCODED_COLON.length()));
  }

  /** The position of the character from there on; {@code absent} when there is none before it. */
  private static int end(String text, char c, int from, int absent) {
    int position = text.indexOf(c, from);
    return position < 0 || position > absent ? absent : position;
  }
}
