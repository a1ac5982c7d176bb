package io.cordon.policy.live;

import io.cordon.model.DetectorKind;
import io.cordon.model.PolicyStatus.State;
import io.cordon.organisation.Organisation;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.yaml.Problem;
import io.cordon.yaml.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Decides what becomes of each policy that is published while the job runs: only what is sound goes
 * on, and what is refused leaves the one before it as it was.
 */
public final class PolicyGate {
  /** More published policies than these are refused; it is what a directory may hold as well. */
  static final int MOST_POLICIES = 20_000;

  /** Of all published texts together: every task keeps them on the heap. */
  static final long MOST_CHARACTERS = 64L << 20;

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Organisation organisation;
  private final Map<String, Policy> directory = new HashMap<>();
  private final Map<String, PolicyChange> changes = new TreeMap<>();
  private long characters;
  private long lastSequence;

  /**
   * @param directory what the job was started with
   */
  public PolicyGate(Collection<PolicyFile> directory, Organisation organisation) {
    this.organisation = organisation;
    directory.forEach(
        file -> file.policies().forEach(policy -> this.directory.put(policy.id(), policy)));
  }

  /**
   * What became of a message.
   *
   * @param id of the rule; null where the message does not tell it
   * @param problems why it is refused, each with its place
   * @param change what to tell everybody; null where nothing is to be told
   */
  public record Ruling(
      State state, String id, String version, List<String> problems, PolicyChange change) {}

  /** Takes up a change that an earlier run let through. */
  public void restore(PolicyChange change) {
    keep(change);
  }

  /** All that was let through, the last of each id. */
  public Collection<PolicyChange> changes() {
    return List.copyOf(changes.values());
  }

  /** How many policies are in force. */
  public int policies() {
    long ofTheDirectory =
        directory.values().stream()
            .filter(policy -> policy.head().enabled() && !changes.containsKey(policy.id()))
            .count();
    long published = changes.values().stream().filter(PolicyChange::isInForce).count();
    return (int) (ofTheDirectory + published);
  }

  public Ruling rule(PublishedPolicy published) {
    String id = published.key();
    String place = published.origin().caption();
    if (id == null || !UUID.matcher(id).matches()) {
      String key = id == null ? "missing, or no short text" : Words.quote(id);
      return refused(null, place, "the key must be the rule's id, a UUID in lower case; it is " + key);
    }
    if (published.problem() != null) {
      return refused(id, place, published.problem());
    }
    if (published.text() == null) {
      return removed(id, place);
    }
    try {
      return read(id, place, published.text());
    } catch (PolicyException broken) {
      return refused(id, broken.problems());
    } catch (RuntimeException | StackOverflowError ours) {
      // Thrown, it would stop the job, and again after every restart.
      return refused(id, place, "cannot be read, which is a mistake of Cordon's: " + ours);
    }
  }

  /** Forgotten ids keep their removal: it also takes the directory's policy out of force. */
  private Ruling removed(String id, String place) {
    PolicyChange known = changes.get(id);
    boolean gone = known == null ? !directory.containsKey(id) : known.isRemoval();
    PolicyChange change = gone ? null : kept(PolicyChange.removal(id, place, nextSequence()));
    return new Ruling(State.REMOVED, id, null, List.of(), change);
  }

  private Ruling read(String id, String place, String text) throws PolicyException {
    PolicyFile file = PolicyFile.read(place, text, organisation, /* withTests= */ false);
    if (file.policies().size() != 1) {
      return refused(id, place, "holds " + file.policies().size() + " policies; a message is one");
    }
    Policy policy = file.policies().get(0);
    String problem = problem(id, policy, text);
    if (problem != null) {
      return refused(id, place, problem);
    }
    DetectorKind kind = policy.stamp().kind();
    String version = policy.head().version();
    boolean enabled = policy.head().enabled();
    PolicyChange change =
        new PolicyChange(id, version, kind, text, enabled, place, nextSequence());
    PolicyChange known = changes.get(id);
    if (known != null && text.equals(known.text())) {
      return new Ruling(State.UNCHANGED, id, version, List.of(), null);
    }
    State state = enabled ? State.ACCEPTED : State.DISABLED;
    if (known == null && isOfTheDirectory(policy, text)) {
      // Told all the same: it stays in force when the job starts from another directory.
      state = State.UNCHANGED;
    }
    return new Ruling(state, id, version, List.of(), kept(change));
  }

  /** What speaks against a sound rule; null where nothing does. */
  private String problem(String id, Policy policy, String text) throws PolicyException {
    if (!policy.id().equals(id)) {
      return "the key is " + id + ", but the rule's id is " + policy.id();
    }
    Policy first = directory.get(id);
    boolean isSequence = policy.stamp().kind() == DetectorKind.SEQUENCE;
    boolean wasSequence = first != null && first.stamp().kind() == DetectorKind.SEQUENCE;
    if (wasSequence && !isSequence) {
      return "was a sequence when the job started; give another kind of policy an id of its own";
    }
    if (isSequence && policy.head().enabled() && !isOfTheDirectory(policy, text)) {
      return "a sequence is added or changed by savepoint, not live:"
          + " cordon policy apply --jobmanager HOST:PORT does it";
    }
    PolicyChange known = changes.get(id);
    long before = known == null || known.isRemoval() ? 0 : known.text().length();
    if (known == null && changes.size() >= MOST_POLICIES) {
      return "there are " + MOST_POLICIES + " published policies already; remove some first";
    }
    if (characters - before + text.length() > MOST_CHARACTERS) {
      return "all published policies together would be longer than " + MOST_CHARACTERS
          + " characters";
    }
    return null;
  }

  /** Whether the job was started with this very policy. */
  private boolean isOfTheDirectory(Policy policy, String text) throws PolicyException {
    Policy first = directory.get(policy.id());
    // A compiled policy names its file: under the same name the same text compiles to an equal one.
    return first != null
        && first.head().version().equals(policy.head().version())
        && PolicyFile.read(first.file(), text, organisation, /* withTests= */ false)
            .policies()
            .contains(first);
  }

  private PolicyChange kept(PolicyChange change) {
    keep(change);
    return change;
  }

  private void keep(PolicyChange change) {
    PolicyChange before = changes.put(change.id(), change);
    characters += length(change) - (before == null ? 0 : length(before));
    lastSequence = Math.max(lastSequence, change.sequence());
  }

  private static long length(PolicyChange change) {
    return change.isRemoval() ? 0 : change.text().length();
  }

  private long nextSequence() {
    return lastSequence + 1;
  }

  private static Ruling refused(String id, String place, String sentence) {
    return refused(id, List.of(Problem.ofFile(place, sentence)));
  }

  private static Ruling refused(String id, List<Problem> problems) {
    List<String> lines = problems.stream().map(Problem::message).toList();
    return new Ruling(State.REFUSED, id, null, lines, null);
  }
}
