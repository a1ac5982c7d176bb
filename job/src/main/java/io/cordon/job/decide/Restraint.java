package io.cordon.job.decide;

import io.cordon.model.Activity;
import io.cordon.model.ActorKind;
import io.cordon.model.Detection;
import io.cordon.model.Recipient;
import io.cordon.model.Withheld;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.Person;

/** Against whom nothing is ever asked for, whatever a policy says. */
final class Restraint {
  private final Organisation organisation;

  Restraint(Organisation organisation) {
    this.organisation = organisation;
  }

  /** Why nothing is asked for; null where nothing stands against it. */
  Withheld of(Detection detection) {
    Activity trigger = detection.trigger();
    if (detection.policy().actions().isEmpty()) {
      return null;
    }
    if (isOurs(trigger)) {
      return Withheld.OWN_APPLICATION;
    }
    if (trigger.actor().serviceAccount()) {
      return Withheld.SERVICE_ACCOUNT;
    }
    Person person = organisation.person(trigger.actor().name());
    return of(person != null ? person : organisation.person(trigger.actor().id()));
  }

  /** Why the file is not to be taken away from the recipient; null where it may be. */
  Withheld of(Recipient recipient) {
    return of(organisation.person(recipient.name()));
  }

  private static Withheld of(Person person) {
    if (person == null) {
      return null;
    }
    if (person.breakGlass()) {
      return Withheld.BREAK_GLASS;
    }
    return person.serviceAccount() ? Withheld.SERVICE_ACCOUNT : null;
  }

  private boolean isOurs(Activity activity) {
    boolean application = activity.actor().kind() == ActorKind.APPLICATION;
    return organisation.isOwnApplication(activity.client().applicationId())
        || (application && organisation.isOwnApplication(activity.actor().id()))
        || (application && organisation.isOwnApplication(activity.actor().name()));
  }
}
