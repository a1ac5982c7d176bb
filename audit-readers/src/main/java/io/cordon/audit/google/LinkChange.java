package io.cordon.audit.google;

import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import java.util.List;

/**
 * What a change of a document's link did. Drive tells it in up to two ways that may come alone: by
 * what the link was and is (visibilities, or roles of whoever has it), and by who could and can
 * reach the document altogether.
 */
final class LinkChange {
  private static final String EVERY_DOMAIN = "all";

  private LinkChange() {}

  static AccessChange read(Parameters parameters, String ownDomain) {
    Verb verb = verb(parameters);
    boolean less = verb == Verb.UNSHARE;
    List<String> values = parameters.texts(less ? "old_value" : "new_value");
    Visibility link = Visibility.widest(values);
    Visibility document = Visibility.of(parameters.text(less ? "old_visibility" : "visibility"));
    String role = link.isKnown() || values.isEmpty() ? null : values.get(0);
    String domain = parameters.text("target_domain");
    Audience audience = audience(link, document, domain, ownDomain);
    boolean named = domain != null && !isEveryDomain(domain) && audience == Audience.UNKNOWN;
    List<Recipient> recipients = named ? List.of(Grantees.recipient(domain)) : List.of();
    return new AccessChange(verb, new Share(audience, recipients, null, role));
  }

  private static Verb verb(Parameters parameters) {
    List<String> oldValues = parameters.texts("old_value");
    List<String> newValues = parameters.texts("new_value");
    Visibility documentBefore = Visibility.of(parameters.text("old_visibility"));
    Visibility document = Visibility.of(parameters.text("visibility"));
    Visibility link = Visibility.widest(newValues);
    if (link.isKnown()) {
      return verb(Visibility.widest(oldValues).or(documentBefore), link);
    }
    boolean opensOrCloses =
        DriveRole.rank(oldValues) == DriveRole.NONE || DriveRole.rank(newValues) == DriveRole.NONE;
    boolean documentTells = document.isKnown() && documentBefore.isKnown();
    return !opensOrCloses && documentTells && document != documentBefore
        ? verb(documentBefore, document)
        : DriveRole.change(oldValues, newValues);
  }

  private static Verb verb(Visibility before, Visibility after) {
    return after.narrows(before) ? Verb.UNSHARE : Verb.SHARE;
  }

  /** Unknown where only a domain is named, which may or may not be one of the organisation's. */
  private static Audience audience(
      Visibility link, Visibility document, String domain, String ownDomain) {
    if (domain == null) {
      return link.or(document).audience();
    }
    Audience told = link.audience().widest(document.audience());
    if (isEveryDomain(domain)) {
      boolean within = link.audience() == Audience.ORGANISATION;
      return within ? Audience.ORGANISATION : told.widest(Audience.ANYONE);
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
