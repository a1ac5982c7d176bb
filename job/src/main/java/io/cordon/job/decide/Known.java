package io.cordon.job.decide;

import io.cordon.model.ActorKind;
import io.cordon.model.Affiliation;
import io.cordon.model.Audience;
import io.cordon.model.Detection;
import io.cordon.model.Exposure;
import io.cordon.model.Recipient;
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
public record Known(int riskScore, Exposure exposure, Audience audience, List<String> outsiders) {
  /** One more than these is no news any more. */
  static final int MOST_OUTSIDERS = 64;

  static final Known NOTHING = new Known(0, Exposure.UNKNOWN, Audience.UNKNOWN, List.of());

  public Known {
    exposure = exposure == null ? Exposure.UNKNOWN : exposure;
    audience = audience == null ? Audience.UNKNOWN : audience;
    outsiders = outsiders == null ? List.of() : List.copyOf(outsiders);
  }

  Known and(Detection detection) {
    return new Known(
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
    Stream<String> recipients = Verdict.outsiders(detection).stream().map(Recipient::name);
    Stream<String> actors =
        detection.activities().stream()
            .map(activity -> activity.actor())
            .filter(actor -> actor.affiliation() == Affiliation.EXTERNAL)
            .map(a -> a.kind() == ActorKind.ANONYMOUS ? ActorKind.ANONYMOUS.word() : a.key());
    return Stream.concat(recipients, actors).filter(Objects::nonNull);
  }
}
