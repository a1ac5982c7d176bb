package io.cordon.cli.bench.detection;

import io.cordon.anomaly.evidence.IncidentScenario;
import io.cordon.anomaly.profile.Assessment;
import io.cordon.anomaly.profile.ObservedAct;
import io.cordon.anomaly.profile.PeerPopulation;
import io.cordon.anomaly.profile.PersonProfile;
import io.cordon.anomaly.profile.Trait;
import io.cordon.datagen.peer.PeerMethod;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.AlertRank;
import io.cordon.job.observe.ObserveActivity;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Outcome;
import io.cordon.model.file.Label;
import io.cordon.model.identity.PeopleScope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Cordon's profiles of people, alone: what is usual for each person, in all models together, before
 * the job runs them. An alert is a day of a person; it grows while the day becomes more surprising.
 */
final class ProfileMethod implements PeerMethod {
  /** A day that is surprising beyond it is not learned: one in a thousand. */
  private static final double LEARN_BELOW = 3;

  /** Days that are less surprising are no alerts at any budget. */
  private static final double LEAST = 1;

  /** An alert is raised again when its score has grown by as much. */
  private static final double GROWTH = 0.1;

  private static final int DAYS_A_LESSON = 30;
  private static final long DAY_SECONDS = 86_400;

  private final ObserveActivity observe;
  private final Map<String, PeerPopulation> populations = new HashMap<>();
  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Label> labels = new HashMap<>();
  private final List<Alert> alerts = new ArrayList<>();

  /** A person, and what an alert about the day would show. */
  private static final class Person {
    private final PersonProfile profile = new PersonProfile();
    private final Map<Lesson, Integer> months = new HashMap<>();
    private final Deque<String> eventIds = new ArrayDeque<>();
    private final Set<String> files = new LinkedHashSet<>();
    private long day = Long.MIN_VALUE;
    private double raised;

    private void see(Activity activity, long epochDay) {
      if (epochDay > day) {
        day = epochDay;
        raised = 0;
        eventIds.clear();
        files.clear();
      }
      activity.eventIds().forEach(eventIds::addLast);
      while (eventIds.size() > Activity.MAX_EVENT_IDS) {
        eventIds.removeFirst();
      }
      if (activity.file().id() != null && files.size() < Activity.MAX_EVENT_IDS) {
        files.add(activity.subjectKey());
      }
    }
  }

  /** That a person uses a value. */
  private record Lesson(Trait trait, int value) {}

  /**
   * @param sensitiveRank the rank of the lowest label that counts as sensitive
   */
  ProfileMethod(int sensitiveRank) {
    observe = new ObserveActivity(sensitiveRank);
  }

  @Override
  public String title() {
    return "profiles of people";
  }

  @Override
  public String description() {
    return "Cordon's statistical models of a person, each recalibrated and summed by scenario, which"
        + " the job does not run yet; an alert is a day of a person, and cites its last "
        + Activity.MAX_EVENT_IDS
        + " records";
  }

  @Override
  public void see(Activity logged) {
    Activity activity = withKnownLabel(logged);
    Actor actor = activity.actor();
    if (activity.outcome() == Outcome.FAILURE
        || actor.kind() == ActorKind.ANONYMOUS
        || actor.kind() == ActorKind.SYSTEM) {
      return;
    }
    String group = population(actor);
    PeerPopulation population = populations.computeIfAbsent(group, none -> new PeerPopulation());
    int department = String.valueOf(actor.department()).hashCode();
    String key = activity.person(PeopleScope.ORGANISATION).text();
    Person person = people.computeIfAbsent(key, none -> new Person());
    ObservedAct observation = observe.of(activity);
    int day = (int) Math.floorDiv(activity.time().getEpochSecond(), DAY_SECONDS);
    teachOrigin(person, population, department, observation, day);
    Assessment assessment =
        population.observe(person.profile, department, observation, LEARN_BELOW);
    teachUse(person, population, department, observation, day);
    person.see(activity, day);
    if (assessment.changed() && assessment.score() > Math.max(LEAST, person.raised + GROWTH)) {
      person.raised = assessment.score();
      alerts.add(alert(activity, actor.key(), day, person, assessment));
    }
  }

  /** Records of downloads often do not say the label that an earlier record said. */
  private Activity withKnownLabel(Activity activity) {
    if (activity.file().id() == null) {
      return activity;
    }
    Label label = activity.file().label();
    if (label.isRanked()) {
      labels.put(activity.subjectKey(), label);
      return activity;
    }
    Label known = labels.get(activity.subjectKey());
    return known == null
        ? activity
        : activity.toBuilder().file(activity.file().withLabel(known)).build();
  }

  private static String population(Actor actor) {
    if (actor.kind() == ActorKind.APPLICATION || actor.serviceAccount()) {
      return "services";
    }
    boolean colleague =
        actor.affiliation() == Affiliation.INTERNAL || actor.affiliation() == Affiliation.UNKNOWN;
    return colleague ? "colleagues" : "guests";
  }

  /** Peers who came the same way on this day are peers already. */
  private static void teachOrigin(
      Person person, PeerPopulation population, int department, ObservedAct of, int day) {
    teach(person, population, department, Trait.COUNTRY, of.country(), day);
    teach(person, population, department, Trait.NETWORK, of.network(), day);
    teach(person, population, department, Trait.DEVICE, of.device(), day);
    teach(person, population, department, Trait.PROGRAM, of.program(), day);
  }

  private static void teachUse(
      Person person, PeerPopulation population, int department, ObservedAct of, int day) {
    of.domains()
        .forEach(domain -> teach(person, population, department, Trait.DOMAIN, domain, day));
    if (of.kind() == ObservedAct.Kind.DOWNLOAD) {
      teach(person, population, department, Trait.PROJECT, of.project(), day);
    }
    teach(person, population, department, Trait.ENDING, of.ending(), day);
  }

  private static void teach(
      Person person, PeerPopulation population, int department, Trait trait, int value, int day) {
    Integer before = person.months.put(new Lesson(trait, value), day / DAYS_A_LESSON);
    if (before == null || before != day / DAYS_A_LESSON) {
      population.learn(department, trait, value, day, before == null);
    }
  }

  private Alert alert(Activity activity, String user, int day, Person person, Assessment found) {
    return new Alert(
        title() + '|' + user + '|' + day,
        word(found.scenario()),
        user,
        Set.of(),
        person.files,
        activity.time(),
        Set.of(activity.time()),
        AlertRank.of(found.score()),
        new HashSet<>(person.eventIds),
        true);
  }

  private static String word(IncidentScenario scenario) {
    return scenario.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public List<Alert> alerts() {
    return List.copyOf(alerts);
  }
}
