package io.cordon.job.decide;

import static io.cordon.model.activity.ActivityFixtures.instant;

import io.cordon.job.core.Settings;
import io.cordon.job.testing.KeyedHarness;
import io.cordon.job.testing.PolicySnapshots;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import java.time.Instant;
import java.util.List;

/** {@link Decide} in the test harness; the wall clock shows noon of 2 March 2026. */
final class DecideHarness {
  /** Quarantines the file and notifies the user. */
  static final PolicySnapshot POLICY =
      PolicySnapshots.policy("p1", Mode.ENFORCE, ActionVerb.QUARANTINE, ActionVerb.NOTIFY_USER);

  private final KeyedHarness<Detection, Finding> harness;

  private DecideHarness(Settings settings) throws Exception {
    harness = new KeyedHarness<>(() -> new Decide(settings), Detection::subjectKey);
    harness.wallClock(instant("12:00"));
  }

  static DecideHarness started() throws Exception {
    return with(settings());
  }

  static Settings settings() {
    return Settings.of(Organisation.forTests(), PolicyPack.none());
  }

  static Settings settings(Mode ceiling) {
    Settings defaults = settings();
    return new Settings(
        defaults.organisation(),
        defaults.policies(),
        ceiling,
        defaults.dedupeWindow(),
        defaults.actionLifetime(),
        defaults.coolDown(),
        defaults.people(),
        defaults.budgets());
  }

  static DecideHarness with(Settings settings) throws Exception {
    return new DecideHarness(settings);
  }

  DecideHarness sees(PolicySnapshot policy, ActivityFixtures... activities) throws Exception {
    List<Activity> built = List.of(activities).stream().map(ActivityFixtures::build).toList();
    return sees(new Detection(policy, built, "because", null));
  }

  DecideHarness sees(Detection detection) throws Exception {
    harness.process(detection, detection.trigger().time());
    return this;
  }

  DecideHarness watermark(String time) throws Exception {
    harness.watermark(instant(time));
    return this;
  }

  DecideHarness wallClock(String time) throws Exception {
    harness.wallClock(instant(time));
    return this;
  }

  DecideHarness endOfInput() throws Exception {
    harness.watermark(Instant.ofEpochMilli(Long.MAX_VALUE));
    return this;
  }

  DecideHarness restart() throws Exception {
    harness.restart();
    harness.wallClock(instant("12:00"));
    return this;
  }

  List<Finding> findings() {
    return harness.output();
  }

  /** Each emission as {@code p1 CREATE 1 of 1}: policy, stage, revision, detections. */
  List<String> emitted() {
    return findings().stream().map(DecideHarness::text).toList();
  }

  private static String text(Finding finding) {
    return finding.detection().policy().id()
        + ' '
        + finding.stage()
        + ' '
        + finding.revision()
        + " of "
        + finding.extent().detections();
  }

  Finding last(String policyId) {
    return findings().stream()
        .filter(finding -> finding.detection().policy().id().equals(policyId))
        .reduce((before, after) -> after)
        .orElseThrow();
  }

  /** The actions requested since the last restart. */
  List<Action> actions() {
    return harness.sideOutput(Decide.ACTIONS);
  }

  /** The same as {@code p1 QUARANTINE}. */
  List<String> requested() {
    return actions().stream()
        .map(action -> action.reason().policyId() + ' ' + action.verb())
        .toList();
  }

  List<ActionVerb> verbs() {
    return actions().stream().map(Action::verb).toList();
  }

  long count(String name) {
    return harness.count("cordon.decide." + name);
  }

  int stateEntries() throws Exception {
    return harness.stateEntries();
  }

  int timers() {
    return harness.timers();
  }
}
