package io.cordon.job.decide;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Recipient;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.WithheldReason;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.people.DirectoryUser;

/** People and applications that no action is ever requested against, whatever a policy says. */
final class Exemptions {
  private final Organisation organisation;

  Exemptions(Organisation organisation) {
    this.organisation = organisation;
  }

  /** Why no action is requested because of the detection; null where nothing is withheld. */
  WithheldReason of(Detection detection) {
    Activity trigger = detection.trigger();
    if (detection.policy().actions().isEmpty()) {
      return null;
    }
    if (isCordonItself(trigger)) {
      return WithheldReason.OWN_APPLICATION;
    }
    if (trigger.actor().serviceAccount()) {
      return WithheldReason.SERVICE_ACCOUNT;
    }
    DirectoryUser person = organisation.person(trigger.actor().name());
    return of(person != null ? person : organisation.person(trigger.actor().id()));
  }

  /** Why the recipient keeps access to the file; null where it may be removed. */
  WithheldReason of(Recipient recipient) {
    return of(organisation.person(recipient.name()));
  }

  private static WithheldReason of(DirectoryUser person) {
    if (person == null) {
      return null;
    }
    if (person.breakGlass()) {
      return WithheldReason.BREAK_GLASS;
    }
    return person.serviceAccount() ? WithheldReason.SERVICE_ACCOUNT : null;
  }

  private boolean isCordonItself(Activity activity) {
    boolean application = activity.actor().kind() == ActorKind.APPLICATION;
    return organisation.isOwnApplication(activity.client().applicationId())
        || (application && organisation.isOwnApplication(activity.actor().id()))
        || (application && organisation.isOwnApplication(activity.actor().name()));
  }
}
