package io.cordon.policy.live;

import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.PolicyStatus.State;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.PolicyMetadata;
import io.cordon.policy.cost.PolicyBudget;
import io.cordon.yaml.Problem;
import io.cordon.yaml.ProblemText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks each policy that is published while the job runs, against the language and against the
 * policies in force. A refused policy changes nothing: the previous version stays in force.
 */
public final class PolicyGate {
  /** The number of published policies; the same as for a policy directory. */
  static final int MAX_POLICIES = 20_000;

  /** The length of all published texts together, which every task keeps on the heap. */
  static final long MAX_CHARACTERS = 64L << 20;

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final AcceptedPolicies accepted;
  private final ConflictCheck conflicts;
  private final BudgetCheck budget;
  private final SignatureCheck signatures;
  private final int maxPolicies;
  private final long maxCharacters;

  /**
   * @param directory the policies that the job was started with
   */
  public PolicyGate(Collection<PolicyFile> directory, Organisation organisation) {
    this(directory, organisation, PolicySigning.NONE);
  }

  /**
   * @param directory the policies that the job was started with
   */
  public PolicyGate(
      Collection<PolicyFile> directory, Organisation organisation, PolicySigning signing) {
    this(directory, organisation, MAX_POLICIES, MAX_CHARACTERS, PolicyBudget.PUBLISHED, signing);
  }

  PolicyGate(
      Collection<PolicyFile> directory,
      Organisation organisation,
      int maxPolicies,
      long maxCharacters,
      PolicyBudget all) {
    this(directory, organisation, maxPolicies, maxCharacters, all, PolicySigning.NONE);
  }

  private PolicyGate(
      Collection<PolicyFile> directory,
      Organisation organisation,
      int maxPolicies,
      long maxCharacters,
      PolicyBudget all,
      PolicySigning signing) {
    this.accepted = new AcceptedPolicies(directory, organisation);
    this.conflicts = new ConflictCheck(accepted);
    this.budget = new BudgetCheck(accepted, organisation, all, PolicyBudget.ONE_PUBLISHED);
    this.signatures = new SignatureCheck(signing, accepted);
    this.maxPolicies = maxPolicies;
    this.maxCharacters = maxCharacters;
  }

  /** Restores a change that was accepted before a restart. */
  public void restore(PolicyChange change) {
    accepted.restore(change);
  }

  /** A change that was accepted before a restart and is not valid any more. */
  public record Invalidated(PolicyChange change, List<String> problems) {}

  /** The restored changes that do not compile any more. The directory's policies are in force. */
  public List<Invalidated> invalidated() {
    List<Invalidated> invalidated = new ArrayList<>();
    accepted
        .invalidated()
        .forEach(
            (id, problems) ->
                invalidated.add(new Invalidated(accepted.change(id), lines(problems))));
    return invalidated;
  }

  /**
   * That restored policies cost more than they may, because a version without a budget accepted
   * them; empty where they do not. They stay in force.
   */
  public Optional<String> overBudget() {
    return Optional.ofNullable(budget.excess())
        .map(
            excess ->
                "all published policies need "
                    + excess
                    + "; more are refused until some"
                    + " are removed or cheaper");
  }

  /** The part of the budget that published policies use; above 100 only after a restart. */
  public int budgetUsedPercent() {
    return budget.usedPercent();
  }

  /** The last accepted change of each id. */
  public Collection<PolicyChange> changes() {
    return accepted.changes();
  }

  /** The number of policies in force. */
  public int policies() {
    long fromDirectory =
        accepted.directory().stream()
            .filter(file -> accepted.usesDirectory(file.id()))
            .filter(file -> !file.policies().isEmpty() && metadata(file).enabled())
            .count();
    long published =
        accepted.changes().stream()
            .filter(change -> change.isInForce() && !change.kinds().isEmpty())
            .filter(change -> !accepted.invalidated().containsKey(change.id()))
            .count();
    return (int) (fromDirectory + published);
  }

  /**
   * Checks a message and, if it is valid, puts it in force.
   *
   * @param now processing time; signatures may not be far ahead of it
   */
  public PolicyReview review(PublishedPolicy published, Instant now) {
    String id = published.key();
    String place = published.origin().caption();
    if (id == null || !UUID.matcher(id).matches()) {
      String key = id == null ? "missing, too long or not text" : ProblemText.quote(id);
      return refused(
          null, place, "the key must be the rule's id, a UUID in lower case; it is " + key);
    }
    String problem =
        published.problem() == null ? signatures.problem(published, now) : published.problem();
    if (problem != null) {
      return refused(id, place, problem);
    }
    if (published.text() == null) {
      return remove(id, place, signatures.publishedAtMillis(published));
    }
    PolicyChange known = accepted.change(id);
    boolean same = known != null && published.text().equals(known.text());
    try {
      return same && !accepted.invalidated().containsKey(id)
          ? repeat(known, place, signatures.publishedAtMillis(published))
          : reviewText(published, place, signatures.publishedAtMillis(published));
    } catch (PolicyException invalid) {
      return refused(id, invalid.problems());
    } catch (RuntimeException | StackOverflowError bug) {
      // Rethrown, it would stop the job, and again after every restart.
      return refused(id, place, "cannot be read because of a bug in Cordon: " + bug);
    }
  }

