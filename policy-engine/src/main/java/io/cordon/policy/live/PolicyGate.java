package io.cordon.policy.live;

import io.cordon.model.DetectorKind;
import io.cordon.model.PolicyStatus.State;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.PolicyHead;
import io.cordon.policy.SequencePolicy;
import io.cordon.yaml.Problem;
import io.cordon.yaml.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Why a sound sequence is refused; those who publish know it by this. */
  public static final String BY_SAVEPOINT = "a sequence is added or changed by savepoint, not live";

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Organisation organisation;
  private final long mostCharacters;
  private final Map<String, PolicyFile> directory = new HashMap<>();
  private final Map<String, PolicyChange> changes = new TreeMap<>();
  private long characters;
  private long lastSequence;

  /**
   * @param directory what the job was started with
   */
  public PolicyGate(Collection<PolicyFile> directory, Organisation organisation) {
    this(directory, organisation, MOST_CHARACTERS);
  }

  PolicyGate(Collection<PolicyFile> directory, Organisation organisation, long mostCharacters) {
    this.organisation = organisation;
    this.mostCharacters = mostCharacters;
    directory.forEach(file -> this.directory.put(file.id(), file));
  }

  /**
   * What became of a message.
   *
   * @param id of the rule; null where the message does not tell it
   * @param problems why it is refused, or what it does not reach, each with its place
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
            .filter(file -> !changes.containsKey(file.id()))
            .filter(file -> !file.policies().isEmpty() && head(file).enabled())
            .count();
    long published =
        changes.values().stream()
            .filter(change -> change.isInForce() && !change.kinds().isEmpty())
            .count();
    return (int) (ofTheDirectory + published);
  }

  public Ruling rule(PublishedPolicy published) {
    String id = published.key();
    String place = published.origin().caption();
    if (id == null || !UUID.matcher(id).matches()) {
      String key = id == null ? "missing, or no short text" : Words.quote(id);
      return refused(
          null, place, "the key must be the rule's id, a UUID in lower case; it is " + key);
    }
    if (published.problem() != null) {
      return refused(id, place, published.problem());
    }
    if (published.text() == null) {
      return removed(id, place);
    }
    PolicyChange known = changes.get(id);
    if (known != null && published.text().equals(known.text())) {
      return new Ruling(State.UNCHANGED, id, known.version(), List.of(), null);
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
    PolicyChange change = gone ? null : kept(PolicyChange.removal(id, place, lastSequence + 1));
    return new Ruling(State.REMOVED, id, null, List.of(), change);
  }

  private Ruling read(String id, String place, String text) throws PolicyException {
    PolicyFile file = PolicyFile.read(place, text, organisation, /* withTests= */ false);
    String problem = problem(id, file, text);
    if (problem != null) {
      return refused(id, place, problem);
    }
    PolicyChange change = change(file, text, place);
    State state = change.enabled() ? State.ACCEPTED : State.DISABLED;
    if (!changes.containsKey(id) && isOfTheDirectory(file, text)) {
      // Told all the same: it stays in force when the job starts from another directory.
      state = State.UNCHANGED;
    }
    return new Ruling(state, id, change.version(), List.of(), kept(change));
  }

  private PolicyChange change(PolicyFile file, String text, String place) {
    boolean filter = file.policies().isEmpty();
    String version = filter ? file.filters().get(0).version() : head(file).version();
    Set<DetectorKind> kinds = new HashSet<>();
    file.policies().forEach(policy -> kinds.add(policy.stamp().kind()));
    boolean enabled = filter || head(file).enabled();
    return new PolicyChange(file.id(), version, kinds, text, enabled, place, lastSequence + 1);
  }

  private static PolicyHead head(PolicyFile file) {
    return file.policies().get(0).head();
  }

  /** What speaks against a sound rule; null where nothing does. */
  private String problem(String id, PolicyFile file, String text) throws PolicyException {
    if (!id.equals(file.id())) {
      return "the key is " + id + ", but the rule's id is " + file.id();
    }
    boolean wasSequence = isSequence(directory.get(id));
    if (wasSequence && !isSequence(file)) {
      return "was a sequence when the job started; give another kind of policy an id of its own";
    }
    if (isSequence(file) && head(file).enabled() && !isOfTheDirectory(file, text)) {
      return BY_SAVEPOINT + ": cordon policy apply --jobmanager HOST:PORT does it";
    }
    return limits(changes.get(id), text);
  }

  private String limits(PolicyChange known, String text) {
    if (known == null && changes.size() >= MOST_POLICIES) {
      return "there are " + MOST_POLICIES + " published policies already; remove some first";
    }
    long others = characters - (known == null ? 0 : length(known));
    return others + text.length() > mostCharacters
        ? "all published policies together would be longer than " + mostCharacters + " characters"
        : null;
  }

  private static boolean isSequence(PolicyFile file) {
    return file != null && file.policies().stream().anyMatch(SequencePolicy.class::isInstance);
  }

  /** Whether the job was started with this very file. */
  private boolean isOfTheDirectory(PolicyFile file, String text) throws PolicyException {
    PolicyFile first = directory.get(file.id());
    // What is compiled names its file: under the same name the same text compiles to an equal one.
    return first != null
        && PolicyFile.read(first.file(), text, organisation, /* withTests= */ false).equals(first);
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

  private static Ruling refused(String id, String place, String sentence) {
    return refused(id, List.of(Problem.ofFile(place, sentence)));
  }

  private static Ruling refused(String id, List<Problem> problems) {
    List<String> lines = problems.stream().map(Problem::message).toList();
    return new Ruling(State.REFUSED, id, null, lines, null);
  }
}
