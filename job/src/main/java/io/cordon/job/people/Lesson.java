package io.cordon.job.people;

import io.cordon.anomaly.profile.Trait;
import io.cordon.job.observe.ValueUse;
import io.cordon.model.identity.Population;

/**
 * What peers learn: that one more person of a department uses a value, or still does.
 *
 * @param realm the organisation, or the tenant where each tenant is an organisation of its own
 * @param department null where unknown
 * @param day days since 1970
 */
public record Lesson(
    String realm,
    Population population,
    String department,
    Trait trait,
    int value,
    int day,
    boolean isNewToPerson) {

  static Lesson of(ValueUse use, boolean isNewToPerson) {
    return new Lesson(
        use.realm(),
        use.population(),
        use.department(),
        use.trait(),
        use.value(),
        use.day(),
        isNewToPerson);
  }
}
