package io.cordon.job.decide;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Recipient;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.WithheldReason;
import io.cordon.organisation.DirectoryUser;
import io.cordon.organisation.Organisation;

/** Against whom nothing is ever asked for, whatever a policy says. */
final class Exemptions {
  private final Organisation organisation;

  Exemptions(Organisation organisation) {
    this.organisation = organisation;
  }

  /** Why nothing is asked for; null where nothing stands against it. */
  WithheldReason of(Detection detection) {
    Activity trigger = detection.trigger();
    if (detection.policy().actions().isEmpty()) {
      return null;
    }
    if (isOurs(trigger)) {
      return WithheldReason.OWN_APPLICATION;
    }
    if (trigger.actor().serviceAccount()) {
      return WithheldReason.SERVICE_ACCOUNT;
    }
    DirectoryUser person = organisation.person(trigger.actor().name());
    return of(person != null ? person : organisation.person(trigger.actor().id()));
  }

  /** Why the file is not to be taken away from the recipient; null where it may be. */
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

  private boolean isOurs(Activity activity) {
    boolean application = activity.actor().kind() == ActorKind.APPLICATION;
    return organisation.isOwnApplication(activity.client().applicationId())
        || (application && organisation.isOwnApplication(activity.actor().id()))
        || (application && organisation.isOwnApplication(activity.actor().name()));
  }
}
