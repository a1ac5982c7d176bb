package io.cordon.audit.google;

import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a change of a document's access did.
 *
 * @param verb share, unshare, or other where access is less than before but stays
 * @param share whom it reaches, or was taken from
 */
record AccessChange(Verb verb, Share share) {
  private static final String OWNER = "owner";
  private static final Set<String> NOT_PUBLISHED = Set.of("unpublished", "not_published", "none");

  /** How the parameters of one kind of event tell it. */
  @FunctionalInterface
  interface Rule {
    /**
     * Never null.
     *
     * @param ownDomain the domain that the log is of; null when it is not told
     */
    AccessChange read(Parameters parameters, String ownDomain);
  }

  /** A person, a group or a domain got another role. */
  static AccessChange ofTarget(Parameters parameters, String ownDomain) {
    Verb verb = DriveRole.change(parameters.texts("old_value"), parameters.texts("new_value"));
    boolean outside = verb == Verb.SHARE && leftTheOrganisation(parameters);
    Audience audience = outside ? Audience.EXTERNAL : Audience.UNKNOWN;
    List<Recipient> recipients = Grantees.in(parameters, "target_user", "target");
    String role = parameters.text(verb == Verb.UNSHARE ? "old_value" : "new_value");
    return of(verb, new Share(audience, recipients, null, role));
  }

  /** Where nobody was given anything nor lost it all, there is nobody to name. */
  private static AccessChange of(Verb verb, Share share) {
    boolean lowered = verb == Verb.OTHER;
    return new AccessChange(
        verb, lowered ? new Share(null, null, null, share.permission()) : share);
  }

  /** Whether the record says that now outsiders can reach it, and nothing to the contrary. */
  private static boolean leftTheOrganisation(Parameters parameters) {
    Visibility after = Visibility.of(parameters.text("visibility"));
    return "external".equals(parameters.text("visibility_change"))
        && (!after.isKnown() || !after.narrows(Visibility.SHARED_EXTERNALLY));
  }

  /** Another set of people may pass the document on: its owner alone, or its editors too. */
  static AccessChange ofEditors(Parameters parameters, String ownDomain) {
    List<String> after = parameters.texts("new_value");
    boolean ownerAlone = !after.isEmpty() && after.stream().allMatch(OWNER::equals);
    Verb verb = ownerAlone ? Verb.OTHER : Verb.SHARE;
    return new AccessChange(verb, new Share(null, null, null, parameters.text("new_value")));
  }

  static AccessChange ofOwner(Parameters parameters, String ownDomain) {
    List<Recipient> owner = Grantees.in(parameters, "new_owner", "target_user", "NEW_VALUE");
    return new AccessChange(Verb.SHARE, new Share(null, owner, null, OWNER));
  }

  /** A member of a shared drive came, left or got another role. */
  static AccessChange ofMember(Parameters parameters, String ownDomain) {
    List<String> removed = parameters.texts("removed_role");
    List<String> added = parameters.texts("added_role");
    String type = parameters.text("membership_change_type");
    String word = type == null ? "" : type.toLowerCase(Locale.ROOT);
    Verb verb = word.startsWith("add") ? Verb.SHARE : DriveRole.change(removed, added);
    if (word.startsWith("remove") || (added.isEmpty() && !removed.isEmpty())) {
      verb = Verb.UNSHARE;
    }
    String role = parameters.text(verb == Verb.UNSHARE ? "removed_role" : "added_role");
    List<Recipient> member = Grantees.in(parameters, "target", "target_user");
    return of(verb, new Share(null, member, null, role));
  }

  /** The document was published to the web, or to the domain's part of it, or no longer is. */
  static AccessChange ofPublication(Parameters parameters, String ownDomain) {
    Visibility before = Visibility.of(parameters.text("old_publish_visibility"));
    Visibility after = Visibility.of(parameters.text("new_publish_visibility"));
    String status = parameters.text("new_value");
    boolean withdrawn = status != null && NOT_PUBLISHED.contains(status.toLowerCase(Locale.ROOT));
    boolean less = withdrawn || after.narrows(before);
    Audience audience = (less ? before : after).audience();
    return new AccessChange(
        less ? Verb.UNSHARE : Verb.SHARE, new Share(audience, null, null, null));
  }

  /** A copy of the content went out by mail. */
  static AccessChange ofMail(Parameters parameters, String ownDomain) {
    List<Recipient> recipients = Grantees.in(parameters, "target", "target_user", "recipients");
    return new AccessChange(Verb.SHARE, new Share(null, recipients, null, null));
  }

  /** A share with nobody in particular. */
  static AccessChange ofNobody(Parameters parameters, String ownDomain) {
    return new AccessChange(Verb.SHARE, Share.NONE);
  }

  /**
   * As a mere consequence of another event of the same activity, which tells of any share itself:
   * whoever made a document has become its owner, its editors may now share it.
   */
  AccessChange following() {
    boolean nothingNew =
        verb == Verb.SHARE
            && share.audience() == Audience.UNKNOWN
            && (share.recipients().isEmpty() || OWNER.equals(share.permission()));
    return nothingNew ? of(Verb.OTHER, share) : this;
  }

  /** Whoever is the document's owner from now on; null when that did not change. */
  String newOwner() {
    boolean owned = verb == Verb.SHARE && OWNER.equals(share.permission());
    return owned && share.recipients().size() == 1 ? share.recipients().get(0).name() : null;
  }
}
