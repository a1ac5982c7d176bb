package io.cordon.cli.policy.apply;

import io.cordon.policy.Policy;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.SequencePolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * What has to be published so that the topic of policies says what a directory says.
 *
 * @param steps in the order of the directory, then what it lacks
 */
record ApplyPlan(List<Step> steps) {

  /** How a published rule differs from the directory's. */
  enum Change {
    NEW("new"),
    CHANGED("changed"),
    DISABLED("disabled"),
    UNCHANGED("unchanged"),
    REMOVED("removed"),
    /** The directory lacks it, and it was not asked to remove what it lacks. */
    LEFT("left as it is");

    private final String word;

    Change(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * One rule of the directory or of the topic.
   *
   * @param title null of a rule that the directory lacks
   * @param kind in one word; null of a rule that the directory lacks
   * @param text to be published; null to remove
   */
  record Step(String id, String title, String kind, Change change, String text) {

    /** Whether something is to be published. */
    boolean publishes() {
      return change != Change.UNCHANGED && change != Change.LEFT;
    }

    boolean isSequence() {
      return "sequence".equals(kind);
    }

    /** For people. */
    String caption() {
      return title == null ? id : title;
    }
  }

  ApplyPlan {
    steps = List.copyOf(steps);
  }

  /**
   * @param texts of the files by their names
   * @param prune whether what the directory lacks is removed
   */
  static ApplyPlan of(
      Collection<PolicyFile> directory,
      Map<String, String> texts,
      PublishedPolicies published,
      boolean prune) {
    List<Step> steps = new ArrayList<>();
    TreeSet<String> lacking = new TreeSet<>(published.texts().keySet());
    for (PolicyFile file : directory) {
      lacking.remove(file.id());
      steps.add(step(file, texts.get(file.file()), published));
    }
    for (String id : lacking) {
      steps.add(new Step(id, null, null, prune ? Change.REMOVED : Change.LEFT, null));
    }
    return new ApplyPlan(steps);
  }

  private static Step step(PolicyFile file, String text, PublishedPolicies published) {
    Change change = Change.NEW;
    if (published.has(file.id(), text)) {
      change = Change.UNCHANGED;
    } else if (!isEnabled(file)) {
      change = Change.DISABLED;
    } else if (published.texts().containsKey(file.id())) {
      change = Change.CHANGED;
    }
    String title =
        file.policies().isEmpty()
            ? file.filters().get(0).title()
            : file.policies().get(0).snapshot().title();
    return new Step(file.id(), title, kind(file), change, text);
  }

  private static boolean isEnabled(PolicyFile file) {
    return file.policies().isEmpty() || file.policies().get(0).metadata().enabled();
  }

  private static String kind(PolicyFile file) {
    if (file.policies().isEmpty()) {
      return "filter";
    }
    Policy first =
        file.policies().stream()
            .filter(SequencePolicy.class::isInstance)
            .findFirst()
            .orElse(file.policies().get(0));
    return first.snapshot().kind().name().toLowerCase(Locale.ROOT);
  }

  List<Step> toPublish() {
    return steps.stream().filter(Step::publishes).toList();
  }
}
