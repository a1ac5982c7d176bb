package io.cordon.audit.m365;

import io.cordon.audit.record.PercentEncoding;

/** The path of a file on a disk or file server, which some programs write as a URL. */
final class LocalFile {
  private static final String SCHEME = "file://";

  private LocalFile() {}

  /** {@code C:\Plans\a b.docx} for {@code file:///C:/Plans/a%20b.docx}; any other text as it is. */
  static String path(String written) {
    if (written == null || !written.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return written;
    }
    String path = PercentEncoding.decoded(written.substring(SCHEME.length()));
    boolean drive = path.length() > 2 && path.charAt(0) == '/' && path.charAt(2) == ':';
    boolean server = !path.startsWith("/");
    return drive || server ? (server ? "\\\\" + path : path.substring(1)).replace('/', '\\') : path;
  }
}
