package io.cordon.cli.detect.summary;

import io.cordon.cli.show.FindingFacts;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Place;
import io.cordon.model.file.CloudFile;
import io.cordon.model.finding.Finding;
import io.cordon.model.policy.PolicySnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * All findings of a run in figures, and the worst of them whole. Memory holds these, and a line for
 * each person, file and policy.
 */
public final class FindingOverview {
  /** Highest severity, then highest risk score, then earliest. */
  static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing((Finding finding) -> finding.detection().policy().severity())
          .thenComparingInt(Finding::riskScore)
          .reversed()
          .thenComparing(finding -> finding.extent().firstSeen())
          .thenComparing(Finding::uid);

  private final int mostShown;
  private final PriorityQueue<Finding> worst = new PriorityQueue<>(WORST_FIRST.reversed());
  private final SeverityCounts severities = new SeverityCounts();
  private final FindingTimeline timeline = new FindingTimeline();
  private final Ranking people = new Ranking();
  private final Ranking files = new Ranking();
  private final Ranking policies = new Ranking();
  private long unknownLabels;
  private long unknownPlaces;
  private long unknownPeople;

  /**
   * @param mostShown how many findings are kept whole
   */
  public FindingOverview(int mostShown) {
    this.mostShown = mostShown;
  }

  public void add(Finding finding) {
    PolicySnapshot policy = finding.detection().policy();
    severities.add(policy.severity());
    timeline.add(finding.extent().firstSeen(), policy.severity());
    policies.add(policy.id(), Objects.requireNonNullElse(policy.title(), policy.id()), "", finding);
    addSubjects(finding);
    addUnknown(finding.detection().trigger());
    worst.add(finding);
    if (worst.size() > mostShown) {
      worst.poll();
    }
  }

  private void addSubjects(Finding finding) {
    Activity trigger = finding.detection().trigger();
    Actor actor = trigger.actor();
    String person = FindingFacts.name(actor);
    boolean known = actor.affiliation() != Affiliation.UNKNOWN;
    people.add(person, person, known ? actor.affiliation().word() : "", finding);
    CloudFile file = trigger.file();
    String key = trigger.subjectKey();
    // A finding about a person names a file too, but only the last one of many.
    if (file.id() != null && key.equals(finding.detection().subjectKey())) {
      String detail =
          trigger.app().product()
              + ", "
              + (file.label().isKnown() ? file.label().caption() : "label unknown")
              + ", exposure "
              + file.exposure().word();
      files.add(key, file.caption(), detail, finding);
    }
  }

  private void addUnknown(Activity trigger) {
    unknownLabels += trigger.file().exists() && !trigger.file().label().isKnown() ? 1 : 0;
    unknownPlaces += trigger.endpoint().place().equals(Place.UNKNOWN) ? 1 : 0;
    unknownPeople += trigger.actor().affiliation() == Affiliation.UNKNOWN ? 1 : 0;
  }

  public long total() {
    return severities.total();
  }

  /** The worst findings, the worst first. */
  public List<Finding> worst() {
    List<Finding> ordered = new ArrayList<>(worst);
    ordered.sort(WORST_FIRST);
    return ordered;
  }

  public SeverityCounts severities() {
    return severities;
  }

  public FindingTimeline timeline() {
    return timeline;
  }

  public Ranking people() {
    return people;
  }

  public Ranking files() {
    return files;
  }

  public Ranking policies() {
    return policies;
  }

  /** Findings about a file whose label nobody knows. */
  public long unknownLabels() {
    return unknownLabels;
  }

  /** Findings whose last activity came from nobody knows where. */
  public long unknownPlaces() {
    return unknownPlaces;
  }

  /** Findings about somebody of whom nobody knows whether they are inside. */
  public long unknownPeople() {
    return unknownPeople;
  }
}
