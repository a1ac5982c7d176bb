package io.cordon.policy.sigma.detection;

import io.cordon.organisation.Organisation;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces {@code %name%} with the values of the organisation's list of that name. */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\\\)%([\\w-]{1,64})%");
  private static final int MAX_TEXTS = 10_000;

  private final Organisation organisation;
  private final Problems problems;

  Placeholders(Organisation organisation, Problems problems) {
    this.organisation = organisation;
    this.problems = problems;
  }

  /** All resulting texts; empty for an empty list, which then matches nothing. */
  List<String> expand(YamlNode item) {
    if (!PLACEHOLDER.matcher(item.text()).find()) {
      problems.add(item, "modifier expand needs a placeholder, for example %partner_domains%");
      return List.of();
    }
    List<String> pending = List.of(item.text());
    for (Matcher m = PLACEHOLDER.matcher(item.text()); m.find(); ) {
      List<String> values = organisation.list(m.group(1));
      if (values == null) {
        problems.addWithin(item, m.start(), unknown(m.group(1)));
        return List.of();
      }
      if ((long) values.size() * pending.size() > MAX_TEXTS) {
        problems.add(item, "the placeholders expand to more than " + MAX_TEXTS + " values");
        return List.of();
      }
      pending = replaced(pending, m.group(), values);
    }
    return pending.stream().map(text -> text.replace("\\%", "%")).toList();
  }

  private static List<String> replaced(List<String> texts, String mark, List<String> values) {
    List<String> replaced = new ArrayList<>();
    for (String text : texts) {
      int at = text.indexOf(mark);
      for (String value : values) {
        replaced.add(
            at < 0 ? text : text.substring(0, at) + value + text.substring(at + mark.length()));
      }
    }
    return replaced;
  }

  private String unknown(String name) {
    return "the organisation has no list "
        + ProblemText.quote(name)
        + ProblemText.suggestionOrAll(name, organisation.listNames());
  }
}
