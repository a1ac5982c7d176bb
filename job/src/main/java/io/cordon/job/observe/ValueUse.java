package io.cordon.job.observe;

import io.cordon.anomaly.profile.ObservedAct;
import io.cordon.anomaly.profile.Trait;
import io.cordon.model.identity.Population;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A person uses a value: what peers may learn.
 *
 * @param person the key of the person
 * @param realm the organisation, or the tenant where each tenant is an organisation of its own
 * @param department null where unknown
 * @param day days since 1970
 */
public record ValueUse(
    String person,
    String realm,
    Population population,
    String department,
    Trait trait,
    int value,
    int day) {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  /** The known values of an act. */
  public static void forEach(PersonAct of, Consumer<ValueUse> uses) {
    ObservedAct act = of.act();
    use(of, Trait.COUNTRY, act.country(), uses);
    use(of, Trait.NETWORK, act.network(), uses);
    use(of, Trait.DEVICE, act.device(), uses);
    use(of, Trait.PROGRAM, act.program(), uses);
    for (int domain : act.domains()) {
      use(of, Trait.DOMAIN, domain, uses);
    }
    if (act.kind() == ObservedAct.Kind.DOWNLOAD) {
      use(of, Trait.PROJECT, act.project(), uses);
    }
    use(of, Trait.ENDING, act.ending(), uses);
  }

  private static void use(PersonAct of, Trait trait, int value, Consumer<ValueUse> uses) {
    if (value != 0) {
      int day = (int) Math.floorDiv(of.act().timeMillis(), DAY_MILLIS);
      uses.accept(
          new ValueUse(
              of.person(), of.realm(), of.population(), of.department(), trait, value, day));
    }
  }
}
