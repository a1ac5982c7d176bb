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

  /** Two base rules and a correlation with these entries. */
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

  @Test
  void eventCountHasRulesGroupsTimespanAndThreshold() throws PolicyException {
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
  void temporalNeedsAllOfItsRulesByDefault() throws PolicyException {
    Correlation correlation =
        correlation("type: temporal\nrules: [two, one]\ngroup-by: [file.id]\ntimespan: 5m\n");
    assertThat(correlation.aggregation()).isEqualTo(Aggregation.TEMPORAL);
    assertThat(correlation.threshold()).isEqualTo(2);
  }

  @Test
  void aFieldWithSeveralValuesMakesAGroupForEach() throws PolicyException {
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
  void anAliasIsADifferentFieldInEachRule() throws PolicyException {
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
}
