package io.cordon.job.ledger;

import io.cordon.model.activity.Recipient;
import io.cordon.model.file.Exposure;
import io.cordon.model.identity.App;
import java.util.Set;

/**
 * Identifies a grant among the grants of its file.
 *
 * <p>In Microsoft 365 a file has many links. A link is identified by its id; where the record has
 * none, by the act that created it, until a row of the same act brings the id. In Box and Google
 * Drive a file has one link or one setting, so every record of a link is about that one. In Dropbox
 * it may have two, but the records that create and remove them do not state which: there, too, the
 * last record counts.
 */
final class GrantKey {
  /** The exposure of the whole file, as a record states it. */
  static final String STATED = "stated";

  /** The end of all access; never granted. */
  static final String EVERYTHING = "everything";

  /** A copy for the web that a document's link and people do not govern. */
  static final String PUBLICATION = "publication";

  private static final String LINK = "link:";
  private static final String ACT = "act:";
  private static final String USED = "used:";
  private static final String PERSON = "person:";
  private static final String MEMBER = "member:";
  private static final String LINKS = "links:";
  private static final String OTHERS = "others:";
  private static final String UNKNOWN = "?";

  private static final Set<App> ONE_LINK = Set.of(App.BOX, App.GOOGLE_WORKSPACE, App.DROPBOX);

  private GrantKey() {}

  /** Whether all records of links of a file are about one link. */
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

  /** A link without a known id, identified by the act that created it. */
  static String act(String act) {
    return ACT + act;
  }

  /** A link without a known id that somebody used. */
  static String used(Exposure exposure) {
    return USED + exposure.word();
  }

  /** All links of one exposure, when they were revoked together. */
  static String links(Exposure exposure) {
    return LINKS + exposure.word();
  }

  static String person(Recipient person) {
    return PERSON + name(person);
  }

  /** A person who was added to a link; the access ends with the link. */
  static String member(String linkId, Recipient person) {
    return memberOf(linkId) + name(person);
  }

  /** With its length before it, because a link's id may contain any character. */
  private static String memberOf(String linkId) {
    return MEMBER + linkId.length() + '|' + linkId;
  }

  private static String name(Recipient person) {
    return person.name() != null ? person.name() : '@' + person.domain();
  }

  /** The key of the same link or person for records that do not state its exposure. */
  static String unknownExposure(String key) {
    return UNKNOWN + key;
  }

  /** The grants beyond the limit, together. */
  static String others(Exposure exposure) {
    String key = OTHERS + exposure.word();
    return exposure == Exposure.UNKNOWN ? unknownExposure(key) : key;
  }

  static boolean isUnknownExposure(String key) {
    return key.startsWith(UNKNOWN);
  }

  /** The key of the same link or person for records that state its exposure. */
  static String knownExposure(String key) {
    return isUnknownExposure(key) ? key.substring(UNKNOWN.length()) : key;
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

  /** Whether it is a person who was added to that link. */
  static boolean isMemberOf(String key, String linkId) {
    return knownExposure(key).startsWith(memberOf(linkId));
  }

  /** The link that a member was added to; null for any other key. */
  static String linkOfMember(String key) {
    String known = knownExposure(key);
    return known.startsWith(MEMBER)
        ? LINK + known.substring(known.indexOf('|') + 1, endOfLink(known))
        : null;
  }

  /** The same person without the link; null for any other key. */
  static String personOfMember(String key) {
    String known = knownExposure(key);
    return known.startsWith(MEMBER) ? PERSON + known.substring(endOfLink(known)) : null;
  }

  private static int endOfLink(String member) {
    int bar = member.indexOf('|');
    return bar + 1 + Integer.parseInt(member, MEMBER.length(), bar, 10);
  }

  /** Whether statements about the file say nothing of it. */
  static boolean isPublication(String key) {
    return PUBLICATION.equals(knownExposure(key));
  }

  /** Whether it gives somebody access; a statement and a common end do not. */
  static boolean isShare(String key) {
    String known = knownExposure(key);
    return isLink(known)
        || isAct(known)
        || isUsed(known)
        || isPublication(known)
        || known.startsWith(PERSON)
        || known.startsWith(MEMBER)
        || known.startsWith(OTHERS);
  }

  /** Whether it may be joined with others when there are too many. */
  static boolean mayJoinOthers(String key) {
    return isShare(key) && !isPublication(key) && !knownExposure(key).startsWith(OTHERS);
  }

  /** Null where the key is not that of a link with an id. */
  static String linkId(String key) {
    String known = key == null ? "" : knownExposure(key);
    return isLink(known) && known.length() > LINK.length() ? known.substring(LINK.length()) : null;
  }

  /** Null where the key is not that of a person. */
  static String recipient(String key) {
    String member = key == null ? null : personOfMember(key);
    String known = member != null ? member : key == null ? "" : knownExposure(key);
    return known.startsWith(PERSON) ? known.substring(PERSON.length()) : null;
  }
}
