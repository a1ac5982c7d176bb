package io.cordon.audit.ocsf;

import io.cordon.audit.record.EmailAddress;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The audience and recipients of a share. OCSF itself has no recipients and hardly an audience. */
final class OcsfShare {
  private OcsfShare() {}

  static Share of(Fields record, Fields facts, Verb verb) {
    Audience audience =
        facts.has("audience")
            ? EnumWord.of(facts.text("audience"), Audience.UNKNOWN)
            : audience(record, verb);
    String access = String.join(", ", record.texts("access_list"));
    String permission = facts.text("permission");
    return new Share(
        audience,
        recipients(facts),
        facts.text("link_id"),
        permission != null || access.isEmpty() ? permission : access);
  }

  private static Audience audience(Fields record, Verb verb) {
    if (verb != Verb.SHARE && verb != Verb.UNSHARE) {
      return Audience.UNKNOWN;
    }
    Audience named = scope(record.text("share"));
    boolean madePublic = verb == Verb.SHARE && OcsfFile.isPublic(record);
    return madePublic ? named.widest(Audience.ANYONE) : named;
  }

  /** The clouds' words for the scope of a link; other names of shares have no meaning here. */
  private static Audience scope(String share) {
    String scope = share == null ? "" : share.strip().toLowerCase(Locale.ROOT);
    return switch (scope.replace('-', '_').replace(' ', '_')) {
      case "anyone", "anyone_with_link", "anyone_with_the_link" -> Audience.ANYONE;
      case "anonymous", "people_with_link" -> Audience.ANYONE;
      case "public_on_the_web" -> Audience.PUBLIC;
      case "organization", "organisation", "company", "team_only" -> Audience.ORGANISATION;
      case "people_within_domain_with_link", "public_in_the_domain" -> Audience.ORGANISATION;
      case "external", "shared_externally" -> Audience.EXTERNAL;
      case "internal", "shared_internally" -> Audience.INTERNAL;
      default -> Audience.UNKNOWN;
    };
  }

  private static List<Recipient> recipients(Fields facts) {
    List<String> recipients = facts.texts("recipients");
    if (recipients.isEmpty()) {
      return List.of();
    }
    Set<String> groups = new HashSet<>(facts.texts("recipient_groups"));
    Set<String> domains = new HashSet<>(facts.texts("recipient_domains"));
    return recipients.stream()
        .limit(Share.MAX_RECIPIENTS)
        .map(name -> recipient(name, groups.contains(name), domains.contains(name)))
        .toList();
  }

  private static Recipient recipient(String name, boolean group, boolean isDomain) {
    String domain = group ? null : isDomain ? name : EmailAddress.of(name).domain();
    return new Recipient(isDomain ? null : name, domain, group, Affiliation.UNKNOWN);
  }
}
