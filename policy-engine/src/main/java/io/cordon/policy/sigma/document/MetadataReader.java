package io.cordon.policy.sigma.document;

import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyMetadata;
import io.cordon.policy.Requirement;
import io.cordon.policy.condition.Field;
import io.cordon.policy.taxonomy.ForeignFields;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the metadata of a rule or correlation document: id, title, level, actions, tags. */
public final class MetadataReader {
  /** Sigma's keys, allowed in every document. */
  public static final List<String> SIGMA_KEYS =
      List.of(
          "title",
          "id",
          "related",
          "name",
          "taxonomy",
          "status",
          "description",
          "license",
          "references",
          "author",
          "date",
          "modified",
          "fields",
          "falsepositives",
          "level",
          "tags",
          "scope");

  /** Cordon's keys, allowed in the document that defines the policy. */
  public static final List<String> CORDON_KEYS =
      List.of("version", "actions", "mode", "cooldown", "enabled", "requires", "tests");

  private static final Pattern VERSION = Pattern.compile("[\\w.+-]{1,40}");
  private static final int MAX_TITLE_LENGTH = 256;
  private static final Duration MIN_COOL_DOWN = Duration.ofMinutes(10);
  private static final Duration MAX_COOL_DOWN = Duration.ofDays(90);
  private static final List<String> STATUSES =
      List.of("stable", "test", "experimental", "deprecated", "unsupported");

  private final Problems problems;
  private final Organisation organisation;

  /** Adds a problem for each other key, which says what to write instead of a key of old Sigma. */
  public static void onlyKeys(YamlMap document, List<String> known) {
    document.onlyKeys(known, OldKeys.MEANINGS);
  }

  public MetadataReader(Problems problems) {
    this(problems, Organisation.empty());
  }

  /** For documents that define policies, which may require something of the organisation. */
  public MetadataReader(Problems problems, Organisation organisation) {
    this.problems = problems;
    this.organisation = organisation;
  }

  /** Checks the keys that every document may have, base rules included. */
  public void check(YamlMap document) {
    String status = document.text("status");
    if (status != null && !STATUSES.contains(status)) {
      problems.add(
          document.get("status"),
          "unknown status "
              + ProblemText.quote(status)
              + ProblemText.suggestionOrAll(status, STATUSES));
    }
    YamlNode fields = document.get("fields");
    for (YamlNode item : fields == null ? List.<YamlNode>of() : fields.oneOrMore()) {
      String field = document.text(item);
      if (field != null && Field.named(field).isEmpty()) {
        String advice =
            ForeignFields.named(field)
                .map(foreign -> "; " + foreign.advice())
                .orElseGet(() -> ProblemText.suggestionOrAll(field, Field.allWords()));
        problems.add(item, "unknown field " + ProblemText.quote(field) + advice);
      }
    }
  }

  /**
   * The metadata; empty, with problems, when it lacks an id or a title.
   *
   * @param otherNames names for filters besides the id and name of the document
   */
  public Optional<PolicyMetadata> read(
      YamlMap document, DetectorKind kind, String contentHash, List<String> otherNames) {
    check(document);
    String id = id(document, "a policy");
    String title = title(document, "a rule");
    Set<String> names = new HashSet<>(otherNames);
    String name = document.text("name");
    if (name != null) {
      names.add(name);
    }
    String version = version(document, contentHash);
    Severity severity = document.word("level", Severity.class, Severity::word);
    Mode mode = document.word("mode", Mode.class, Mode::word);
    List<ActionVerb> actions = actions(document.get("actions"), document);
    List<String> attack = RuleTags.attackIds(document, problems);
    List<String> falsePositives = document.texts("falsepositives");
    List<Requirement> missing = missing(document);
    String description = document.text("description");
    return id == null || title == null
        ? Optional.empty()
        : Optional.of(
            new PolicyMetadata(
                new PolicySnapshot(
                    id,
                    version,
                    title,
                    description == null ? null : description.strip(),
                    kind,
                    severity == null ? Severity.MEDIUM : severity,
                    mode == null ? Mode.NOTIFY : mode,
                    actions,
                    attack,
                    coolDownMillis(document)),
                falsePositives,
                document.get("enabled") == null || document.flag("enabled"),
                names,
                missing,
                document.node().file(),
                /* inForceSince= */ 0));
  }

  private List<Requirement> missing(YamlMap document) {
    List<Requirement> missing = new ArrayList<>();
    YamlNode list = document.get("requires");
    for (YamlNode item : list == null ? List.<YamlNode>of() : list.oneOrMore()) {
      Requirement required = document.word(item, Requirement.class, Requirement::word);
      if (required != null && required.isMissingIn(organisation)) {
        missing.add(required);
      }
    }
    return missing;
  }

  private long coolDownMillis(YamlMap document) {
    String text = document.text("cooldown");
    Duration span = text == null ? null : Timespan.of(text);
    if (text != null
        && (span == null
            || span.compareTo(MIN_COOL_DOWN) < 0
            || span.compareTo(MAX_COOL_DOWN) > 0)) {
      problems.add(
          document.get("cooldown"),
          ProblemText.quote(text) + " is not a valid cooldown; write 10m, 24h or 7d, up to 90d");
    }
    return span == null ? 0 : span.toMillis();
  }

  /** The required id in lower case; null, with a problem, when there is none. */
  public String id(YamlMap document, String what) {
    String id = document.text("id");
    if (id == null) {
      problems.add(document.node(), what + " needs an id, a UUID");
    } else if (!RuleId.isUuid(id)) {
      problems.add(document.get("id"), "id " + ProblemText.quote(id) + " is not a UUID");
    }
    return RuleId.normalized(id);
  }

  /** The required title; null, with a problem, when there is none. */
  public String title(YamlMap document, String what) {
    String title = document.text("title");
    if (title == null || title.isBlank()) {
      problems.add(document.node(), what + " needs a title");
      return null;
    }
    if (title.length() > MAX_TITLE_LENGTH) {
      problems.add(
          document.get("title"), "the title is longer than " + MAX_TITLE_LENGTH + " characters");
    }
    return title;
  }

  /** The version in the document, else the hash. */
  public String version(YamlMap document, String contentHash) {
    String version = document.text("version");
    if (version != null && !VERSION.matcher(version).matches()) {
      problems.add(
          document.get("version"),
          "version "
              + ProblemText.quote(version)
              + " is not valid; use up to 40 letters, digits and the characters . _ + -");
    }
    return version == null ? contentHash : version;
  }

  /** The actions of a list; unknown and repeated actions are problems. */
  public List<ActionVerb> actions(YamlNode list, YamlMap in) {
    List<ActionVerb> actions = new ArrayList<>();
    for (YamlNode item : list == null ? List.<YamlNode>of() : list.oneOrMore()) {
      ActionVerb verb = in.word(item, ActionVerb.class, ActionVerb::word);
      if (verb != null && actions.contains(verb)) {
        problems.add(item, "action " + ProblemText.quote(verb.word()) + " is listed twice");
      } else if (verb != null) {
        actions.add(verb);
      }
    }
    return actions;
  }
}
