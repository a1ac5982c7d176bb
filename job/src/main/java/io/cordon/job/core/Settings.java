package io.cordon.job.core;

import io.cordon.model.identity.PeopleScope;
import io.cordon.model.policy.Mode;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import java.io.Serializable;
import java.time.Duration;

/**
 * What the topology is built from: the organisation, its policies, and how long things are
 * remembered. An operator may carry it: a JVM has one copy of organisation and policies.
 *
 * @param ceiling no policy goes further than this, whatever its own mode
 * @param dedupeWindow how long an event id is remembered, in event time
 * @param actionLifetime how long after its request an action may still be carried out
 * @param coolDown how long a finding stays open for more detections, in event time, unless its
 *     policy has a cool-down of its own
 * @param people how far an e-mail address identifies one person
 * @param budgets how many alerts about unusual behaviour people want
 */
public record Settings(
    Organisation organisation,
    PolicyPack policies,
    Mode ceiling,
    Duration dedupeWindow,
    Duration actionLifetime,
    Duration coolDown,
    PeopleScope people,
    AlertBudgets budgets)
    implements Serializable {

  /** The defaults: no ceiling, event ids for 7 days, actions and findings for a day. */
  public static Settings of(Organisation organisation, PolicyPack policies) {
    return new Settings(
        organisation,
        policies,
        Mode.ENFORCE,
        Duration.ofDays(7),
        Duration.ofDays(1),
        Duration.ofDays(1),
        PeopleScope.ORGANISATION,
        AlertBudgets.DEFAULT);
  }

  public Settings withPeopleOf(PeopleScope scope) {
    return new Settings(
        organisation, policies, ceiling, dedupeWindow, actionLifetime, coolDown, scope, budgets);
  }

  public Settings withBudgets(AlertBudgets alerts) {
    return new Settings(
        organisation, policies, ceiling, dedupeWindow, actionLifetime, coolDown, people, alerts);
  }

  private Object writeReplace() {
    return new Carried(
        Shared.of(organisation),
        Shared.of(policies),
        ceiling,
        dedupeWindow,
        actionLifetime,
        coolDown,
        people,
        budgets);
  }

  /** What is written instead. */
  private record Carried(
      Shared<Organisation> organisation,
      Shared<PolicyPack> policies,
      Mode ceiling,
      Duration dedupeWindow,
      Duration actionLifetime,
      Duration coolDown,
      PeopleScope people,
      AlertBudgets budgets)
      implements Serializable {

    private Object readResolve() {
      return new Settings(
          organisation.value(),
          policies.value(),
          ceiling,
          dedupeWindow,
          actionLifetime,
          coolDown,
          people,
          budgets);
    }
  }
}
