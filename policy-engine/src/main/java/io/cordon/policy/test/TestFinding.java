package io.cordon.policy.test;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.finding.Finding;
import java.time.Instant;

/**
 * A finding of a test, reduced to what distinguishes it from other findings.
 *
 * @param actor who performed the activity that triggered it
 * @param file null when the activity had no file
 * @param at the time of that activity
 */
public record TestFinding(
    String uid, Verb verb, String actor, String file, Instant at, String why) {

  static TestFinding of(Finding finding) {
    Activity trigger = finding.detection().trigger();
    String why = finding.detection().why();
    return new TestFinding(
        finding.uid(),
        trigger.verb(),
        trigger.actor().key(),
        trigger.file().name(),
        trigger.time(),
        why == null ? "" : why);
  }

  /** For messages: {@code share of plan.docx by ana@example.com at 2026-03-02T09:00:00Z: why}. */
  String describe() {
    return verb.word()
        + (file == null ? "" : " of " + file)
        + (" by " + actor + " at " + at)
        + (why.isEmpty() ? "" : ": " + why);
  }
}
