package io.cordon.audit.google;

import io.cordon.audit.google.drive.DriveRole;
import io.cordon.audit.google.drive.DriveVisibility;
import io.cordon.audit.google.event.EventParameters;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a change of a document's access did. Drive's event types do not say whether access was given
 * or taken; their parameters do.
 *
 * @param verb share, unshare, or other where access was reduced but not removed
 * @param share the audience and the recipients who gained or lost access
 */
record GoogleShare(Verb verb, Share share) {
  private static final String OWNER = "owner";
  private static final Set<String> NOT_PUBLISHED =
      Set.of("unpublished", "not_published", "no_one", "none");

  /** Reads the parameters of one kind of event. */
  @FunctionalInterface
  interface Rule {
    /**
     * Never null.
     *
     * @param ownDomain the domain of the log's owner; null where unspecified
     */
    GoogleShare read(EventParameters parameters, String ownDomain);
  }

  /** A person, a group or a domain got another role. */
  static GoogleShare ofTarget(EventParameters parameters, String ownDomain) {
    Verb verb = DriveRole.change(parameters.texts("old_value"), parameters.texts("new_value"));
    boolean outside = verb == Verb.SHARE && becameExternal(parameters);
    Audience audience = outside ? Audience.EXTERNAL : Audience.UNKNOWN;
    List<Recipient> recipients = GoogleRecipients.in(parameters, "target_user", "target");
    String role = parameters.text(verb == Verb.UNSHARE ? "old_value" : "new_value");
    return of(verb, new Share(audience, recipients, null, role));
  }

  /** Nobody gained or lost access altogether, so there is no recipient. */
  private static GoogleShare of(Verb verb, Share share) {
    boolean onlyReduced = verb == Verb.OTHER;
    return new GoogleShare(
        verb, onlyReduced ? new Share(null, null, null, share.permission()) : share);
  }

  /** Whether the record says that outsiders have access now, and does not contradict itself. */
  private static boolean becameExternal(EventParameters parameters) {
    DriveVisibility after = DriveVisibility.of(parameters.text("visibility"));
    return "external".equals(parameters.text("visibility_change"))
        && (!after.isKnown() || !after.narrows(DriveVisibility.SHARED_EXTERNALLY));
  }

  /** Who may share the document further: its owner only, or its editors too. */
  static GoogleShare ofEditors(EventParameters parameters, String ownDomain) {
    List<String> after = parameters.texts("new_value");
    boolean ownerOnly = !after.isEmpty() && after.stream().allMatch(OWNER::equals);
    Verb verb = ownerOnly ? Verb.OTHER : Verb.SHARE;
    return new GoogleShare(verb, new Share(null, null, null, parameters.text("new_value")));
  }

  static GoogleShare ofOwner(EventParameters parameters, String ownDomain) {
    List<Recipient> owner =
        GoogleRecipients.in(parameters, "new_owner", "target_user", "NEW_VALUE");
    return new GoogleShare(Verb.SHARE, new Share(null, owner, null, OWNER));
  }

  /** A member of a shared drive was added, was removed or got another role. */
  static GoogleShare ofMember(EventParameters parameters, String ownDomain) {
    List<String> removed = parameters.texts("removed_role");
    List<String> added = parameters.texts("added_role");
    String type = parameters.text("membership_change_type");
    String word = type == null ? "" : type.toLowerCase(Locale.ROOT);
    Verb verb = word.startsWith("add") ? Verb.SHARE : DriveRole.change(removed, added);
    if (word.startsWith("remove") || (added.isEmpty() && !removed.isEmpty())) {
      verb = Verb.UNSHARE;
    }
    String role = parameters.text(verb == Verb.UNSHARE ? "removed_role" : "added_role");
    List<Recipient> member = GoogleRecipients.in(parameters, "target", "target_user");
    return of(verb, new Share(null, member, null, role));
  }

  /** The document was published to the web or to the domain, or was unpublished. */
  static GoogleShare ofPublication(EventParameters parameters, String ownDomain) {
    DriveVisibility before = DriveVisibility.of(parameters.text("old_publish_visibility"));
    DriveVisibility after = DriveVisibility.of(parameters.text("new_publish_visibility"));
    boolean less =
        isUnpublished(parameters.text("new_publish_visibility"))
            || isUnpublished(parameters.text("new_value"))
            || after.narrows(before);
    Audience audience = (less ? before : after).audience();
    return new GoogleShare(less ? Verb.UNSHARE : Verb.SHARE, new Share(audience, null, null, null));
  }

  private static boolean isUnpublished(String status) {
    return status != null && NOT_PUBLISHED.contains(status.strip().toLowerCase(Locale.ROOT));
  }

  /** A copy of the content was sent by e-mail. */
  static GoogleShare ofMail(EventParameters parameters, String ownDomain) {
    List<Recipient> recipients =
        GoogleRecipients.in(parameters, "target", "target_user", "recipients");
    return new GoogleShare(Verb.SHARE, new Share(null, recipients, null, null));
  }

  /** A share whose recipients are not named. */
  static GoogleShare ofNobody(EventParameters parameters, String ownDomain) {
    return new GoogleShare(Verb.SHARE, Share.NONE);
  }

  /**
   * The change as a mere consequence of another event of the same activity, which describes the
   * actual share: the creator of a document becomes its owner, its editors may now share it.
   */
  GoogleShare asConsequence() {
    boolean nothingNew =
        verb == Verb.SHARE
            && share.audience() == Audience.UNKNOWN
            && (share.recipients().isEmpty() || OWNER.equals(share.permission()));
    return nothingNew ? of(Verb.OTHER, share) : this;
  }

  /** The document's new owner; null when the owner did not change. */
  String newOwner() {
    boolean owned = verb == Verb.SHARE && OWNER.equals(share.permission());
    return owned && share.recipients().size() == 1 ? share.recipients().get(0).name() : null;
  }
}
