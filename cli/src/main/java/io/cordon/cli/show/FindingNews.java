package io.cordon.cli.show;

import io.cordon.cli.terminal.Quantity;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Recipient;
import io.cordon.model.file.Exposure;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.RelatedPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is new in a later revision of a finding, in words. */
final class FindingNews {
  private final Finding before;
  private final Finding now;
  private final List<String> news = new ArrayList<>();

  private FindingNews(Finding before, Finding now) {
    this.before = before;
    this.now = now;
  }

  /**
   * The news, the latest activity first; empty where nothing but the count of revisions changed.
   *
   * @param before the revision that was shown last; null when none was
   */
  static String of(Finding before, Finding now) {
    if (before == null) {
      return FindingFacts.seen(now);
    }
    FindingNews text = new FindingNews(before, now);
    text.latest();
    text.detections();
    text.exposure();
    text.policies();
    text.risk();
    return String.join("; ", text.news);
  }

  private void latest() {
    Activity latest = now.detection().trigger();
    if (!latest.id().equals(before.detection().trigger().id())) {
      news.add(ActivitySentence.of(latest));
      List<String> known = names(before);
      List<String> strangers = names(now).stream().filter(name -> !known.contains(name)).toList();
      if (!strangers.isEmpty() && !known.isEmpty()) {
        news.add(
            Quantity.of(strangers.size(), "new recipient", "new recipients")
                + ": "
                + String.join(", ", strangers));
      }
    }
  }

  private static List<String> names(Finding finding) {
    return finding.detection().trigger().share().recipients().stream()
        .map(Recipient::caption)
        .filter(Objects::nonNull)
        .toList();
  }

  private void detections() {
    long all = now.extent().detections();
    long more = all - before.extent().detections();
    if (more > 0) {
      news.add(
          (more == 1 ? "once more" : more + " more times")
              + ", "
              + all
              + " in all since "
              + FindingFacts.millis(now.extent().firstSeen()));
    }
  }

  private void exposure() {
    Exposure reached = now.detection().trigger().file().exposure();
    Exposure reachedBefore = before.detection().trigger().file().exposure();
    boolean same = Objects.equals(file(now), file(before));
    if (same && reached != reachedBefore) {
      news.add("exposure " + reached.word() + ", was " + reachedBefore.word());
    }
  }

  private static String file(Finding finding) {
    return finding.detection().trigger().file().id();
  }

  private void policies() {
    List<String> known = before.policies().stream().map(RelatedPolicy::policyId).toList();
    now.policies().stream()
        .filter(policy -> !now.uid().equals(policy.findingUid()))
        .filter(policy -> !known.contains(policy.policyId()))
        .forEach(policy -> news.add("also \"" + policy.title() + '"'));
  }

  private void risk() {
    if (now.riskScore() != before.riskScore()) {
      news.add("risk " + now.riskScore() + ", was " + before.riskScore());
    }
  }
}
