package io.cordon.policy.sigma.test;

import io.cordon.model.identity.StableId;
import io.cordon.model.policy.ActionVerb;
import io.cordon.organisation.Organisation;
import io.cordon.policy.condition.Field;
import io.cordon.policy.sigma.document.MetadataReader;
import io.cordon.policy.sigma.document.Timespan;
import io.cordon.policy.test.PolicyTest;
import io.cordon.policy.test.TestActivity;
import io.cordon.policy.test.TestOrganisation;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code tests} of a policy. */
public final class PolicyTestReader {
  private static final List<String> KEYS = List.of("name", TestOrganisation.KEY, "given", "expect");
  private static final List<String> EXPECT_KEYS = List.of("findings", "actions");
  private static final int MAX_ACTIVITIES = 5_000;
  private static final int MAX_FINDINGS = 1_000;
  private static final String NUMBER_PLACEHOLDER = "%n%";

  private final Problems problems;
  private final Set<TestOrganisation> selection;
  private final TestActivityReader values;

  /**
   * @param selection the tests that are read; others may name what the organisation lacks
   */
  public PolicyTestReader(
      Organisation organisation, Set<TestOrganisation> selection, Problems problems) {
    this.selection = selection;
    this.problems = problems;
    this.values = new TestActivityReader(organisation.labels(), problems);
  }

  public List<PolicyTest> read(YamlMap document, String policyId) {
    List<PolicyTest> tests = new ArrayList<>();
    if (selection.isEmpty()) {
      return tests;
    }
    Set<String> names = new HashSet<>();
    for (YamlMap test : document.maps("tests")) {
      test.onlyKeys(KEYS);
      String name = test.text("name");
      if (name == null) {
        problems.add(test.node(), "a test needs a name");
      } else if (!names.add(name)) {
        problems.add(test.get("name"), "another test has the name " + ProblemText.quote(name));
      } else if (selection.contains(organisation(test))) {
        tests.add(test(test, name, policyId));
      }
    }
    return tests;
  }

  /** The organisation in which a test runs. */
  private TestOrganisation organisation(YamlMap test) {
    String word = test.text(TestOrganisation.KEY);
    if (word == null) {
      return TestOrganisation.MADE_UP;
    }
    Optional<TestOrganisation> organisation = TestOrganisation.of(word);
    if (organisation.isEmpty()) {
      problems.add(
          test.get(TestOrganisation.KEY),
          ProblemText.quote(word)
              + " is no organisation of tests; write own for that of --org, none for one of which"
              + " nothing is known, or leave it out for the made-up one");
    }
    return organisation.orElse(TestOrganisation.MADE_UP);
  }

  private PolicyTest test(YamlMap test, String name, String policyId) {
    List<TestActivity> activities = given(test, policyId + '/' + name);
    YamlMap expect = test.map("expect");
    int findings = 0;
    Set<ActionVerb> actions = null;
    if (expect == null) {
      problems.add(test.node(), "a test needs expect, for example {findings: 1}");
    } else {
      expect.onlyKeys(EXPECT_KEYS);
      Double count = expect.number("findings", 0, MAX_FINDINGS);
      if (expect.get("findings") == null) {
        problems.add(expect.node(), "expect needs findings, a number from 0");
      }
      findings = count == null ? 0 : count.intValue();
      YamlNode list = expect.get("actions");
      actions =
          list == null ? null : Set.copyOf(new MetadataReader(problems).actions(list, expect));
    }
    YamlNode at = test.node();
    return new PolicyTest(policyId, name, activities, findings, actions, at.file(), at.line());
  }

  private List<TestActivity> given(YamlMap test, String scope) {
    List<TestActivity> activities = new ArrayList<>();
    List<YamlMap> given = test.maps("given");
    if (given.isEmpty()) {
      problems.add(test.node(), "a test needs given, a list of activities");
    }
    TestClock clock = new TestClock();
    for (YamlMap activity : given) {
      Map<Field, List<String>> fields = values.read(activity);
      Double repeat = activity.number("repeat", 1, MAX_ACTIVITIES);
      int times = repeat == null ? 1 : repeat.intValue();
      if (activities.size() + times > MAX_ACTIVITIES) {
        problems.add(activity.node(), "a test has at most " + MAX_ACTIVITIES + " activities");
        return activities;
      }
      Instant at = at(clock, activity);
      Duration every = every(activity);
      for (int i = 0; i < times; i++) {
        at = i == 0 ? at : clock.after(every);
        String id = StableId.of("test-activity", scope, String.valueOf(activities.size()));
        activities.add(new TestActivity(id, at, repeat == null ? fields : numbered(fields, i + 1)));
      }
    }
    return activities;
  }

  /** Replaces {@code %n%} with the number of the repetition, so that files can differ. */
  private static Map<Field, List<String>> numbered(Map<Field, List<String>> values, int number) {
    Map<Field, List<String>> numbered = new EnumMap<>(Field.class);
    String digits = String.valueOf(number);
    values.forEach(
        (field, texts) ->
            numbered.put(
                field,
                texts.stream().map(text -> text.replace(NUMBER_PLACEHOLDER, digits)).toList()));
    return numbered;
  }

  private Instant at(TestClock clock, YamlMap activity) {
    String text = activity.text("at");
    if (text == null) {
      return clock.next();
    }
    Instant at = clock.at(text);
    if (at == null) {
      problems.add(
          activity.get("at"),
          ProblemText.quote(text)
              + " is not a time; write \"10:00\", \"+2h\" or 2026-03-02T10:00:00Z");
      return clock.next();
    }
    return at;
  }

  private Duration every(YamlMap activity) {
    String text = activity.text("every");
    if (text == null) {
      return TestClock.STEP;
    }
    Duration every = Timespan.of(text);
    if (every == null) {
      problems.add(
          activity.get("every"), ProblemText.quote(text) + " is not a timespan; write 10m or 1d");
      return TestClock.STEP;
    }
    if (activity.get("repeat") == null) {
      problems.add(activity.get("every"), "every needs repeat");
    }
    return every;
  }
}