  /** The same text, signed later, moves the time before which no message is accepted. */
  private PolicyReview repeat(PolicyChange known, String place, long publishedAtMillis)
      throws PolicyException {
    PolicyChange later = null;
    if (publishedAtMillis > known.publishedAtMillis()) {
      PolicyFile file = accepted.read(place, known.text());
      later =
          change(file, known.text(), place, publishedAtMillis).inForceSince(known.inForceSince());
      accepted.accept(later, file);
    }
    return new PolicyReview(State.UNCHANGED, known.id(), known.version(), List.of(), later);
  }

  /**
   * The removal of a policy of the directory is kept, to keep that policy out of force; a signed
   * one of any id, to keep older messages out.
   */
  private PolicyReview remove(String id, String place, long publishedAtMillis) {
    PolicyChange known = accepted.change(id);
    boolean absent = known == null ? accepted.directory(id) == null : known.isRemoval();
    boolean later = publishedAtMillis > (known == null ? 0 : known.publishedAtMillis());
    PolicyChange change =
        absent && !later
            ? null
            : PolicyChange.removal(id, place, accepted.nextSequence(), publishedAtMillis);
    if (change != null) {
      accepted.accept(change, null);
    }
    return new PolicyReview(State.REMOVED, id, null, List.of(), change);
  }

  private PolicyReview reviewText(PublishedPolicy published, String place, long publishedAtMillis)
      throws PolicyException {
    String id = published.key();
    String text = published.text();
    PolicyFile file = accepted.read(place, text);
    String problem = problem(id, file, text);
    if (problem != null) {
      return refused(id, place, problem);
    }
    Problem excess = budget.problem(file, place, text);
    if (excess != null) {
      return refused(id, List.of(excess));
    }
    PolicyChange change = change(file, text, place, publishedAtMillis);
    State state = change.enabled() ? State.ACCEPTED : State.DISABLED;
    if (accepted.change(id) == null && isInDirectory(file, text)) {
      // Broadcast all the same: it stays in force when the job starts with another directory.
      state = State.UNCHANGED;
      change = change.inForceSince(0);
    }
    accepted.accept(change, file);
    return new PolicyReview(state, id, change.version(), List.of(), change);
  }

  private PolicyChange change(PolicyFile file, String text, String place, long publishedAtMillis) {
    boolean filter = file.policies().isEmpty();
    String version = filter ? file.filters().get(0).version() : metadata(file).snapshot().version();
    Set<DetectorKind> kinds = new HashSet<>();
    file.policies().forEach(policy -> kinds.add(policy.snapshot().kind()));
    boolean enabled = filter || metadata(file).enabled();
    return new PolicyChange(
        file.id(),
        version,
        kinds,
        text,
        enabled,
        place,
        accepted.nextSequence(),
        accepted.nextSequence(),
        publishedAtMillis);
  }

  private static PolicyMetadata metadata(PolicyFile file) {
    return file.policies().get(0).metadata();
  }

  /** Why a valid rule is refused all the same; null where it is not. */
  private String problem(String id, PolicyFile file, String text) throws PolicyException {
    if (!id.equals(file.id())) {
      return "the key is " + id + ", but the rule's id is " + file.id();
    }
    String limit = limit(accepted.change(id), text);
    return limit == null ? conflicts.problem(file, text) : limit;
  }

  private String limit(PolicyChange known, String text) {
    boolean isNew = known == null || known.isRemoval();
    if (isNew && accepted.textCount() >= maxPolicies) {
      return "there are " + maxPolicies + " published policies already; remove some first";
    }
    long others = accepted.characters() - (known == null ? 0 : AcceptedPolicies.length(known));
    return others + text.length() > maxCharacters
        ? "all published policies together would be longer than " + maxCharacters + " characters"
        : null;
  }

  /** Whether the job was started with exactly this rule. */
  private boolean isInDirectory(PolicyFile file, String text) throws PolicyException {
    PolicyFile first = accepted.directory(file.id());
    // Compiled rules contain their file name: read with the same name to compare them.
    return first != null && accepted.read(first.file(), text).equals(first);
  }

  private static PolicyReview refused(String id, String place, String sentence) {
    return refused(id, List.of(Problem.ofFile(place, sentence)));
  }

  private static PolicyReview refused(String id, List<Problem> problems) {
    return new PolicyReview(State.REFUSED, id, null, lines(problems), null);
  }

  private static List<String> lines(List<Problem> problems) {
    return problems.stream().map(Problem::message).toList();
  }
}
