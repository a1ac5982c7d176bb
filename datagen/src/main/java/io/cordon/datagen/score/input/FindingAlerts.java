package io.cordon.datagen.score.input;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.identity.App;
import io.cordon.model.identity.Subject;
import io.cordon.model.json.FindingJson;
import io.cordon.model.json.JsonFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cordon's findings as alerts, one for each revision. */
public final class FindingAlerts {
  private FindingAlerts() {}

  /** Reads OCSF Detection Findings, one a line, in any order. */
  public static List<Alert> read(Path findings) throws IOException, ScoreInputException {
    List<Alert> alerts = new ArrayList<>();
    InputLines.read(findings, line -> alerts.add(alert(line)));
    return alerts;
  }

  private static Alert alert(String line) {
    try {
      return of(FindingJson.read(line));
    } catch (JsonFormatException noFinding) {
      throw new IllegalArgumentException("no finding: " + noFinding.getMessage(), noFinding);
    }
  }

  /**
   * One revision of a finding. Its people are those who acted: recipients are none of them. Its
   * times are event times.
   */
  public static Alert of(Finding finding) {
    Detection detection = finding.detection();
    Activity trigger = detection.trigger();
    Set<String> users = new HashSet<>();
    Set<String> files = new HashSet<>();
    Set<Instant> times = new HashSet<>();
    Set<String> eventIds = new HashSet<>(finding.extent().eventIds());
    for (Activity activity : detection.activities()) {
      addIfPresent(name(activity.actor()), users);
      addIfPresent(file(activity, trigger), files);
      times.add(activity.time());
      eventIds.add(activity.id());
      eventIds.addAll(activity.eventIds());
    }
    addIfPresent(finding.extent().firstSeen(), times);
    addIfPresent(finding.extent().lastSeen(), times);
    return new Alert(
        finding.uid(),
        policy(detection),
        name(trigger.actor()),
        users,
        files,
        trigger.time(),
        times,
        rank(finding),
        eventIds,
        finding.revision() > 1 || finding.extent().detections() <= 1);
  }

  /** People know a policy by its title, which the rules of one pack do not share. */
  private static String policy(Detection detection) {
    String title = detection.policy().title();
    return title != null ? title : detection.policy().id();
  }

  private static AlertRank rank(Finding finding) {
    Detection detection = finding.detection();
    List<Anomaly> anomalies = detection.anomalies();
    double pValue = anomalies.isEmpty() ? Double.NaN : anomalies.get(0).pValue();
    return new AlertRank(finding.riskScore(), pValue, detection.policy().severity().ocsfId());
  }

  private static <T> void addIfPresent(T value, Set<T> into) {
    if (value != null) {
      into.add(value);
    }
  }

  private static String name(Actor actor) {
    return actor.name() != null ? actor.name() : actor.id();
  }

  /** A finding states the tenant of its last activity only. */
  private static String file(Activity activity, Activity trigger) {
    if (activity.file().id() == null || activity.app() == App.UNKNOWN) {
      return null;
    }
    String tenant = activity.app() == trigger.app() ? trigger.tenant() : activity.tenant();
    return Subject.ofFile(activity.app(), tenant, activity.file().id()).key();
  }
}
