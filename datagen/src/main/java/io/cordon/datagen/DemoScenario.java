package io.cordon.datagen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * What the demo plays: some quiet days from which baselines are learned, then a live phase without
 * end in which every few seconds something goes wrong. The log is prompt here: what happens is
 * delivered within two seconds.
 */
public final class DemoScenario {
  private static final LiveIncidents.Rhythm INCIDENTS =
      new LiveIncidents.Rhythm(6_000, 6_000, 8_000, 15_000);
  private static final LiveIncidents.Rhythm LOOK_ALIKES =
      new LiveIncidents.Rhythm(9_000, 13_000, 20_000, 30_000);

  private final SyntheticOrganisation organisation;
  private final Instant start;
  private final int historyDays;

  private DemoScenario(SyntheticOrganisation organisation, Instant start, int historyDays) {
    this.organisation = organisation;
    this.start = start;
    this.historyDays = historyDays;
  }

  /** The demo of this seed; the live phase begins at {@code start}. */
  public static DemoScenario of(long seed, Instant start, int users, int historyDays) {
    return new DemoScenario(SyntheticOrganisation.of(seed, users), start, historyDays);
  }

  /** Who is being watched. */
  public SyntheticOrganisation organisation() {
    return organisation;
  }

  /** The days before {@code start}, without any incident. */
  public Iterator<NativeRecord> history() {
    Instant from = start.minus(Duration.ofDays(historyDays));
    Delivery delivery = Delivery.prompt(organisation.seed());
    return History.generate(organisation, from, start, IncidentPlan.none(), delivery);
  }

  /** What happens from {@code start} on, in order of delivery. It never ends. */
  public Iterator<NativeRecord> live() {
    long startMillis = start.toEpochMilli();
    List<Iterator<Episode>> parts =
        List.of(
            new LiveWork(organisation, startMillis),
            incidents(Scenario.incidents(), INCIDENTS).episodes(),
            incidents(Scenario.lookAlikes(), LOOK_ALIKES).episodes());
    return new Timeline(
        new EpisodeMerge(parts),
        Delivery.prompt(organisation.seed()),
        new RowText(organisation.tenantId()),
        startMillis,
        Long.MAX_VALUE);
  }

  /** The ground truth of the live phase: all incidents that begin before this moment. */
  public List<Incident> liveIncidents(Instant until) {
    List<Incident> truth = new ArrayList<>();
    addBefore(until, incidents(Scenario.incidents(), INCIDENTS), truth);
    addBefore(until, incidents(Scenario.lookAlikes(), LOOK_ALIKES), truth);
    truth.sort(Comparator.comparing(Incident::start).thenComparing(Incident::id));
    return List.copyOf(truth);
  }

  private static void addBefore(Instant until, LiveIncidents incidents, List<Incident> truth) {
    for (Incident incident = incidents.next().truth();
        incident.start().isBefore(until);
        incident = incidents.next().truth()) {
      truth.add(incident);
    }
  }

  private LiveIncidents incidents(List<Scenario> scenarios, LiveIncidents.Rhythm rhythm) {
    return new LiveIncidents(organisation, scenarios, start.toEpochMilli(), rhythm);
  }
}
