package io.cordon.cli.policy.apply;

import io.cordon.cli.policy.published.PublishedPolicies;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * The changes to publish so that the policy topic has the same rules as a directory.
 *
 * @param steps in the order of the directory, then the rules that only the topic has
 */
record ApplyPlan(List<Step> steps) {

  /** How a rule of the topic differs from the directory. */
  enum RuleChange {
    NEW("new"),
    CHANGED("changed"),
    DISABLED("disabled"),
    UNCHANGED("unchanged"),
    REMOVED("removed"),
    /** Only the topic has it, and {@code --prune} is not set. */
    LEFT("left as it is");

    private final String word;

    RuleChange(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * One rule of the directory or of the topic.
   *
   * @param title null when only the topic has the rule
   * @param kind one word; null when only the topic has the rule
   * @param text to publish; null to remove the rule
   */
  record Step(String id, String title, String kind, RuleChange change, String text) {

    /** Whether this step publishes a message. */
    boolean publishes() {
      return change != RuleChange.UNCHANGED && change != RuleChange.LEFT;
    }

    /** The name of the rule for people. */
    String caption() {
      return title == null ? id : title;
    }
  }

  ApplyPlan {
    steps = List.copyOf(steps);
  }

  /**
   * @param texts content of the files by name
   * @param prune whether to remove rules that only the topic has
   */
  static ApplyPlan of(
      Collection<PolicyFile> directory,
      Map<String, String> texts,
      PublishedPolicies published,
      boolean prune) {
    List<Step> steps = new ArrayList<>();
    TreeSet<String> onlyInTopic = new TreeSet<>(published.texts().keySet());
    for (PolicyFile file : directory) {
      onlyInTopic.remove(file.id());
      steps.add(step(file, texts.get(file.file()), published));
    }
    for (String id : onlyInTopic) {
      steps.add(new Step(id, null, null, prune ? RuleChange.REMOVED : RuleChange.LEFT, null));
    }
    return new ApplyPlan(steps);
  }

  private static Step step(PolicyFile file, String text, PublishedPolicies published) {
    RuleChange change = RuleChange.NEW;
    if (published.contains(file.id(), text)) {
      change = RuleChange.UNCHANGED;
    } else if (!isEnabled(file)) {
      change = RuleChange.DISABLED;
    } else if (published.texts().containsKey(file.id())) {
      change = RuleChange.CHANGED;
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
    // The policy of the outermost correlation is the first.
    Policy first = file.policies().get(0);
    return first.snapshot().kind().name().toLowerCase(Locale.ROOT);
  }

  List<Step> toPublish() {
    return steps.stream().filter(Step::publishes).toList();
  }
}
