package io.cordon.audit.google;

import io.cordon.audit.google.drive.DriveRole;
import io.cordon.audit.google.drive.DriveVisibility;
import io.cordon.audit.google.event.EventParameters;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import java.util.List;

/**
 * What a change of a document's link did. Drive describes it in two ways, of which one may be
 * missing: by the link before and after (visibilities, or roles of those who have it), and by the
 * visibility of the whole document before and after.
 */
final class LinkShare {
  private static final String EVERY_DOMAIN = "all";

  private LinkShare() {}

  static GoogleShare read(EventParameters parameters, String ownDomain) {
    Verb verb = verb(parameters);
    boolean less = verb == Verb.UNSHARE;
    List<String> values = parameters.texts(less ? "old_value" : "new_value");
    DriveVisibility link = DriveVisibility.widest(values);
    DriveVisibility document =
        DriveVisibility.of(parameters.text(less ? "old_visibility" : "visibility"));
    String role = link.isKnown() || values.isEmpty() ? null : values.get(0);
    String domain = parameters.text("target_domain");
    Audience audience = audience(link, document, domain, ownDomain);
    boolean named = domain != null && !isEveryDomain(domain) && audience == Audience.UNKNOWN;
    List<Recipient> recipients = named ? List.of(GoogleRecipients.recipient(domain)) : List.of();
    return new GoogleShare(verb, new Share(audience, recipients, null, role));
  }

  private static Verb verb(EventParameters parameters) {
    List<String> oldValues = parameters.texts("old_value");
    List<String> newValues = parameters.texts("new_value");
    DriveVisibility documentBefore = DriveVisibility.of(parameters.text("old_visibility"));
    DriveVisibility document = DriveVisibility.of(parameters.text("visibility"));
    DriveVisibility link = DriveVisibility.widest(newValues);
    if (link.isKnown()) {
      return verb(DriveVisibility.widest(oldValues).or(documentBefore), link);
    }
    boolean opensOrCloses =
        DriveRole.rank(oldValues) == DriveRole.NONE || DriveRole.rank(newValues) == DriveRole.NONE;
    boolean documentKnown = document.isKnown() && documentBefore.isKnown();
    return !opensOrCloses && documentKnown && document != documentBefore
        ? verb(documentBefore, document)
        : DriveRole.change(oldValues, newValues);
  }

  private static Verb verb(DriveVisibility before, DriveVisibility after) {
    return after.narrows(before) ? Verb.UNSHARE : Verb.SHARE;
  }

  /** Unknown where only a domain is named: it may or may not belong to the organisation. */
  private static Audience audience(
      DriveVisibility link, DriveVisibility document, String domain, String ownDomain) {
    if (domain == null) {
      return link.or(document).audience();
    }
    Audience stated = link.audience().widest(document.audience());
    if (isEveryDomain(domain)) {
      boolean within = link.audience() == Audience.ORGANISATION;
      return within ? Audience.ORGANISATION : stated.widest(Audience.ANYONE);
    }
    boolean own =
        domain.equalsIgnoreCase(ownDomain)
            || document.audience() == Audience.ORGANISATION
            || link.audience() == Audience.ORGANISATION;
    return own ? Audience.ORGANISATION : Audience.UNKNOWN;
  }

  private static boolean isEveryDomain(String domain) {
    return domain.strip().equalsIgnoreCase(EVERY_DOMAIN);
  }
}
