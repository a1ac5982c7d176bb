package io.cordon.datagen.cloud.m365;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.cloud.text.Fragment;
import io.cordon.datagen.cloud.text.Ids;
import io.cordon.datagen.cloud.text.TextBuffer;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.file.Audience;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Records of sharing, and of links being used. None has the file's label or size. */
final class SharePointSharing {
  private static final SerializedString EVENT_DATA = new SerializedString("EventData");
  private static final SerializedString LINK = new SerializedString("UniqueSharingId");
  private static final SerializedString TARGET = new SerializedString("TargetUserOrGroupName");
  private static final Fragment GUEST = targetType("Guest");
  private static final Fragment MEMBER = targetType("Member");
  private static final Fragment GROUP = targetType("SharePointGroup");
  private static final Fragment SECURITY_GROUP = targetType("SecurityGroup");

  private static final String MEMBERS = "<MembersCanShareApplied>False</MembersCanShareApplied>";
  private static final String INHERITANCE =
      "<copyRoleAssignments>True</copyRoleAssignments><clearSubScopes>False</clearSubScopes>";
  private static final String EVERYBODY = "Everyone except external users";
  private static final double AS_ACCOUNT = 0.1;
  private static final double IN_CAPITALS = 0.2;

  private final M365Head head;
  private final SharePointItem items;

  SharePointSharing(M365Head head, SharePointItem items) {
    this.head = head;
    this.items = items;
  }

  private static Fragment targetType(String type) {
    return Fragment.builder().text("TargetUserOrGroupType", type).build();
  }

  /** A record of a {@code SHARE} or {@code UNSHARE}. */
  void write(JsonGenerator json, Act act, Detail.Grant grant, int number) throws IOException {
    List<ShareStep> steps = ShareStep.of(act, grant);
    ShareStep step = steps.get(number);
    writeItem(json, act, number, step.operation());
    String data = eventData(step, grant);
    if (data != null) {
      json.writeFieldName(EVENT_DATA);
      json.writeString(data);
    }
    boolean ofLink =
        step.form() == ShareStep.Form.LINK || step.form() == ShareStep.Form.LINK_MEMBER;
    if (ofLink) {
      writeLink(json, grant.link());
    }
    items.writeSharedPlace(json, act.item());
    writeTarget(json, act, grant, step);
  }

  /** The record of a link being used, which precedes that of the access. */
  void writeUse(JsonGenerator json, Act act, Detail.ThroughLink link) throws IOException {
    writeItem(json, act, 0, kind(link.audience()) + "LinkUsed");
    writeLink(json, link.link());
    items.writeSharedPlace(json, act.item());
  }

  private void writeItem(JsonGenerator json, Act act, int number, String operation)
      throws IOException {
    Item item = act.item();
    String workload = head.site(item.library()).workload();
    head.write(json, act, number, M365RecordType.SHARING, operation, workload);
    items.write(json, act, item.folder(), item.name());
  }

  private static String kind(Audience audience) {
    return switch (audience) {
      case ANYONE, PUBLIC -> "Anonymous";
      case ORGANISATION -> "Company";
      default -> "Secure";
    };
  }

  private void writeLink(JsonGenerator json, long link) throws IOException {
    json.writeFieldName(LINK);
    head.text().guid(link, M365Ids.LINK).write(json);
  }

  private static String eventData(ShareStep step, Detail.Grant grant) {
    return switch (step.form()) {
      case INHERITANCE -> INHERITANCE;
      case LINK, LINK_MEMBER ->
          "<Type>" + (grant.role() == Detail.Role.VIEW ? "View" : "Edit") + "</Type>" + MEMBERS;
      case LINK_GROUP, PERSON ->
          "<Permissions granted>" + right(grant.role()) + "</Permissions granted>" + MEMBERS;
      case EVERYBODY, SITE_GROUP -> "<Group>" + group(grant.role()) + "</Group>";
    };
  }

  private static String right(Detail.Role role) {
    return switch (role) {
      case VIEW -> "Read";
      case EDIT -> "Contribute";
      case OWN -> "Full Control";
    };
  }

  private static String group(Detail.Role role) {
    return switch (role) {
      case VIEW -> "Site Visitors";
      case EDIT -> "Site Members";
      case OWN -> "Site Owners";
    };
  }

  private void writeTarget(JsonGenerator json, Act act, Detail.Grant grant, ShareStep step)
      throws IOException {
    switch (step.form()) {
      case LINK_GROUP -> {
        GROUP.write(json);
        json.writeFieldName(TARGET);
        linkGroup(act.item(), grant).write(json);
      }
      case EVERYBODY -> {
        SECURITY_GROUP.write(json);
        json.writeFieldName(TARGET);
        json.writeString(EVERYBODY);
      }
      case PERSON, LINK_MEMBER, SITE_GROUP -> {
        (step.recipient().kind() == ActorKind.GUEST ? GUEST : MEMBER).write(json);
        json.writeFieldName(TARGET);
        json.writeString(name(act, step.recipient()));
      }
      case INHERITANCE, LINK -> {}
    }
  }

  /** {@code SharingLinks.<item>.<kind>.<link>}, whose kind tells whom the link is for. */
  private TextBuffer linkGroup(Item item, Detail.Grant grant) {
    String right = grant.role() == Detail.Role.VIEW ? "View" : "Edit";
    String kind =
        switch (grant.audience()) {
          case ANYONE, PUBLIC -> "Anonymous" + right;
          case ORGANISATION -> "Organization" + right;
          default -> "Flexible";
        };
    TextBuffer text = head.text().add("SharingLinks.").guid(item.key(), M365Ids.ITEM);
    return text.add('.').add(kind).add('.').guid(grant.link(), M365Ids.LINK);
  }

  /** Guests stand in the log by mail address, at times in capitals, or by their account. */
  private String name(Act act, Account person) {
    if (person.kind() != ActorKind.GUEST) {
      return person.mail();
    }
    if (Ids.chance(act.key(), M365Ids.NAME_FORM, AS_ACCOUNT)) {
      return head.names().addExternal(head.text(), person).toString();
    }
    boolean capitals = Ids.chance(act.key(), M365Ids.NAME_FORM, IN_CAPITALS);
    return capitals ? person.mail().toUpperCase(Locale.ROOT) : person.mail();
  }
}
