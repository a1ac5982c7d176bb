package io.cordon.policy.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Verb;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.policy.DetectorKind;
import io.cordon.organisation.Organisation;
import io.cordon.policy.Grouping;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.condition.Field;
import io.cordon.policy.sigma.PolicyPackReader;
import io.cordon.policy.sigma.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sequences are read; other tests share the base rules. */
public class CorrelationTest {

  /** A base rule of six lines. */
  public static String base(String name, String detection) {
    return """
    title: Base %s
    name: %s
    taxonomy: cordon
    logsource: {category: file_hosting_activity}
    detection: {s: {%s}, condition: s}
    ---
    """
        .formatted(name, name, detection);
  }

  /** Two base rules and a correlation with these entries. */
  private static String correlated(String entries) {
    return base("one", "verb: label")
        + base("two", "verb: [share, unshare]")
        + "title: Both\nid: "
        + Rules.ID
        + "\ncorrelation:\n"
        + entries.indent(4);
  }

  private static Policy policy(String text) throws PolicyException {
    return PolicyPackReader.read(Map.of("r.yml", text), Rules.ORGANISATION).all().get(0);
  }

  @Test
  void temporalOrderedIsASequence() throws PolicyException {
    SequencePolicy policy =
        (SequencePolicy)
            policy(
                correlated(
                    """
                    type: temporal_ordered
                    rules: [two, one]
                    group-by: [file.id, user]
                    timespan: 90m
                    """));
    assertThat(policy.steps())
        .extracting(step -> step.input().name())
        .containsExactly("two", "one");
    assertThat(policy.within()).isEqualTo(Duration.ofMinutes(90));
    assertThat(policy.steps())
        .extracting(step -> step.grouping().fields())
        .containsOnly(List.of(Field.FILE_ID, Field.USER));
    assertThat(policy.snapshot().kind()).isEqualTo(DetectorKind.SEQUENCE);
    assertThat(SequenceRules.verbs(policy))
        .containsExactlyInAnyOrder(Verb.LABEL, Verb.SHARE, Verb.UNSHARE);
    assertThat(SequenceRules.match(policy, Rules.activity("verb=unshare"))).isTrue();
    assertThat(SequenceRules.match(policy, Rules.activity("verb=open"))).isFalse();
  }

  @Test
  void theGroupKeyDistinguishesValuesAndNeedsAllOfThem() throws PolicyException {
    SequencePolicy policy =
        (SequencePolicy)
            policy(
                correlated(
                    """
                    type: temporal_ordered
                    rules: [one, two]
                    group-by: [file.id, file.path]
                    timespan: 1d
                    """));
    Grouping grouping = policy.steps().get(0).grouping();
    assertThat(keys(grouping, "file.id=a", "file.path=b|c"))
        .hasSize(1)
        .isEqualTo(keys(grouping, "file.id=a", "file.path=b|c"))
        .isNotEqualTo(keys(grouping, "file.id=a|b", "file.path=c"));
    assertThat(keys(grouping, "file.id=a")).isEmpty();
  }

  private static List<String> keys(Grouping grouping, String... values) {
    return grouping.groups(Rules.activity(values), PeopleScope.ORGANISATION).stream()
        .map(Grouping.GroupKey::text)
        .toList();
  }

  @Test
  void labelsComeFromTheOrganisation() throws Exception {
    Organisation organisation = Organisation.parse("labels: [{name: Secret}]", "org.yaml");
    String text = Rules.rule("s: {file.label: secret}\ncondition: s\n");
    assertThat(PolicyPackReader.read(Map.of("r.yml", text), organisation).all()).hasSize(1);
  }
}
