package io.cordon.policy.sigma.document;

import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the {@code tags} of a document. */
public final class RuleTags {
  private static final Pattern TAG = Pattern.compile("[a-z0-9_-]+\\.[a-z0-9._-]+");

  /** The namespaces of the specification. */
  private static final Set<String> NAMESPACES =
      Set.of(AttackTag.NAMESPACE, "car", "cve", "d3fend", "detection", "stp", "tlp");

  private RuleTags() {}

  /** The ATT&amp;CK ids that findings carry; a tag without the form of one is a problem. */
  static List<String> attackIds(YamlMap document, Problems problems) {
    List<String> ids = new ArrayList<>();
    YamlNode tags = document.get("tags");
    for (YamlNode item : tags == null ? List.<YamlNode>of() : tags.oneOrMore()) {
      String tag = document.text(item);
      if (tag == null) {
        continue;
      }
      String lower = tag.toLowerCase(Locale.ROOT);
      if (!TAG.matcher(lower).matches()) {
        problems.add(
            item, "tag " + ProblemText.quote(tag) + " does not have the form namespace.name");
      } else if (!lower.equals(tag)) {
        problems.add(
            item,
            "tag " + ProblemText.quote(tag) + " must be in small letters: write " + quoted(lower));
      } else if (AttackTag.isAttack(tag)) {
        AttackTag.id(tag).filter(id -> !ids.contains(id)).ifPresent(ids::add);
      }
    }
    return ids;
  }

  /**
   * Adds a warning for each tag that no finding carries although its author may expect it. Other
   * namespaces than those of the specification are for human readers.
   */
  public static void check(YamlNode tags, Problems warnings) {
    for (YamlNode item : tags.oneOrMore()) {
      if (!item.isText() || !TAG.matcher(item.text()).matches()) {
        continue; // a mistake, which has been reported
      }
      String tag = item.text();
      String namespace = tag.substring(0, tag.indexOf('.'));
      if (AttackTag.isAttack(tag)) {
        AttackTag.warning(tag)
            .ifPresent(sentence -> warnings.add(item, "tag " + quoted(tag) + sentence));
      } else if (!NAMESPACES.contains(namespace)
          && !ProblemText.suggestion(namespace, NAMESPACES).isEmpty()) {
        warnings.add(
            item,
            "tag "
                + quoted(tag)
                + " has a namespace of its own"
                + ProblemText.suggestion(namespace, NAMESPACES));
      }
    }
  }

  private static String quoted(String text) {
    return ProblemText.quote(text);
  }
}
