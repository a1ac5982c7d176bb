package io.cordon.audit.m365;

import io.cordon.audit.m365.text.EventData;
import io.cordon.audit.m365.text.EveryoneGroup;
import io.cordon.audit.m365.text.LinkGroup;
import io.cordon.audit.m365.text.UserName;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.file.Audience;
import java.util.List;
import java.util.Locale;

/** The audience and the recipient of a share, a link or a change of membership. */
final class M365Share {
  private static final int HASH_LENGTH = 64;
  private static final String SYSTEM_GROUP = "limited access system group";
  private static final String SYSTEM_PERMISSION = "System.Limited";
  private static final List<String> PERMISSION_ELEMENTS =
      List.of("Type", "Permissions granted", "Group");

  private M365Share() {}

  static Share of(Fields record, M365Operation operation) {
    String eventData = record.text("EventData");
    String target = record.text("TargetUserOrGroupName");
    String type = record.text("TargetUserOrGroupType");
    LinkGroup link = target == null ? null : LinkGroup.of(target);
    Audience audience = operation.audience().widest(scope(record, eventData));
    String linkId = M365File.guid(record.text("UniqueSharingId"));
    if (link != null) {
      audience = audience.widest(link.audience());
      linkId = linkId != null ? linkId : link.linkId();
    }
    boolean isRecipient = target != null && link == null && !isSystemGroup(target);
    if (isRecipient) {
      audience = audience.widest(EveryoneGroup.audience(target));
    }
    if (isRecipient && "Guest".equalsIgnoreCase(type)) {
      audience = audience.widest(Audience.EXTERNAL);
    }
    List<Recipient> recipients = isRecipient ? List.of(recipient(target, type)) : List.of();
    String permission = permission(record, eventData);
    boolean states = audience != Audience.UNKNOWN || isRecipient || linkId != null;
    return states || permission != null
        ? new Share(audience, recipients, linkId, permission)
        : Share.NONE;
  }

  private static Recipient recipient(String target, String type) {
    UserName name = UserName.of(target);
    boolean group = type != null && type.toLowerCase(Locale.ROOT).endsWith("group");
    String domain = group ? null : name.domain();
    return new Recipient(name.text(), domain, group, Affiliation.UNKNOWN);
  }

  /** Groups that SharePoint creates for itself, and its own account: they are no recipients. */
  private static boolean isSystemGroup(String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    return lower.startsWith(SYSTEM_GROUP)
        || lower.startsWith("sharepoint\\")
        || (lower.length() == HASH_LENGTH && lower.chars().allMatch(M365Share::hexadecimal));
  }

  private static boolean hexadecimal(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  private static Audience scope(Fields record, String eventData) {
    String scope = record.text("SharingLinkScope");
    if (scope == null) {
      scope = EventData.element(eventData, "SharingLinkScope");
    }
    return switch (scope == null ? "" : scope.toLowerCase(Locale.ROOT)) {
      case "anyone", "anonymous", "0" -> Audience.ANYONE;
      case "organization", "organisation", "company", "1" -> Audience.ORGANISATION;
      default -> Audience.UNKNOWN;
    };
  }

  private static String permission(Fields record, String eventData) {
    String permission = record.text("Permission");
    for (String element : PERMISSION_ELEMENTS) {
      permission = permission != null ? permission : EventData.element(eventData, element);
    }
    permission = permission != null ? permission : Membership.permission(record.word("Operation"));
    return permission == null || permission.startsWith(SYSTEM_PERMISSION) ? null : permission;
  }
}
