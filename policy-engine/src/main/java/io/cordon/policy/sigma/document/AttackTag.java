package io.cordon.policy.sigma.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Sigma's {@code attack.} tags as MITRE ATT&amp;CK ids, by the matrix of version 18.1. */
final class AttackTag {
  private static final String NAMESPACE = "attack.";
  private static final Pattern TECHNIQUE = Pattern.compile("t\\d{4}(\\.\\d{3})?");
  private static final Pattern GROUP_OR_SOFTWARE = Pattern.compile("[gs]\\d{4}");
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

  private AttackTag() {}

  /** Whether the tag is in the ATT&amp;CK namespace. */
  static boolean isAttack(String tag) {
    return tag.startsWith(NAMESPACE);
  }

  /** The id of a technique or tactic; empty for groups, software and unknown names. */
  static Optional<String> id(String tag) {
    String name = name(tag);
    return TECHNIQUE.matcher(name).matches()
        ? Optional.of(name.toUpperCase(Locale.ROOT))
        : Optional.ofNullable(TACTICS.get(name));
  }

  /** Whether the name is a technique, tactic, group or software of ATT&amp;CK. */
  static boolean isKnown(String tag) {
    return id(tag).isPresent() || GROUP_OR_SOFTWARE.matcher(name(tag)).matches();
  }

  static Collection<String> tactics() {
    return TACTICS.keySet().stream().map(tactic -> NAMESPACE + tactic).toList();
  }

  private static String name(String tag) {
    return tag.substring(NAMESPACE.length()).replace('_', '-');
  }
}
