package io.cordon.cli.policy.published;

import io.cordon.cli.options.PolicyOptions;
import io.cordon.job.config.CordonOptions;
import io.cordon.model.policy.PolicyStatus;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.configuration.Configuration;

/**
 * What runs in a job: the rules of its directory, and those that were published, which replace
 * them.
 *
 * @param directory empty when it is not on this machine
 */
public record RunningPolicies(Optional<JobDirectory> directory, PublishedPolicies published) {

  /**
   * A configuration with the built-in policies: the directory of a job on another machine need not
   * be on this one.
   */
  public static Configuration withoutDirectory(Configuration values) {
    Configuration without = new Configuration(values);
    without.set(CordonOptions.POLICIES, PolicyOptions.builtInPolicies().toString());
    return without;
  }

  /** The ids of all rules, those of the directory first. */
  public Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    directory.ifPresent(known -> ids.addAll(known.rules().keySet()));
    ids.addAll(new TreeSet<>(published.texts().keySet()));
    return ids;
  }

  public Optional<JobDirectory.Rule> inDirectory(String id) {
    return directory.map(known -> known.rules().get(id));
  }

  /** How many rules are in the directory only. */
  public long onlyInDirectory(Set<String> others) {
    return directory.stream()
        .flatMap(known -> known.rules().keySet().stream())
        .filter(id -> !others.contains(id) && !published.texts().containsKey(id))
        .count();
  }

  /** How a text differs from what runs under its id. */
  public enum Difference {
    SAME,
    OTHER,
    /** Nothing runs under this id. */
    NEW
  }

  /** Compares a text with what the job has accepted, or else has from its directory. */
  public Difference difference(String id, String text) {
    if (published.texts().containsKey(id)) {
      return published.contains(id, text) ? Difference.SAME : Difference.OTHER;
    }
    return inDirectory(id)
        .map(rule -> rule.text().equals(text) ? Difference.SAME : Difference.OTHER)
        .orElse(Difference.NEW);
  }

  /**
   * What the job has now under an id, for people.
   *
   * @param text that may be published; null for a rule that only the topic has
   */
  public String comparedWith(String id, String text) {
    boolean isPublished = published.texts().containsKey(id);
    String source = isPublished ? "published, " + state(id) : "from its directory";
    if (text == null) {
      return source;
    }
    return switch (difference(id, text)) {
      case SAME -> "the same, " + source;
      case OTHER -> "another version, " + source;
      case NEW -> directory.isPresent() ? "nothing" : "nothing published";
    };
  }

  /** What the job says of the last message about a rule; empty where nothing is published. */
  public String state(String id) {
    if (!published.texts().containsKey(id)) {
      return "";
    }
    return published
        .status(id)
        .map(PublishedStatus::state)
        .map(PolicyStatus.State::word)
        .orElse("no answer from a job");
  }
}
