package io.cordon.policy.test;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.finding.Finding;
import java.time.Instant;

/**
 * A finding that came of a test, in what tells it apart from another one.
 *
 * @param who the one who did what triggered it
 * @param file null when no file was concerned
 * @param at when it was triggered
 */
public record TestFinding(String uid, Verb verb, String who, String file, Instant at, String why) {

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

  /** For people: {@code share of plan.docx by ana@example.com at 2026-03-02T09:00:00Z: why}. */
  public String sentence() {
    return verb.word()
        + (file == null ? "" : " of " + file)
        + (" by " + who + " at " + at)
        + (why.isEmpty() ? "" : ": " + why);
  }
}
