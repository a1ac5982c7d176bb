package io.cordon.policy.sigma.document;

import io.cordon.yaml.ProblemText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Sigma's {@code attack.} tags as MITRE ATT&amp;CK ids, by the matrix of version 18.1. */
final class AttackTag {
  static final String NAMESPACE = "attack";
  private static final String PREFIX = NAMESPACE + '.';
  private static final Pattern TECHNIQUE = Pattern.compile("t\\d{4}(\\.\\d{3})?");

  /** Groups, software, campaigns, mitigations, assets, data sources and components, detections. */
  private static final Pattern OTHER_OBJECT = Pattern.compile("([gscma]|ds|dc|det|an)\\d{4}");

  private static final Map<String, String> TACTICS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("reconnaissance", "TA0043"),
              Map.entry("resource-development", "TA0042"),
              Map.entry("initial-access", "TA0001"),
              Map.entry("execution", "TA0002"),
              Map.entry("persistence", "TA0003"),
              Map.entry("privilege-escalation", "TA0004"),
              Map.entry("defense-evasion", "TA0005"),
              Map.entry("credential-access", "TA0006"),
              Map.entry("discovery", "TA0007"),
              Map.entry("lateral-movement", "TA0008"),
              Map.entry("collection", "TA0009"),
              Map.entry("exfiltration", "TA0010"),
              Map.entry("command-and-control", "TA0011"),
              Map.entry("impact", "TA0040")));

  /** Tactics of ATT&amp;CK 19, and the tactic of version 18.1 from which each was made. */
  private static final Map<String, String> NEWER_TACTICS =
      Map.of("stealth", "defense-evasion", "defense-impairment", "defense-evasion");

  private AttackTag() {}

  /** Whether the tag is in the ATT&amp;CK namespace. */
  static boolean isAttack(String tag) {
    return tag.startsWith(PREFIX);
  }

  /** The id of a technique or tactic of version 18.1; empty for anything else. */
  static Optional<String> id(String tag) {
    String name = name(tag);
    if (TECHNIQUE.matcher(name).matches()) {
      return Optional.of(name.toUpperCase(Locale.ROOT)).filter(AttackTechniques::contains);
    }
    return Optional.ofNullable(TACTICS.get(NEWER_TACTICS.getOrDefault(name, name)));
  }

  /** What the author of the policy should know about the tag; empty when it is as expected. */
  static Optional<String> warning(String tag) {
    String name = name(tag);
    if (NEWER_TACTICS.containsKey(name)) {
      return Optional.of(
          " is of ATT&CK 19; findings carry its tactic of version 18.1, "
              + NEWER_TACTICS.get(name)
              + " ("
              + TACTICS.get(NEWER_TACTICS.get(name))
              + ")");
    }
    if (TECHNIQUE.matcher(name).matches()) {
      return id(tag).isPresent()
          ? Optional.empty()
          : Optional.of(" is no technique of ATT&CK 18.1; findings do not carry it");
    }
    return TACTICS.containsKey(name) || OTHER_OBJECT.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(
            " is not in ATT&CK 18.1; findings do not carry it"
                + ProblemText.suggestion(tag, tactics()));
  }

  private static List<String> tactics() {
    return TACTICS.keySet().stream().map(tactic -> PREFIX + tactic).toList();
  }

  /** Old rules separate the words of a tactic by underscores. */
  private static String name(String tag) {
    return tag.substring(PREFIX.length()).replace('_', '-');
  }
}
