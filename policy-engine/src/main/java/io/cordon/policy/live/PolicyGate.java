package io.cordon.policy.live;

import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.PolicyStatus.State;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.PolicyMetadata;
import io.cordon.policy.SequencePolicy;
import io.cordon.yaml.Problem;
import io.cordon.yaml.ProblemText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  private final AcceptedPolicies ledger;
  private final Conflicts conflicts;
  private final int mostPolicies;
  private final long mostCharacters;

  /**
   * @param directory what the job was started with
   */
  public PolicyGate(Collection<PolicyFile> directory, Organisation organisation) {
    this(directory, organisation, MOST_POLICIES, MOST_CHARACTERS);
  }

  PolicyGate(
      Collection<PolicyFile> directory,
      Organisation organisation,
      int mostPolicies,
      long mostCharacters) {
    this.ledger = new AcceptedPolicies(directory, organisation);
    this.conflicts = new Conflicts(ledger);
    this.mostPolicies = mostPolicies;
    this.mostCharacters = mostCharacters;
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
    ledger.restore(change);
  }

  /** What was sound when it was let through; since it is not, the directory's is in force. */
  public record Unsound(PolicyChange change, List<String> problems) {}

  /** Of what was restored, what does not compile any more. */
  public List<Unsound> unsound() {
    List<Unsound> unsound = new ArrayList<>();
    ledger
        .unsound()
        .forEach((id, problems) -> unsound.add(new Unsound(ledger.change(id), lines(problems))));
    return unsound;
  }

  /** All that was let through, the last of each id. */
  public Collection<PolicyChange> changes() {
    return ledger.changes();
  }

  /** How many policies are in force. */
  public int policies() {
    long ofTheDirectory =
        ledger.directory().stream()
            .filter(file -> ledger.countsTheDirectorys(file.id()))
            .filter(file -> !file.policies().isEmpty() && metadata(file).enabled())
            .count();
    long published =
        ledger.changes().stream()
            .filter(change -> change.isInForce() && !change.kinds().isEmpty())
            .filter(change -> !ledger.unsound().containsKey(change.id()))
            .count();
    return (int) (ofTheDirectory + published);
  }

  public Ruling rule(PublishedPolicy published) {
    String id = published.key();
    String place = published.origin().caption();
    if (id == null || !UUID.matcher(id).matches()) {
      String key = id == null ? "missing, or no short text" : ProblemText.quote(id);
      return refused(
          null, place, "the key must be the rule's id, a UUID in lower case; it is " + key);
    }
    if (published.problem() != null) {
      return refused(id, place, published.problem());
    }
    if (published.text() == null) {
      return removed(id, place);
    }
    PolicyChange known = ledger.change(id);
    boolean same = known != null && published.text().equals(known.text());
    if (same && !ledger.unsound().containsKey(id)) {
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

  /** A removal of what the directory has is kept: it takes the directory's policy out of force. */
  private Ruling removed(String id, String place) {
    PolicyChange known = ledger.change(id);
    boolean gone = known == null ? ledger.directory(id) == null : known.isRemoval();
    PolicyChange change = gone ? null : PolicyChange.removal(id, place, ledger.nextSequence());
    if (change != null) {
      ledger.keep(change, null);
    }
    return new Ruling(State.REMOVED, id, null, List.of(), change);
  }

  private Ruling read(String id, String place, String text) throws PolicyException {
    PolicyFile file = ledger.read(place, text);
    String problem = problem(id, file, text);
    if (problem != null) {
      return refused(id, place, problem);
    }
    PolicyChange change = change(file, text, place);
    State state = change.enabled() ? State.ACCEPTED : State.DISABLED;
    if (ledger.change(id) == null && isOfTheDirectory(file, text)) {
      // Told all the same: it stays in force when the job starts from another directory.
      state = State.UNCHANGED;
    }
    ledger.keep(change, PolicyClaims.of(file));
    return new Ruling(state, id, change.version(), List.of(), change);
  }

  private PolicyChange change(PolicyFile file, String text, String place) {
    boolean filter = file.policies().isEmpty();
    String version = filter ? file.filters().get(0).version() : metadata(file).snapshot().version();
    Set<DetectorKind> kinds = new HashSet<>();
    file.policies().forEach(policy -> kinds.add(policy.snapshot().kind()));
    boolean enabled = filter || metadata(file).enabled();
    return new PolicyChange(file.id(), version, kinds, text, enabled, place, ledger.nextSequence());
  }

  private static PolicyMetadata metadata(PolicyFile file) {
    return file.policies().get(0).metadata();
  }

  /** What speaks against a sound rule; null where nothing does. */
  private String problem(String id, PolicyFile file, String text) throws PolicyException {
    if (!id.equals(file.id())) {
      return "the key is " + id + ", but the rule's id is " + file.id();
    }
    boolean wasSequence = isSequence(ledger.directory(id));
    if (wasSequence && !isSequence(file)) {
      return "was a sequence when the job started; give another kind of policy an id of its own";
    }
    if (isSequence(file) && metadata(file).enabled() && !isOfTheDirectory(file, text)) {
      return BY_SAVEPOINT + ": cordon policy apply --jobmanager HOST:PORT does it";
    }
    String limit = limit(ledger.change(id), text);
    return limit == null ? conflicts.problem(file, text) : limit;
  }

  private String limit(PolicyChange known, String text) {
    boolean another = known == null || known.isRemoval();
    if (another && ledger.texts() >= mostPolicies) {
      return "there are " + mostPolicies + " published policies already; remove some first";
    }
    long others = ledger.characters() - (known == null ? 0 : AcceptedPolicies.length(known));
    return others + text.length() > mostCharacters
        ? "all published policies together would be longer than " + mostCharacters + " characters"
        : null;
  }

  private static boolean isSequence(PolicyFile file) {
    return file != null && file.policies().stream().anyMatch(SequencePolicy.class::isInstance);
  }

  /** Whether the job was started with this very file. */
  private boolean isOfTheDirectory(PolicyFile file, String text) throws PolicyException {
    PolicyFile first = ledger.directory(file.id());
    // What is compiled names its file: under the same name the same text compiles to an equal one.
    return first != null && ledger.read(first.file(), text).equals(first);
  }

  private static Ruling refused(String id, String place, String sentence) {
    return refused(id, List.of(Problem.ofFile(place, sentence)));
  }

  private static Ruling refused(String id, List<Problem> problems) {
    return new Ruling(State.REFUSED, id, null, lines(problems), null);
  }

  private static List<String> lines(List<Problem> problems) {
    return problems.stream().map(Problem::message).toList();
  }
}
