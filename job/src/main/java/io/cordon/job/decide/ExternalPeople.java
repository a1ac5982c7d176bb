package io.cordon.job.decide;

import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.finding.Detection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The people outside the organisation in a detection. Partners and people of unknown affiliation
 * are not among them.
 */
final class ExternalPeople {
  private ExternalPeople() {}

  /** Those whom the file was shared with. */
  static List<Recipient> recipients(Detection detection) {
    return detection.activities().stream()
        .flatMap(activity -> activity.share().recipients().stream())
        .filter(person -> person.affiliation() == Affiliation.EXTERNAL)
        .distinct()
        .toList();
  }

  /** Names of recipients and actors; all anonymous visitors have one name. */
  static Stream<String> names(Detection detection) {
    Stream<String> recipients = recipients(detection).stream().map(Recipient::name);
    Stream<String> actors =
        detection.activities().stream()
            .map(activity -> activity.actor())
            .filter(actor -> actor.affiliation() == Affiliation.EXTERNAL)
            .map(a -> a.kind() == ActorKind.ANONYMOUS ? ActorKind.ANONYMOUS.word() : a.key());
    return Stream.concat(recipients, actors).filter(Objects::nonNull);
  }
}
