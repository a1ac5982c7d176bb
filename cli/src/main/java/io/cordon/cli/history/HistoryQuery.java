package io.cordon.cli.history;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.file.CloudFile;
import java.io.Serializable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is searched: a file by id, name, path or URL, or a person by address, name or id, within a
 * span of time. Case does not matter.
 */
final class HistoryQuery implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String AFTER_SCHEME = "://";

  private final String text;
  private final String person;
  private final String path;
  private final String url;
  private final ArrayList<String> idsInUrl = new ArrayList<>();
  private final Instant since;
  private final Instant before;

  /**
   * @param text as somebody wrote it
   * @param person the name by which the organisation file knows this person; the text itself where
   *     it does not
   * @param since null for no limit
   * @param before the first instant that is too late; null for no limit
   */
  HistoryQuery(String text, String person, Instant since, Instant before) {
    this.text = folded(text.strip());
    this.person = folded(person.strip());
    this.since = since;
    this.before = before;
    boolean isUrl = text.contains(AFTER_SCHEME);
    url = isUrl ? plainUrl(text.strip()) : null;
    path = isUrl || !this.text.contains("/") ? null : withoutSlash(this.text);
    if (isUrl) {
      addIdsInUrl(text.strip());
    }
  }

  /** Ids stand in links as a part of the path, or in braces as a value of the query. */
  private void addIdsInUrl(String link) {
    String after = decoded(link.substring(link.indexOf(AFTER_SCHEME) + AFTER_SCHEME.length()));
    String[] parts = folded(after).split("[/?&=#{}]");
    // The first part is the host.
    for (String part : List.of(parts).subList(1, parts.length)) {
      if (part.length() > 2) {
        idsInUrl.add(part);
      }
    }
  }

  String text() {
    return text;
  }

  /** Whether the activity happened in the span of time. */
  boolean isInTime(Activity activity) {
    return (since == null || !activity.time().isBefore(since))
        && (before == null || activity.time().isBefore(before));
  }

  boolean isFile(CloudFile file) {
    return same(text, file.name())
        || same(text, file.id())
        || same(text, file.archive())
        || isFormerName(file)
        || (path == null && url == null && same(text, file.path()))
        || (path != null && isPath(file.path()))
        || (url != null && isUrl(file));
  }

  private boolean isFormerName(CloudFile file) {
    return file.urlBefore() != null && same(text, lastPart(plainUrl(file.urlBefore())));
  }

  private boolean isPath(String of) {
    if (of == null || of.length() < path.length()) {
      return false;
    }
    String other = withoutSlash(folded(of));
    return other.equals(path) || other.endsWith('/' + path);
  }

  private boolean isUrl(CloudFile file) {
    boolean stated = file.url() != null && plainUrl(file.url()).equals(url);
    boolean former = file.urlBefore() != null && plainUrl(file.urlBefore()).equals(url);
    return stated || former || (file.id() != null && idsInUrl.contains(folded(file.id())));
  }

  boolean isPerson(Actor actor) {
    return same(person, actor.name())
        || same(text, actor.id())
        || (person.indexOf('@') < 0 && same(person, localPart(actor.name())));
  }

  /** Of a mail address; null for any other name. */
  static String localPart(String name) {
    int at = name == null ? -1 : name.indexOf('@');
    return at > 0 ? name.substring(0, at) : null;
  }

  private static boolean same(String folded, String other) {
    if (other == null) {
      return false;
    }
    return folded.equalsIgnoreCase(other) || (!isAscii(folded) && folded.equals(folded(other)));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /** In lower case, accents in their composed form. */
  static String folded(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFC);
  }

  private static String withoutSlash(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }

  private static String lastPart(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  /** Without what follows the path, decoded, in lower case. */
  private static String plainUrl(String url) {
    int end = url.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = url.indexOf(mark);
      end = at >= 0 && at < end ? at : end;
    }
    String plain = folded(decoded(url.substring(0, end)));
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }

  /** The same where it is not encoded properly, as file names with a percent sign are. */
  private static String decoded(String url) {
    if (url.indexOf('%') < 0) {
      return url;
    }
    try {
      return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return url;
    }
  }
}
