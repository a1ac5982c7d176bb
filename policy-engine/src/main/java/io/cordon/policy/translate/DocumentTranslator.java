package io.cordon.policy.translate;

import io.cordon.policy.taxonomy.ForeignField;
import io.cordon.policy.taxonomy.ForeignFields;
import io.cordon.policy.taxonomy.LogProducts;
import io.cordon.yaml.Problem;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Translates one document: a rule, a correlation or a filter. */
final class DocumentTranslator {
  private static final List<String> DECIDED_HERE = List.of("actions", "mode", "tests");

  private static final List<String> COPIED =
      List.of("name", "status", "license", "author", "date", "modified");
  private static final Set<String> LEVELS =
      Set.of("informational", "low", "medium", "high", "critical");
  private static final Set<String> GROUPED = Set.of("group-by", "field");

  private final YamlNode document;
  private final Problems problems;
  private final StringBuilder out = new StringBuilder();

  DocumentTranslator(YamlNode document, Problems problems) {
    this.document = document;
    this.problems = problems;
  }

  String text() {
    String title = textOf("title").orElse("Untitled");
    line(0, "title", title);
    line(0, "id", textOf("id").orElseGet(() -> id(title)));
    COPIED.forEach(key -> textOf(key).ifPresent(text -> line(0, key, text)));
    textOf("description").ifPresent(text -> line(0, "description", text.strip()));
    List.of("references", "falsepositives").forEach(key -> list(key, document.get(key)));
    tags();
    DECIDED_HERE.forEach(this::leftOut);
    line(0, "taxonomy", "cordon");
    if (document.get("correlation") != null) {
      correlation(document.get("correlation"));
    } else {
      out.append("logsource: {category: file_hosting_activity}\n");
      conditions();
    }
    textOf("level")
        .map(level -> level.toLowerCase(Locale.ROOT))
        .filter(LEVELS::contains)
        .ifPresent(level -> line(0, "level", level));
    if (document.get("filter") == null) {
      out.append(
          """
          # tests: one must expect a finding, and one must expect none, for example
          #     - name: it happens
          #       given: [{verb: share, user: ana@example.com, file: plan.docx, recipient: eve@gmail.com}]
          #       expect: {findings: 1}
          """);
    }
    return document.get("correlation") == null ? checked(out.toString()) : out.toString();
  }

  /** The draft, with what the check refuses in it. The rules of a correlation may be elsewhere. */
  private String checked(String draft) {
    List<Problem> refused = DraftCheck.problems(draft, "condition:");
    refused.forEach(problem -> problems.add(document, "in the draft, " + problem.sentence()));
    return DraftCheck.commented(draft, refused);
  }

  /** The same on every run, so that a draft can be made again. */
  private static String id(String title) {
    return UUID.nameUUIDFromBytes(("draft/" + title).getBytes(StandardCharsets.UTF_8)).toString();
  }

  private void conditions() {
    boolean filter = document.get("filter") != null;
    String key = filter ? "filter" : "detection";
    YamlNode selections = document.get(key);
    if (selections == null || !selections.isMap()) {
      problems.add(document, "has no " + key + " to translate");
      return;
    }
    out.append(key).append(":\n");
    if (filter) {
      rules(selections.get("rules"));
    }
    new DetectionTranslator(selections, app(), filter, problems).write(out);
  }

  private void rules(YamlNode rules) {
    if (rules != null && rules.isText() && rules.text().equals("any")) {
      String why = "a filter lists the ids or names of its rules";
      out.append("    # not translated: rules: any (" + why + ")\n");
      problems.add(rules, "rules: any is not translated: " + why);
    } else {
      list("rules", rules, 4);
    }
  }

  /** The cloud whose log the rule is about; empty when none is named. */
  private Optional<String> app() {
    YamlNode logsource = document.get("logsource");
    if (logsource == null || !logsource.isMap()) {
      return Optional.empty();
    }
    for (String key : List.of("service", "product")) {
      YamlNode value = logsource.get(key);
      if (value != null && value.isText() && LogProducts.isUnread(value.text())) {
        problems.add(value, "Cordon reads no records of " + ProblemText.quote(value.text()));
      }
      Optional<String> app =
          value == null || !value.isText() ? Optional.empty() : LogProducts.app(value.text());
      if (app.isPresent()) {
        return app;
      }
    }
    YamlNode product = logsource.get("product");
    if (product != null && product.isText() && !LogProducts.isOfAnyApp(product.text())) {
      problems.add(product, "Cordon reads no log of " + ProblemText.quote(product.text()));
    }
    return Optional.empty();
  }

  private void tags() {
    YamlNode tags = document.get("tags");
    if (tags != null) {
      List<String> small =
          tags.oneOrMore().stream()
              .filter(YamlNode::isText)
              .map(tag -> YamlScalar.of(tag.text().toLowerCase(Locale.ROOT)))
              .toList();
      out.append("tags: [").append(String.join(", ", small)).append("]\n");
    }
  }

  /** What a policy does is for its owner to decide, not for the author of a rule from elsewhere. */
  private void leftOut(String key) {
    YamlNode value = document.get(key);
    if (value != null) {
      String why = "decide it for this policy";
      out.append("# not translated: " + key + " (" + why + ")\n");
      problems.add(value, key + " is not translated: " + why);
    }
  }

  private void correlation(YamlNode correlation) {
    out.append("correlation:\n");
    correlation.fields().forEach((key, value) -> correlation(4, key, value));
  }

  private void correlation(int indent, String key, YamlNode value) {
    if (value.isMap()) {
      out.append(" ".repeat(indent)).append(YamlScalar.of(key)).append(":\n");
      value.fields().forEach((inner, node) -> correlation(indent + 4, inner, node));
    } else {
      List<String> values =
          value.oneOrMore().stream()
              .map(item -> GROUPED.contains(key) ? field(item) : item.text())
              .toList();
      boolean list = value.isList();
      out.append(" ".repeat(indent)).append(YamlScalar.of(key));
      out.append(": ").append(list ? "[" : "");
      out.append(String.join(", ", values.stream().map(YamlScalar::of).toList()));
      out.append(list ? "]\n" : "\n");
    }
  }

  private String field(YamlNode item) {
    Optional<ForeignField> foreign =
        item.isText() ? ForeignFields.named(item.text()) : Optional.empty();
    if (foreign.isEmpty()) {
      return item.text();
    }
    String target = foreign.get().target();
    if (target.equals(ForeignField.NONE)) {
      problems.add(item, "Cordon has no field " + item.caption());
    }
    return Map.of(ForeignField.EVENT, "raw_type", ForeignField.NONE, item.text())
        .getOrDefault(target, target);
  }

  private Optional<String> textOf(String key) {
    YamlNode value = document.get(key);
    return value == null || !value.isText() ? Optional.empty() : Optional.of(value.text());
  }

  private void list(String key, YamlNode values) {
    list(key, values, 0);
  }

  private void list(String key, YamlNode values, int indent) {
    if (values != null && !values.oneOrMore().isEmpty()) {
      out.append(" ".repeat(indent)).append(key).append(":\n");
      values.oneOrMore().stream()
          .filter(YamlNode::isText)
          .forEach(
              item ->
                  out.append(" ".repeat(indent + 4))
                      .append("- ")
                      .append(YamlScalar.of(item.text()))
                      .append('\n'));
    }
  }

  private void line(int indent, String key, String text) {
    out.append(" ".repeat(indent))
        .append(key)
        .append(": ")
        .append(YamlScalar.of(text))
        .append('\n');
  }
}
