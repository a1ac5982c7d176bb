package io.cordon.policy.check;

import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a policy leaves unsaid that whoever gets its findings will miss. */
final class MetadataCheck {
  private static final String ATTACK = "attack.";

  private MetadataCheck() {}

  static void judge(YamlNode head, Problems warnings) {
    if (isAbsent(head, "description")) {
      warnings.add(head, "has no description: whoever gets a finding wants to know what it means");
    }
    if (isAbsent(head, "falsepositives")) {
      warnings.add(head, "names no falsepositives: what innocent cause looks the same?");
    }
    if (isAbsent(head, "level")) {
      warnings.add(head, "says no level: medium is taken");
    }
    if (oneOrMore(head, "tags").stream().noneMatch(MetadataCheck::isAttack)) {
      warnings.add(head, "has no ATT&CK tag, such as attack.exfiltration or attack.t1567");
    }
    tellIdleActions(head, warnings);
  }

  /** Mode notify, also where the policy does not say its mode, asks for no containment. */
  private static void tellIdleActions(YamlNode head, Problems warnings) {
    String mode = MainDocument.text(head, "mode");
    if (!mode.isEmpty() && !mode.equalsIgnoreCase(Mode.NOTIFY.word())) {
      return;
    }
    String why = mode.isEmpty() ? "no mode is said, and notify" : "mode notify";
    for (YamlNode action : oneOrMore(head, "actions")) {
      if (action.isText() && isContainment(action.text())) {
        warnings.add(action, action.text() + " is never asked for: " + why + " only tells people");
      }
    }
  }

  private static boolean isContainment(String word) {
    return Arrays.stream(ActionVerb.values())
        .anyMatch(verb -> verb.word().equals(lower(word)) && !verb.onlyNotifies());
  }

  private static boolean isAttack(YamlNode tag) {
    return tag.isText() && lower(tag.text()).startsWith(ATTACK);
  }

  private static boolean isAbsent(YamlNode head, String key) {
    return oneOrMore(head, key).stream().noneMatch(value -> value.isText() && !isBlank(value));
  }

  private static boolean isBlank(YamlNode value) {
    return value.text().isBlank();
  }

  private static List<YamlNode> oneOrMore(YamlNode head, String key) {
    YamlNode value = head.get(key);
    return value == null ? List.of() : value.oneOrMore();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
