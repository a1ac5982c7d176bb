package io.cordon.datagen.cloud.m365;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.cloud.text.Ids;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.FileKind;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the records that a single change of sharing leaves: three to five, all with one
 * correlation id. Only some name the people who gain or lose access.
 *
 * @param form what the record tells beside the item
 * @param recipient null for a record that names nobody
 */
record ShareStep(String operation, Form form, Account recipient) {
  private static final double BREAKS_INHERITANCE = 0.5;
  private static final double WITH_NEW_NAMES = 0.3;

  /** What a record tells beside the item. */
  enum Form {
    INHERITANCE,
    /** The hidden group behind the link. */
    LINK_GROUP,
    LINK,
    /** Somebody who is named in a link. */
    LINK_MEMBER,
    /** Somebody who got access without a link. */
    PERSON,
    EVERYBODY,
    SITE_GROUP
  }

  /** All records of a {@code SHARE} or {@code UNSHARE}; empty for what SharePoint cannot do. */
  static List<ShareStep> of(Act act, Detail.Grant grant) {
    List<ShareStep> steps = new ArrayList<>();
    boolean shares = act.verb() == Verb.SHARE;
    boolean named = grant.audience().compareTo(Audience.ANYONE) < 0;
    if (act.item().kind() == FileKind.SITE) {
      if (named) {
        addSite(steps, grant, shares ? "AddedToGroup" : "RemovedFromGroup");
      }
    } else if (shares) {
      share(steps, act, grant);
    } else {
      unshare(steps, grant);
    }
    return steps;
  }

  private static void addSite(List<ShareStep> steps, Detail.Grant grant, String operation) {
    addPeople(steps, grant, operation, Form.SITE_GROUP);
    if (grant.audience() == Audience.ORGANISATION) {
      steps.add(new ShareStep(operation, Form.EVERYBODY, null));
    }
  }

  private static void share(List<ShareStep> steps, Act act, Detail.Grant grant) {
    if (Ids.chance(act.key(), M365Ids.INHERITANCE, BREAKS_INHERITANCE)) {
      steps.add(new ShareStep("SharingInheritanceBroken", Form.INHERITANCE, null));
    }
    int before = steps.size();
    switch (grant.audience()) {
      case ANYONE, PUBLIC -> addLink(steps, "AnonymousLinkCreated");
      case ORGANISATION -> {
        if (grant.link() == 0) {
          steps.add(new ShareStep("SharingSet", Form.EVERYBODY, null));
        } else {
          addLink(steps, "CompanyLinkCreated");
        }
      }
      default -> shareWithPeople(steps, act, grant);
    }
    if (steps.size() == before) {
      steps.clear();
    }
  }

  private static void addLink(List<ShareStep> steps, String operation) {
    steps.add(new ShareStep("SharingSet", Form.LINK_GROUP, null));
    steps.add(new ShareStep(operation, Form.LINK, null));
  }

  private static void shareWithPeople(List<ShareStep> steps, Act act, Detail.Grant grant) {
    if (grant.link() == 0) {
      for (Account person : grant.recipients()) {
        if (person.kind() == ActorKind.GUEST) {
          steps.add(new ShareStep("SharingInvitationCreated", Form.PERSON, person));
        }
        addPerson(steps, "SharingSet", Form.PERSON, person);
      }
      return;
    }
    addLink(steps, "SecureLinkCreated");
    addPeople(steps, grant, "AddedToSecureLink", Form.LINK_MEMBER);
    // The new names, written beside the old ones.
    if (Ids.chance(act.key(), M365Ids.NEW_NAMES, WITH_NEW_NAMES)) {
      steps.add(new ShareStep("SharingLinkCreated", Form.LINK, null));
      addPeople(steps, grant, "AddedToSharingLink", Form.LINK_MEMBER);
    }
  }

  private static void unshare(List<ShareStep> steps, Detail.Grant grant) {
    switch (grant.audience()) {
      case ANYONE, PUBLIC -> steps.add(new ShareStep("AnonymousLinkRemoved", Form.LINK, null));
      case ORGANISATION ->
          steps.add(
              grant.link() == 0
                  ? new ShareStep("SharingRevoked", Form.EVERYBODY, null)
                  : new ShareStep("CompanyLinkRemoved", Form.LINK, null));
      default -> {
        boolean byLink = grant.link() != 0;
        addPeople(
            steps,
            grant,
            byLink ? "RemovedFromSecureLink" : "SharingRevoked",
            byLink ? Form.LINK_MEMBER : Form.PERSON);
        if (byLink) {
          steps.add(new ShareStep("SecureLinkDeleted", Form.LINK, null));
        }
      }
    }
  }

  private static void addPeople(
      List<ShareStep> steps, Detail.Grant grant, String operation, Form form) {
    for (Account person : grant.recipients()) {
      addPerson(steps, operation, form, person);
    }
  }

  /** An application that is given access leaves no record. */
  private static void addPerson(
      List<ShareStep> steps, String operation, Form form, Account person) {
    if (person.mail() != null) {
      steps.add(new ShareStep(operation, form, person));
    }
  }
}
