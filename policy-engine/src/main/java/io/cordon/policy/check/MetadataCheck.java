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

  static void judge(YamlNode document, Problems warnings) {
    if (isAbsent(document, "description")) {
      warnings.add(
          document, "has no description: whoever gets a finding wants to know what it means");
    }
    if (isAbsent(document, "falsepositives")) {
      warnings.add(document, "names no falsepositives: what innocent cause looks the same?");
    }
    if (isAbsent(document, "level")) {
      warnings.add(document, "says no level: medium is taken");
    }
    if (oneOrMore(document, "tags").stream().noneMatch(MetadataCheck::isAttack)) {
      warnings.add(document, "has no ATT&CK tag, such as attack.exfiltration or attack.t1567");
    }
    tellIdleActions(document, warnings);
  }

  /** Mode notify, also where the policy does not say its mode, asks for no containment. */
  private static void tellIdleActions(YamlNode document, Problems warnings) {
    String mode = MainDocument.text(document, "mode");
    if (!mode.isEmpty() && !mode.equalsIgnoreCase(Mode.NOTIFY.word())) {
      return;
    }
    String why = mode.isEmpty() ? "no mode is said, and notify" : "mode notify";
    for (YamlNode action : oneOrMore(document, "actions")) {
      if (action.isText() && isContainment(action.text())) {
        warnings.add(action, action.text() + " is never asked for: " + why + " only tells people");
      }
    }
  }

  private static boolean isContainment(String word) {
    return Arrays.stream(ActionVerb.values())
        .anyMatch(verb -> verb.word().equals(lower(word)) && !Mode.NOTIFY.allows(verb));
  }

  private static boolean isAttack(YamlNode tag) {
    return tag.isText() && lower(tag.text()).startsWith(ATTACK);
  }

  private static boolean isAbsent(YamlNode document, String key) {
    return oneOrMore(document, key).stream().noneMatch(value -> value.isText() && !isBlank(value));
  }

  private static boolean isBlank(YamlNode value) {
    return value.text().isBlank();
  }

  private static List<YamlNode> oneOrMore(YamlNode document, String key) {
    YamlNode value = document.get(key);
    return value == null ? List.of() : value.oneOrMore();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
