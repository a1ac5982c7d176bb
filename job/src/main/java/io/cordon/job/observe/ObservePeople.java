package io.cordon.job.observe;

import io.cordon.job.core.Settings;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.identity.Population;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.UnusualPolicy;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is observed of people: each activity as numbers, with the activity itself only where a
 * policy may judge it, and the values that peers learn, hardly ever twice a day.
 */
public final class ObservePeople {
  private final PeopleScope people;
  private final ObserveActivity numbers;
  private final EmittedToday emitted = new EmittedToday();
  private Set<Verb> judged = EnumSet.noneOf(Verb.class);
  private boolean isUsed;

  public ObservePeople(Settings settings) {
    this.people = settings.people();
    this.numbers = new ObserveActivity(settings.organisation().labels().sensitiveRank());
  }

  /** From now on these are in force; where nobody asks what is usual, nothing is observed. */
  public void use(PolicyPack policies) {
    Set<Verb> verbs = EnumSet.noneOf(Verb.class);
    for (UnusualPolicy policy : policies.unusual()) {
      verbs.addAll(policy.verbs().isEmpty() ? EnumSet.allOf(Verb.class) : policy.verbs());
    }
    judged = verbs;
    isUsed =
        !policies.unusual().isEmpty()
            || policies.correlations().stream().anyMatch(burst -> !burst.unlessUsual().isEmpty());
  }

  /** The observation; null where there is none. */
  public PersonAct observe(Activity activity) {
    if (!isUsed || !hasHabits(activity)) {
      return null;
    }
    return act(activity, mayJudge(activity) ? activity : null, null);
  }

  /** A burst with the person who completed it; null where that person has no habits. */
  public PersonAct observe(Detection burst) {
    Activity activity = burst.trigger();
    return isSomebody(activity.actor().kind()) ? act(activity, null, burst) : null;
  }

  private PersonAct act(Activity activity, Activity judged, Detection burst) {
    Actor actor = activity.actor();
    return new PersonAct(
        activity.person(people).text(),
        people.realm(activity.tenant()),
        population(actor),
        actor.department(),
        numbers.of(activity),
        judged,
        burst);
  }

  /** In what warms up the job nothing is looked for. */
  private boolean mayJudge(Activity activity) {
    return judged.contains(activity.verb()) && !activity.emission().isHistory();
  }

  /** The values that the person uses, each hardly ever twice a day. */
  public void uses(PersonAct of, Consumer<ValueUse> uses) {
    emitted.begin(of);
    ValueUse.forEach(
        of,
        use -> {
          if (emitted.isFirst(use.trait(), use.value())) {
            uses.accept(use);
          }
        });
  }

  /** What {@code org.yaml} says, else what the record says. */
  private static Population population(Actor actor) {
    if (actor.population() != Population.UNKNOWN) {
      return actor.population();
    }
    if (actor.kind() == ActorKind.APPLICATION) {
      return Population.SERVICE_ACCOUNT;
    }
    boolean colleague =
        actor.kind() != ActorKind.GUEST
            && (actor.affiliation() == Affiliation.INTERNAL
                || actor.affiliation() == Affiliation.UNKNOWN);
    return colleague ? Population.PERSON : Population.GUEST;
  }

  /**
   * Link visitors and the clouds themselves have no habits; failed attempts are not learned, nor
   * what Cordon itself concluded, nor what was learned before.
   */
  private static boolean hasHabits(Activity activity) {
    return isSomebody(activity.actor().kind())
        && activity.outcome() != Outcome.FAILURE
        && activity.emission().isFirst()
        && activity.verb() != Verb.EXPOSE;
  }

  private static boolean isSomebody(ActorKind kind) {
    return kind != ActorKind.ANONYMOUS && kind != ActorKind.SYSTEM;
  }
}
