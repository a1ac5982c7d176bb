package io.cordon.policy.sigma.test;

import io.cordon.model.file.Label;
import io.cordon.organisation.IpAddresses;
import io.cordon.organisation.LabelTaxonomy;
import io.cordon.policy.condition.Field;
import io.cordon.policy.taxonomy.ForeignField;
import io.cordon.policy.taxonomy.ForeignFields;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and checks the field values of one activity of a test. */
final class TestActivityReader {
  private static final Set<String> TIME_KEYS = Set.of("at", "repeat", "every");
  private static final int MAX_DIGITS = 18;

  /** Fields that Cordon computes, and what a test must give instead. */
  private static final Map<Field, String> COMPUTED =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Field.ID, "leave it out"),
              Map.entry(Field.USER_DOMAIN, "give user"),
              Map.entry(Field.USER_AFFILIATION, "give user or user.kind"),
              Map.entry(Field.USER_DEPARTMENT, "give a user of the test organisation"),
              Map.entry(Field.USER_SERVICE_ACCOUNT, "give a user of the test organisation"),
              Map.entry(Field.FILE_EXTENSION, "give file"),
              Map.entry(Field.FILE_EXPOSURE, "give the share that causes it"),
              Map.entry(Field.FILE_EXPOSURE_DAYS, "give the share that causes it"),
              Map.entry(Field.RECIPIENT_DOMAIN, "give recipient"),
              Map.entry(Field.RECIPIENT_AFFILIATION, "give recipient"),
              Map.entry(Field.NETWORK_NAME, "give ip"),
              Map.entry(Field.NETWORK_KIND, "give ip"),
              Map.entry(Field.COUNTRY, "give ip"),
              Map.entry(Field.COUNTRY_SOURCE, "give ip"),
              Map.entry(Field.CLIENT_SYNC_DAYS, "give the earlier sync"),
              Map.entry(Field.CITY, "give ip"),
              Map.entry(Field.ASN, "give ip"),
              Map.entry(Field.PLACE, "give ip")));

  private final LabelTaxonomy labels;
  private final Problems problems;

  TestActivityReader(LabelTaxonomy labels, Problems problems) {
    this.labels = labels;
    this.problems = problems;
  }

  Map<Field, List<String>> read(YamlMap activity) {
    Map<Field, List<String>> values = new EnumMap<>(Field.class);
    for (Map.Entry<String, YamlNode> entry : activity.node().fields().entrySet()) {
      String key = entry.getKey();
      Optional<Field> field = Field.named(key);
      if (field.isPresent()) {
        read(activity, field.get(), entry.getValue(), values);
      } else if (!TIME_KEYS.contains(key)) {
        List<String> known = new ArrayList<>(settable());
        known.addAll(TIME_KEYS);
        String advice =
            ForeignFields.named(key)
                .map(foreign -> "; " + advice(foreign))
                .orElseGet(() -> ProblemText.suggestionOrAll(key, known));
        problems.add(activity.node().key(key), "unknown field " + ProblemText.quote(key) + advice);
      }
    }
    return values;
  }

  private static String advice(ForeignField foreign) {
    return Field.named(foreign.target())
        .filter(COMPUTED::containsKey)
        .map(field -> field.word() + " is computed; " + COMPUTED.get(field))
        .orElseGet(foreign::advice);
  }

  private static List<String> settable() {
    return EnumSet.complementOf(EnumSet.copyOf(COMPUTED.keySet())).stream()
        .map(Field::word)
        .toList();
  }

  private void read(YamlMap activity, Field field, YamlNode value, Map<Field, List<String>> into) {
    if (COMPUTED.containsKey(field)) {
      String instead = COMPUTED.get(field);
      problems.add(activity.node().key(field.word()), field.word() + " is computed; " + instead);
      return;
    }
    if (value.isList() && !field.isMultiValued()) {
      problems.add(value, field.word() + " needs one value, not a list");
      return;
    }
    List<String> texts = new ArrayList<>();
    for (YamlNode item : value.oneOrMore()) {
      String text = activity.text(item);
      String mistake = text == null ? null : mistake(field, text);
      if (mistake != null) {
        problems.add(item, mistake);
      } else if (text != null) {
        texts.add(text);
      }
    }
    into.put(field, List.copyOf(texts));
  }

  /** Why the text is not a valid value of the field; null when it is. */
  private String mistake(Field field, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String value = ProblemText.quote(text) + " of " + field.word();
    return switch (field.type()) {
      case WORD, ORDERED_WORD ->
          field.words().contains(lower)
              ? null
              : "unknown value " + value + ProblemText.suggestionOrAll(lower, field.words());
      case LABEL ->
          labels.find(text) != null || lower.equals(Label.NONE.name()) || lower.equals("unknown")
              ? null
              : "label "
                  + ProblemText.quote(text)
                  + " is not in the taxonomy; known are "
                  + String.join(", ", labels.names())
                  + ", none, unknown";
      case NUMBER ->
          text.matches("\\d{1," + MAX_DIGITS + "}") ? null : value + " is not a whole number";
      case ADDRESS -> IpAddresses.address(text).isPresent() ? null : value + " is not an address";
      case TEXT, FLAG -> null;
    };
  }
}
