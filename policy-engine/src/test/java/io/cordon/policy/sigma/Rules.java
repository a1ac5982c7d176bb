package io.cordon.policy.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.model.activity.Activity;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.OrganisationException;
import io.cordon.organisation.Recogniser;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.test.TestActivity;
import io.cordon.yaml.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Short ways to write rules and activities in tests. */
public final class Rules {
  public static final String ID = "0b7a8e5e-4f63-4c0e-9a53-3f6c1d3d7a10";
  public static final Organisation ORGANISATION = organisation();

  private Rules() {}

  private static Organisation organisation() {
    try {
      return Organisation.parse(
          """
          domains: [example.com]
          partner_domains: [partner.example, second.example]
          lists: {rivals: ['rival.example', '*.enemy.example'], nobody: []}
          """,
          "org.yaml");
    } catch (OrganisationException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** A complete rule with this detection, which starts on line 5, column 5. */
  public static String rule(String detection) {
    return """
    title: A rule
    id: %s
    taxonomy: cordon
    detection:
    %slogsource: {category: file_hosting_activity}
    """
        .formatted(ID, detection.indent(4));
  }

  /** The condition of a rule with one selection that has these entries. */
  public static Condition condition(String entries) {
    return policy(rule("s:\n" + entries.indent(4) + "condition: s\n")).condition();
  }

  public static ActivityPolicy policy(String text) {
    try {
      return (ActivityPolicy)
          PolicyPackReader.read(Map.of("r.yml", text), ORGANISATION).all().get(0);
    } catch (PolicyException refused) {
      throw new AssertionError(refused.getMessage(), refused);
    }
  }

  /** The messages with which a text is refused. */
  public static List<String> refusal(String text) {
    PolicyException refused =
        catchThrowableOfType(
            PolicyException.class,
            () -> PolicyPackReader.read(Map.of("r.yml", text), ORGANISATION));
    assertThat(refused).as("should be refused:\n%s", text).isNotNull();
    List<String> lines = refused.problems().stream().map(Problem::message).toList();
    assertThat(lines).allSatisfy(line -> assertThat(line.lines()).hasSize(1));
    return lines;
  }

  /** An activity of {@code field=value} pairs, recognised; repeated fields have several values. */
  public static Activity activity(String... pairs) {
    Map<Field, List<String>> values = new EnumMap<>(Field.class);
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      Field field = Field.named(pair.substring(0, equals)).orElseThrow();
      values.put(field, Arrays.asList(pair.substring(equals + 1).split(",")));
    }
    Activity given =
        new TestActivity("1", Instant.parse("2026-03-02T10:00:00Z"), values).toActivity();
    return new Recogniser(ORGANISATION).recognise(given);
  }
}
