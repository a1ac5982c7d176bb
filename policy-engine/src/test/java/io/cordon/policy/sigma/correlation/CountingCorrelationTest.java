package io.cordon.policy.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.identity.PeopleScope;
import io.cordon.model.policy.DetectorKind;
import io.cordon.policy.Aggregation;
import io.cordon.policy.Correlation;
import io.cordon.policy.CorrelationInput;
import io.cordon.policy.CorrelationPolicy;
import io.cordon.policy.Grouping;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.condition.Field;
import io.cordon.policy.sigma.PolicyPackReader;
import io.cordon.policy.sigma.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingCorrelationTest {

  /** Two base rules of six lines each, and the correlation's entries from line 16 on. */
  private static String file(String entries) {
    return CorrelationTest.base("one", "verb: download")
        + CorrelationTest.base("two", "verb: [share, unshare]")
        + "title: Both\nid: "
        + Rules.ID
        + "\ncorrelation:\n"
        + entries.indent(4);
  }

  private static Policy policy(String text) throws PolicyException {
    return PolicyPackReader.read(Map.of("r.yml", text), Rules.ORGANISATION).all().get(0);
  }

  private static Correlation correlation(String entries) throws PolicyException {
    return ((CorrelationPolicy) policy(file(entries))).correlation();
  }

  private static List<String> refusal(String entries) {
    return Rules.refusal(file(entries));
  }

  @Test
  void eventCountTakesRulesGroupsTimespanAndThreshold() throws PolicyException {
    String text =
        file(
            """
            type: event_count
            rules: [one, two]
            group-by: [user, app]
            timespan: 10m
            condition: {gte: 100}
            """);
    CorrelationPolicy policy = (CorrelationPolicy) policy(text);
    assertThat(policy.snapshot().kind()).isEqualTo(DetectorKind.CORRELATION);
    Correlation correlation = policy.correlation();
    assertThat(correlation.aggregation()).isEqualTo(Aggregation.EVENT_COUNT);
    assertThat(correlation.name()).as("has no name of its own").isEqualTo(Rules.ID);
    assertThat(correlation.inputs())
        .extracting(CorrelationInput::name)
        .containsExactly("one", "two");
    assertThat(correlation.groupings())
        .hasSize(2)
        .containsOnly(new Grouping(List.of(Field.USER, Field.APP)));
    assertThat(correlation.timespan()).isEqualTo(Duration.ofMinutes(10));
    assertThat(correlation.threshold()).isEqualTo(100);
    assertThat(correlation.field()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "event_count; {gte: 5}; 5; ",
        "event_count; {gt: 5}; 6; ",
        "event_count; {eq: 5}; 5; ",
        "event_count; {gt: 0}; 1; ",
        "event_count; {gt: 100, lte: 200}; 101; ",
        "event_count; {gte: 10000}; 10000; ",
        "value_count; {field: file, gte: 5}; 5; FILE",
        "value_count; {field: [recipient], gte: 2}; 2; RECIPIENT",
        "value_sum; {field: file.size, gt: 1000000}; 1000001; FILE_SIZE",
        "value_sum; {field: file.size, gte: 9007199254740992}; 9007199254740992; FILE_SIZE",
        "temporal; {gte: 2}; 2; "
      })
  void theLowerBoundIsTheThreshold(String type, String condition, long threshold, Field field)
      throws PolicyException {
    Correlation correlation =
        correlation(
            "type: %s\nrules: [one, two]\ngroup-by: [user]\ntimespan: 1h\ncondition: %s\n"
                .formatted(type, condition));
    assertThat(correlation.threshold()).isEqualTo(threshold);
    assertThat(correlation.field()).isEqualTo(field);
  }

  @Test
  void temporalWaitsForAllOfItsRulesUnlessToldOtherwise() throws PolicyException {
    Correlation correlation =
        correlation("type: temporal\nrules: [two, one]\ngroup-by: [file.id]\ntimespan: 5m\n");
    assertThat(correlation.aggregation()).isEqualTo(Aggregation.TEMPORAL);
    assertThat(correlation.threshold()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "event_count~{gte: 10001}~20:22: more than 10000 are not counted: the memory of a group is"
            + " bounded",
        "event_count~{gt: 10000}~20:21: more than 10000 are not counted: the memory of a group is"
            + " bounded",
        "event_count~{gte: 0}~20:22: 0 is reached before anything has happened; the least is 1",
        "event_count~{gte: -1}~20:22: no count or sum is below 0",
        "event_count~{gte: 1.5}~20:22: \"1.5\" is not a whole number",
        "event_count~{gte: many}~20:22: \"many\" is not a whole number",
        "event_count~{gte: 1e999999999}~20:22: \"1e999999999\" is not a whole number",
        "event_count~{lt: 5}~20:17: lt alone cannot be used: that there were too few is known only"
            + " when the time has passed; give gte, gt or eq",
        "event_count~{neq: 5}~20:17: neq is true of the first activity already; use gte",
        "event_count~{gte: 5, lt: 5}~20:25: no number fits both bounds",
        "event_count~{gte: 5, gt: 6}~20:25: one lower and one upper bound are enough",
        "event_count~{eq: 5, lte: 6}~20:24: eq needs no other bound",
        "event_count~{}~20:16: the condition of a correlation needs gte, gt or eq with a number",
        "event_count~5~20:16: must be a map, but is \"5\"",
        "value_sum~{field: file.size, gte: 9007199254740993}~20:40: sums above 9007199254740992"
            + " are not exact",
        "value_sum~{field: file, gte: 5}~20:24: only numbers can be summed; file is of type text",
        "value_count~{gte: 5}~20:16: the condition needs the field whose values are meant",
        "value_count~{field: flie, gte: 5}~20:24: unknown field \"flie\"; did you mean \"file\"?",
        "value_count~{field: [file, app], gte: 5}~20:31: values of one field only can be counted or"
            + " summed",
        "temporal~{gte: 3}~20:16: temporal counts different rules: from 2 to the 2 that it has, not"
            + " 3",
        "temporal~{gte: 1}~20:16: temporal counts different rules: from 2 to the 2 that it has, not"
            + " 1",
        "temporal_ordered~{gte: 1}~20:16: a sequence needs all of its rules; leave the condition"
            + " out"
      })
  void aConditionThatMeansNothingIsRefusedAtItsPlace(String type, String condition, String line) {
    assertThat(
            refusal(
                "type: %s\nrules: [one, two]\ngroup-by: [user]\ntimespan: 1h\ncondition: %s\n"
                    .formatted(type, condition)))
        .containsExactly("r.yml:" + line);
  }

  @Test
  void whatIsMissingOrTooMuchIsTold() {
    assertThat(refusal("type: event_count\nrules: [one, two]\n"))
        .containsExactly(
            "r.yml:16:5: a correlation needs group-by",
            "r.yml:16:5: a correlation needs a timespan, for example 24h",
            "r.yml:16:5: a correlation that counts needs a condition, as {gte: 100}");
    assertThat(
            refusal(
                """
                type: temporal
                rules: [one, two]
                group-by: [user, user]
                timespan: 366d
                """))
        .containsExactly(
            "r.yml:18:22: \"user\" is listed twice",
            "r.yml:19:15: \"366d\" is too long: nothing is remembered for more than 365d");
    assertThat(refusal("type: value_percentile\nrules: [one]\n"))
        .singleElement()
        .asString()
        .startsWith("r.yml:16:11: correlation type value_percentile cannot be used: ");
  }

  @Test
  void fieldsWithSeveralValuesMakeAGroupForEach() throws PolicyException {
    Correlation correlation =
        correlation(
            """
            type: event_count
            rules: [one, two]
            group-by: recipient
            timespan: 1d
            condition: {gte: 3}
            """);
    assertThat(
            keys(
                correlation.groupings().get(0),
                PeopleScope.TENANT,
                "recipient=a@x.example,b@x.example"))
        .hasSize(2);
  }

  @Test
  void anAliasIsAnotherFieldInEachRule() throws PolicyException {
    Correlation correlation =
        correlation(
            """
            type: temporal
            rules: [one, two]
            group-by: [who, app]
            aliases: {who: {one: user, two: recipient}}
            timespan: 1d
            """);
    assertThat(correlation.groupings())
        .containsExactly(
            new Grouping(List.of(Field.USER, Field.APP)),
            new Grouping(List.of(Field.RECIPIENT, Field.APP), 0));
  }

  @Test
  void anAliasFindsTheSamePersonInAnyCloud() throws PolicyException {
    Correlation correlation =
        correlation(
            """
            type: temporal
            rules: [one, two]
            group-by: [who]
            aliases: {who: {one: user, two: recipient}}
            timespan: 1d
            """);
    Grouping takes = correlation.groupings().get(0);
    Grouping gets = correlation.groupings().get(1);
    for (PeopleScope people : PeopleScope.values()) {
      assertThat(keys(takes, people, "app=m365", "user=eve@x.example"))
          .hasSize(1)
          .isSubsetOf(keys(gets, people, "app=m365", "recipient=eve@x.example,ann@x.example"));
    }
    assertThat(keys(takes, PeopleScope.ORGANISATION, "app=box", "user=eve@x.example"))
        .isEqualTo(keys(gets, PeopleScope.ORGANISATION, "app=m365", "recipient=eve@x.example"));
  }

  private static List<String> keys(Grouping grouping, PeopleScope people, String... values) {
    return grouping.groups(Rules.activity(values), people).stream()
        .map(Grouping.GroupKey::text)
        .toList();
  }

  @Test
  void aliasesThatDoNotFitAreRefused() {
    assertThat(
            refusal(
                """
                type: temporal
                rules: [one, two]
                group-by: [who, user]
                timespan: 1d
                aliases:
                  who: {one: user}
                  what: {one: file, two: flie, three: file}
                  user: {one: user, two: user}
                  odd: text
                """))
        .containsExactly(
            "r.yml:21:7: alias \"who\" has no field for \"two\"",
            "r.yml:22:7: group-by does not use the alias \"what\"",
            "r.yml:22:30: unknown field \"flie\"; did you mean \"file\"?",
            "r.yml:22:36: the correlation has no rule \"three\"",
            "r.yml:23:7: an alias cannot have the name of a field, as user is",
            "r.yml:24:7: group-by does not use the alias \"odd\"",
            "r.yml:24:12: must be a map, but is \"text\"");
  }
}
