package io.cordon.audit.m365;

import io.cordon.audit.m365.text.EventData;
import io.cordon.audit.m365.text.EveryoneGroup;
import io.cordon.audit.m365.text.UserName;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A person became a member of a whole site or team, or ceased to be one: a share of everything in
 * it.
 *
 * <p>Of sites only people who may be outsiders: SharePoint also records groups, and accounts of its
 * own, in the same operations; and who of the organisation administers a site is a setting of it.
 */
final class Membership {
  /** In a team: 0 is a member, 1 an owner. */
  private static final int GUEST = 2;

  private static final String TEAMS = "MicrosoftTeams";
  private static final String SITE_ADMINISTRATOR = "Site Collection Administrator";
  private static final String INNER_GROUP = "Limited Access System Group";
  private static final String LINK_GROUP = "SharingLinks.";

  private Membership() {}

  /** Share or unshare; null for a record that is not about such a member. */
  static M365Operation of(Fields record, String name) {
    return switch (name) {
      case "AddedToGroup", "SiteCollectionAdminAdded" -> ofSite(record, Verb.SHARE);
      case "RemovedFromGroup", "SiteCollectionAdminRemoved" -> ofSite(record, Verb.UNSHARE);
      case "MemberAdded" -> ofTeam(record, Verb.SHARE);
      case "MemberRemoved" -> ofTeam(record, Verb.UNSHARE);
      default -> null;
    };
  }

  private static M365Operation ofSite(Fields record, Verb verb) {
    String group = EventData.element(record.text("EventData"), "Group");
    boolean inner =
        group != null && (group.startsWith(INNER_GROUP) || group.startsWith(LINK_GROUP));
    return !inner && mayBeOutsider(record) ? M365Operation.of(verb) : null;
  }

  /** An invited guest, or an address in another domain than the actor's. */
  private static boolean mayBeOutsider(Fields record) {
    String target = record.text("TargetUserOrGroupName");
    String type = record.text("TargetUserOrGroupType");
    if (target == null) {
      return false;
    }
    UserName person = UserName.of(target);
    boolean guest = person.guest() || "Guest".equalsIgnoreCase(type);
    boolean everyone = EveryoneGroup.audience(target) == Audience.EXTERNAL;
    String ownDomain = domainOfActor(record);
    boolean elsewhere =
        person.domain() != null && ownDomain != null && !person.domain().equals(ownDomain);
    boolean group = type != null && !type.equals("Member") && !type.equals("Guest");
    return guest || everyone || (elsewhere && !group);
  }

  private static String domainOfActor(Fields record) {
    String user = record.text("UserId");
    return user == null ? null : UserName.of(user).domain();
  }

  /** Chats have members too, but no files of their own. */
  private static M365Operation ofTeam(Fields record, Verb verb) {
    boolean team = TEAMS.equals(record.word("Workload")) && teamId(record) != null;
    return team && !record.list("Members").isEmpty() ? M365Operation.of(verb) : null;
  }

  static boolean isOfTeam(Fields record) {
    return TEAMS.equals(record.word("Workload"));
  }

  private static String teamId(Fields record) {
    String group = M365File.guid(record.text("AADGroupId"));
    return group != null ? group : record.text("TeamGuid");
  }

  static CloudFile team(Fields record) {
    String name = record.firstText("TeamName", "ItemName");
    return CloudFile.builder().id(teamId(record)).name(name).kind(FileKind.SITE).build();
  }

  /** The members of a team who are added or removed. */
  static Share ofTeamMembers(Fields record) {
    String ownDomain = domainOfActor(record);
    List<Recipient> people = new ArrayList<>();
    Audience audience = Audience.UNKNOWN;
    String role = null;
    for (Fields member : record.list("Members")) {
      String written = member.firstText("UPN", "DisplayName");
      if (written == null) {
        continue;
      }
      UserName name = UserName.of(written);
      if (people.size() < Share.MAX_RECIPIENTS) {
        people.add(new Recipient(name.text(), name.domain(), false, Affiliation.UNKNOWN));
      }
      boolean elsewhere = name.domain() != null && !name.domain().equals(ownDomain);
      boolean guest = name.guest() || (elsewhere && member.number("Role", 0) >= GUEST);
      audience = guest ? Audience.EXTERNAL : audience;
      role = role != null ? role : guest ? "Guest" : member.number("Role", 0) == 1 ? "Owner" : null;
    }
    return new Share(audience, people, null, role);
  }

  /** What the person may do: the group of the site, or its administration. */
  static String permission(String operation) {
    return operation.startsWith("SiteCollectionAdmin") ? SITE_ADMINISTRATOR : null;
  }
}
