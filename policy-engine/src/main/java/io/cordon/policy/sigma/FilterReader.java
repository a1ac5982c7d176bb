package io.cordon.policy.sigma;

import io.cordon.policy.Filter;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.sigma.detection.RuleReader;
import io.cordon.policy.sigma.document.MetadataReader;
import io.cordon.policy.sigma.document.RuleId;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the filter documents of a file: Sigma's exceptions, with an optional expiry. */
final class FilterReader {
  private static final List<String> KEYS =
      List.of(
          "title",
          "id",
          "name",
          "taxonomy",
          "description",
          "author",
          "references",
          "date",
          "modified",
          "version",
          "logsource",
          "filter",
          "expires");
  private static final String RULES = "rules";
  private static final String EXPIRES = "expires";

  private final RuleReader rules;
  private final String contentHash;
  private final Problems problems;

  FilterReader(RuleReader rules, String contentHash, Problems problems) {
    this.rules = rules;
    this.contentHash = contentHash;
    this.problems = problems;
  }

  /**
   * The filter; empty, with problems, when it is not valid.
   *
   * @param within ids and names of the rules in the same file, to which the filter is limited; null
   *     for a filter in a file of its own, which can name any rule and needs an id
   */
  Optional<Filter> read(YamlMap document, Set<String> within) {
    int before = problems.count();
    MetadataReader.onlyKeys(document, KEYS);
    MetadataReader metadata = new MetadataReader(problems);
    String id =
        within == null || document.get("id") != null ? metadata.id(document, "a filter") : null;
    String title = metadata.title(document, "a filter");
    String version = metadata.version(document, contentHash);
    rules.checkLogsource(document);
    YamlMap filter = document.map("filter");
    Set<String> names = filter == null ? Set.of() : names(filter, within);
    Instant expires = filter == null ? null : expires(document, filter);
    Optional<Condition> condition =
        filter == null
            ? Optional.empty()
            : rules
                .detections()
                .read(filter.node(), Set.of(RULES, EXPIRES))
                .flatMap(written -> excepted(filter, written));
    return condition.isEmpty() || problems.count() > before
        ? Optional.empty()
        : Optional.of(
            new Filter(
                id, title, version, names, condition.get(), expires, document.node().file()));
  }

  /** Refuses a condition that other tools would understand as the contrary. */
  private Optional<Condition> excepted(YamlMap filter, Condition written) {
    FilterPolarity polarity = FilterPolarity.of(written);
    YamlNode condition = filter.get("condition");
    if (polarity != FilterPolarity.EXCEPTED && condition.oneOrMore().size() > 1) {
      problems.add(
          condition, "a filter with not needs one condition, not a list: not (first or second)");
      return Optional.empty();
    }
    if (polarity == FilterPolarity.AMBIGUOUS) {
      problems.add(
          condition,
          "it is not clear which activities the filter excepts, because tools for Sigma differ here;"
              + " to except those that this matches, write condition: not ("
              + condition.oneOrMore().get(0).text()
              + ')');
      return Optional.empty();
    }
    Condition excepted = polarity.excepted(written);
    rules.detections().checkExcepted(filter.node(), excepted);
    return Optional.of(excepted);
  }

  private Set<String> names(YamlMap filter, Set<String> within) {
    Set<String> names = new LinkedHashSet<>();
    YamlNode list = filter.get(RULES);
    if (list == null || list.oneOrMore().isEmpty()) {
      problems.add(
          filter.node(), "a filter needs rules: the ids or names of the rules that it applies to");
      return names;
    }
    for (YamlNode item : list.oneOrMore()) {
      String written = filter.text(item);
      String name = RuleId.normalized(written);
      if (written == null) {
        continue;
      }
      if (written.equals("any") && (within == null || !within.contains(written))) {
        problems.add(item, "rules: any is not supported: list the ids or names of the rules");
      } else if (!names.add(name)) {
        problems.add(item, "rule " + ProblemText.quote(written) + " is listed twice");
      } else if (within != null && !within.contains(name)) {
        problems.add(
            item,
            "no rule in this file has the name or id "
                + ProblemText.quote(written)
                + "; a filter for rules in other files needs its own file");
      }
    }
    return names;
  }

  private Instant expires(YamlMap document, YamlMap filter) {
    YamlMap parent = document.get(EXPIRES) != null ? document : filter;
    String text = parent.text(EXPIRES);
    if (text == null) {
      return null;
    }
    try {
      return text.indexOf('T') > 0
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException notATime) {
      problems.add(
          parent.get(EXPIRES),
          ProblemText.quote(text) + " is not a time; write 2026-12-31 or 2026-12-31T18:00:00Z");
      return null;
    }
  }
}
