package io.cordon.job.decide;

import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import io.cordon.model.finding.Detection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How bad a finding is so far.
 *
 * @param riskScore the highest
 * @param exposure the greatest of the file
 * @param audience the widest of a share
 * @param outsiders who outside got the file or came for it, the first {@link #MOST_OUTSIDERS}
 */
public record Escalation(
    int riskScore, Exposure exposure, Audience audience, List<String> outsiders) {
  /** One more than these is no news any more. */
  static final int MOST_OUTSIDERS = 64;

  static final Escalation NOTHING =
      new Escalation(0, Exposure.UNKNOWN, Audience.UNKNOWN, List.of());

  public Escalation {
    exposure = exposure == null ? Exposure.UNKNOWN : exposure;
    audience = audience == null ? Audience.UNKNOWN : audience;
    outsiders = outsiders == null ? List.of() : List.copyOf(outsiders);
  }

  Escalation and(Detection detection) {
    return new Escalation(
        Math.max(riskScore, RiskScore.of(detection)),
        exposure.greatest(detection.trigger().file().exposure()),
        audience.widest(detection.trigger().share().audience()),
        Stream.concat(outsiders.stream(), outsidersIn(detection))
            .distinct()
            .limit(MOST_OUTSIDERS)
            .toList());
  }

  /** Visitors without a name are all one. */
  private static Stream<String> outsidersIn(Detection detection) {
    Stream<String> recipients = ActionPlanner.outsiders(detection).stream().map(Recipient::name);
    Stream<String> actors =
        detection.activities().stream()
            .map(activity -> activity.actor())
            .filter(actor -> actor.affiliation() == Affiliation.EXTERNAL)
            .map(a -> a.kind() == ActorKind.ANONYMOUS ? ActorKind.ANONYMOUS.word() : a.key());
    return Stream.concat(recipients, actors).filter(Objects::nonNull);
  }
}
