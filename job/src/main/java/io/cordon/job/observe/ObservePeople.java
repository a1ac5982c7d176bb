package io.cordon.job.observe;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Emission;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.BaselinePolicy;
import io.cordon.policy.condition.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What is observed of a person in an activity: the values of the baselines that judge it or learn
 * from it. Most activities repeat what the person did before on that day, and are not observed: see
 * {@link EmittedToday}.
 */
public final class ObservePeople {
  private final PeopleScope people;
  private final EmittedToday emitted = new EmittedToday();
  private final Map<Field, List<String>> values = new EnumMap<>(Field.class);
  private List<Observed> baselines = List.of();

  /** A policy with what travels of it. */
  private record Observed(BaselinePolicy policy, BaselineStamp stamp) {}

  public ObservePeople(PeopleScope people) {
    this.people = people;
  }

  /** From now on these are in force. */
  public void use(List<BaselinePolicy> policies) {
    baselines =
        policies.stream().map(policy -> new Observed(policy, BaselineStamp.of(policy))).toList();
  }

  /**
   * The observation; null where there is none.
   *
   * @param failures called with the id of a policy that cannot be evaluated, and the bug
   */
  public PersonObservation observe(Activity activity, BiConsumer<String, Throwable> failures) {
    if (baselines.isEmpty() || !isByPerson(activity)) {
      return null;
    }
    emitted.begin(activity);
    values.clear();
    List<ObservedValue> observed = null;
    for (Observed baseline : baselines) {
      try {
        observed = withValues(baseline, activity, observed);
      } catch (RuntimeException | StackOverflowError bug) {
        failures.accept(baseline.stamp().id(), bug);
      }
    }
    return observed == null ? null : observation(activity, observed);
  }

  /** Also the values that this baseline has not seen on that day; null while there are none. */
  private List<ObservedValue> withValues(
      Observed baseline, Activity activity, List<ObservedValue> before) {
    BaselinePolicy policy = baseline.policy();
    boolean judged = mayJudge(policy, activity.verb()) && policy.condition().matches(activity);
    if (!judged && !policy.learnsFromAll()) {
      return before;
    }
    List<String> all = values(policy.field(), activity);
    String why = judged && !all.isEmpty() ? policy.condition().explain(activity) : null;
    List<ObservedValue> observed = before;
    for (int i = 0; i < all.size(); i++) {
      String value = all.get(i);
      if (judged || emitted.isFirst(baseline.stamp().id(), value)) {
        observed = observed == null ? new ArrayList<>() : observed;
        observed.add(new ObservedValue(baseline.stamp(), value, why));
      }
    }
    return observed;
  }

  private static boolean mayJudge(BaselinePolicy policy, Verb verb) {
    return policy.verbs().isEmpty() || policy.verbs().contains(verb);
  }

  /** Several baselines are about one field, whose values are found once. */
  private List<String> values(Field field, Activity activity) {
    List<String> known = values.get(field);
    if (known == null) {
      known = field.values(activity);
      values.put(field, known);
    }
    return known;
  }

  private PersonObservation observation(Activity activity, List<ObservedValue> values) {
    boolean judged = values.stream().anyMatch(ObservedValue::isJudged);
    Actor actor = activity.actor();
    return new PersonObservation(
        activity.person(people).text(),
        people.realm(activity.tenant()),
        actor.department(),
        isColleague(actor),
        activity.time(),
        values,
        judged ? activity : null);
  }

  /** Peers do not learn from guests and programs. */
  private static boolean isColleague(Actor actor) {
    return actor.kind() == ActorKind.USER
        && !actor.serviceAccount()
        && (actor.affiliation() == Affiliation.INTERNAL
            || actor.affiliation() == Affiliation.UNKNOWN);
  }

  /**
   * Programs and link visitors have no habits; failed attempts are not learned, nor what Cordon
   * itself concluded, nor what was learned before.
   */
  private static boolean isByPerson(Activity activity) {
    ActorKind kind = activity.actor().kind();
    return (kind == ActorKind.USER || kind == ActorKind.GUEST)
        && activity.outcome() != Outcome.FAILURE
        && activity.emission() == Emission.FIRST
        && activity.verb() != Verb.EXPOSE;
  }
}
