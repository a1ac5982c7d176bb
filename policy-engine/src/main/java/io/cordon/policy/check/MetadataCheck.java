package io.cordon.policy.check;

import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.policy.sigma.document.RuleTags;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Warns about missing metadata that the readers of findings need, and about actions without effect.
 */
final class MetadataCheck {
  private static final String ATTACK = "attack.";

  private MetadataCheck() {}

  static void check(YamlNode document, Problems warnings) {
    if (isAbsent(document, "description")) {
      warnings.add(
          document, "has no description: readers of its findings need to know what they mean");
    }
    if (isAbsent(document, "falsepositives")) {
      warnings.add(document, "has no falsepositives: list the harmless causes that look the same");
    }
    if (isAbsent(document, "level")) {
      warnings.add(document, "has no level: medium is used");
    }
    if (oneOrMore(document, "tags").stream().noneMatch(MetadataCheck::isAttack)) {
      warnings.add(document, "has no ATT&CK tag, such as attack.exfiltration or attack.t1567");
    }
    if (document.get("tags") != null) {
      RuleTags.check(document.get("tags"), warnings);
    }
    checkActions(document, warnings);
  }

  /** In mode notify, which is also the default, containment actions are not requested. */
  private static void checkActions(YamlNode document, Problems warnings) {
    String mode = MainDocumentFinder.text(document, "mode");
    if (!mode.isEmpty() && !mode.equalsIgnoreCase(Mode.NOTIFY.word())) {
      return;
    }
    String why = mode.isEmpty() ? "the default mode notify" : "mode notify";
    for (YamlNode action : oneOrMore(document, "actions")) {
      if (action.isText() && isContainment(action.text())) {
        warnings.add(
            action, action.text() + " is never requested: " + why + " only notifies people");
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
