package io.cordon.job.ledger;

import io.cordon.model.activity.Recipient;
import io.cordon.model.file.Exposure;
import io.cordon.model.identity.App;
import java.util.Set;

/**
 * What a grant is known by among the grants of its file.
 *
 * <p>In Microsoft 365 a file has many links. A link goes by its id; where the record has none, by
 * the act that made it, until a row of the same act brings the id. In Box and Google Drive a file
 * has one link or one setting, so whatever is told of a link is told of that one. In Dropbox it may
 * have two, but the records that make and remove them do not say which: there, too, the last
 * telling counts.
 */
final class GrantKey {
  /** What the record of a cloud stated of the whole file. */
  static final String STATED = "stated";

  /** The end of all that was shared; never given. */
  static final String EVERYTHING = "everything";

  private static final String LINK = "link:";
  private static final String ACT = "act:";
  private static final String USED = "used:";
  private static final String PERSON = "person:";
  private static final String MEMBER = "member:";
  private static final String LINKS = "links:";
  private static final String OTHERS = "others:";
  private static final String UNTOLD = "?";

  private static final Set<App> ONE_LINK = Set.of(App.BOX, App.GOOGLE_WORKSPACE, App.DROPBOX);

  private GrantKey() {}

  /** Whether all that is told of links of a file is told of one link. */
  static boolean hasOneLink(App app) {
    return ONE_LINK.contains(app);
  }

  /** The one link of a file. */
  static String theLink() {
    return LINK;
  }

  static String link(String id) {
    return LINK + id;
  }

  /** A link that only the act of making it tells from others. */
  static String act(String act) {
    return ACT + act;
  }

  /** Some link through which somebody came. */
  static String used(Exposure exposure) {
    return USED + exposure.word();
  }

  /** All links of one reach, when they were taken back together. */
  static String links(Exposure exposure) {
    return LINKS + exposure.word();
  }

  static String person(Recipient person) {
    return PERSON + name(person);
  }

  /** Somebody who was named for a link, and who goes with it. */
  static String member(String linkId, Recipient person) {
    return memberOf(linkId) + name(person);
  }

  /** With its length before it, for a link's id may hold any sign. */
  private static String memberOf(String linkId) {
    return MEMBER + linkId.length() + '|' + linkId;
  }

  private static String name(Recipient person) {
    return person.name() != null ? person.name() : '@' + person.domain();
  }

  /** The same link or person, where the record does not tell how far that reaches. */
  static String untold(String key) {
    return UNTOLD + key;
  }

  /** The grants that did not find room, together. */
  static String others(Exposure exposure) {
    String key = OTHERS + exposure.word();
    return exposure == Exposure.UNKNOWN ? untold(key) : key;
  }

  static boolean isUntold(String key) {
    return key.startsWith(UNTOLD);
  }

  /** The key under which the same link or person stands when its reach is told. */
  static String told(String key) {
    return isUntold(key) ? key.substring(UNTOLD.length()) : key;
  }

  static boolean isLink(String key) {
    return key.startsWith(LINK);
  }

  static boolean isAct(String key) {
    return key.startsWith(ACT);
  }

  static boolean isUsed(String key) {
    return key.startsWith(USED);
  }

  /** Whether it is somebody who was named for that link. */
  static boolean isMemberOf(String key, String linkId) {
    return told(key).startsWith(memberOf(linkId));
  }

  /** The link that a member was named for; null for any other key. */
  static String linkOfMember(String key) {
    String told = told(key);
    return told.startsWith(MEMBER)
        ? LINK + told.substring(told.indexOf('|') + 1, endOfLink(told))
        : null;
  }

  /** The same person without the link; null for any other key. */
  static String personOfMember(String key) {
    String told = told(key);
    return told.startsWith(MEMBER) ? PERSON + told.substring(endOfLink(told)) : null;
  }

  private static int endOfLink(String member) {
    int bar = member.indexOf('|');
    return bar + 1 + Integer.parseInt(member, MEMBER.length(), bar, 10);
  }

  /** Whether it exposes the file to somebody, and is no mere note of an end or a statement. */
  static boolean isShare(String key) {
    String told = told(key);
    return isLink(told)
        || isAct(told)
        || isUsed(told)
        || told.startsWith(PERSON)
        || told.startsWith(MEMBER)
        || told.startsWith(OTHERS);
  }

  /** Whether it may be put together with others when there are too many. */
  static boolean mayJoinOthers(String key) {
    return isShare(key) && !told(key).startsWith(OTHERS);
  }

  /** Null where the key names no link. */
  static String linkId(String key) {
    String told = key == null ? "" : told(key);
    return isLink(told) && told.length() > LINK.length() ? told.substring(LINK.length()) : null;
  }

  /** Null where the key names nobody. */
  static String recipient(String key) {
    String member = key == null ? null : personOfMember(key);
    String told = member != null ? member : key == null ? "" : told(key);
    return told.startsWith(PERSON) ? told.substring(PERSON.length()) : null;
  }
}
