package io.cordon.policy.sigma.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.finding.SupersededAction;
import io.cordon.model.identity.App;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import io.cordon.policy.PolicyException;
import io.cordon.policy.condition.Field;
import io.cordon.policy.sigma.PolicyPackReader;
import io.cordon.policy.sigma.Rules;
import io.cordon.policy.test.PolicyTest;
import io.cordon.policy.test.PolicyTestResult;
import io.cordon.policy.test.TestFinding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyTestsTest {

  private static String withTests(String tests) {
    return Rules.rule("s: {verb: share}\ncondition: s\n") + "tests:\n" + tests.indent(4);
  }

  private static PolicyTest test(String given, String expect) throws PolicyException {
    String text = withTests("- name: t\n  given:\n" + given.indent(6) + "  expect: " + expect);
    return PolicyPackReader.read(Map.of("r.yml", text), Rules.ORGANISATION)
        .all()
        .get(0)
        .tests()
        .get(0);
  }

  private static List<String> times(String given) throws PolicyException {
    return test(given, "{findings: 0}").activities().stream()
        .map(activity -> activity.time().toString().replace("2026-03-", ""))
        .toList();
  }

  @Test
  void unspecifiedFieldsHaveDefaults() throws PolicyException {
    Activity activity = test("- {verb: share}", "{findings: 1}").activities().get(0);
    assertThat(activity.app()).isEqualTo(App.M365);
    assertThat(activity.actor().name()).isEqualTo("ana@example.com");
    assertThat(activity.actor().domain()).isEqualTo("example.com");
    assertThat(activity.file().name()).isEqualTo("test.docx");
    assertThat(activity.file().label().isKnown()).isFalse();
    assertThat(activity.share().audience()).isEqualTo(Audience.UNKNOWN);
    assertThat(activity.time()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
  }

  @Test
  void theSameFileNameIsTheSameFile() throws PolicyException {
    List<Activity> given =
        test("- {file: a}\n- {file: a}\n- {file: b}\n- {file: a, file.id: '7'}", "{findings: 0}")
            .activities();
    assertThat(given.get(0).file().id()).isEqualTo(given.get(1).file().id());
    assertThat(given.get(0).file().id()).isNotEqualTo(given.get(2).file().id());
    assertThat(given.get(3).file().id()).isEqualTo("7");
    assertThat(given).extracting(Activity::id).doesNotHaveDuplicates();
  }

  @Test
  void visitorsHaveNoNameAndSignInsHaveNoFile() throws PolicyException {
    List<Activity> given =
        test("- {user.kind: anonymous}\n- {verb: sign_in}", "{findings: 0}").activities();
    assertThat(given.get(0).actor().kind()).isEqualTo(ActorKind.ANONYMOUS);
    assertThat(given.get(0).actor().name()).isNull();
    assertThat(given.get(1).verb()).isEqualTo(Verb.SIGN_IN);
    assertThat(given.get(1).file()).isEqualTo(CloudFile.NONE);
    Activity setting =
        test("- {verb: administer, setting.value: 'on', severity: high}", "{findings: 0}")
            .activities()
            .get(0);
    assertThat(setting.file()).isEqualTo(CloudFile.NONE);
    assertThat(setting.setting().value()).isEqualTo("on");
    assertThat(setting.severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void timeAdvancesAMinutePerStepOrAsSpecified() throws PolicyException {
    assertThat(
            times(
                """
                - {verb: open}
                - {verb: open}
                - {verb: open, at: '10:30'}
                - {verb: open, at: +2h}
                - {verb: open, repeat: 3, every: 1d}
                - {verb: open, at: '08:00'}
                - {verb: open, at: '2026-03-20T10:00:00+01:00'}
                """))
        .containsExactly(
            "02T09:00:00Z",
            "02T09:01:00Z",
            "02T10:30:00Z",
            "02T12:30:00Z",
            "02T12:31:00Z",
            "03T12:31:00Z",
            "04T12:31:00Z",
            "04T08:00:00Z",
            "20T09:00:00Z");
  }

  @Test
  void repeatedActivitiesCanUseTheirNumber() throws PolicyException {
    List<Activity> given =
        test(
                "- {file: plan-%n%.docx, repeat: 3}\n- {file: plan-%n%.docx}\n"
                    + "- {verb: share, recipient: 'eve%n%@x.example', repeat: 2}",
                "{findings: 0}")
            .activities();
    assertThat(given.subList(0, 4))
        .extracting(activity -> activity.file().name())
        .containsExactly("plan-1.docx", "plan-2.docx", "plan-3.docx", "plan-%n%.docx");
    assertThat(given.subList(0, 4))
        .extracting(activity -> activity.file().id())
        .doesNotHaveDuplicates();
    assertThat(given.get(5).share().recipients().get(0).name()).isEqualTo("eve2@x.example");
  }

  @Test
  void recipientsAreNamedByAddressOrGroup() throws PolicyException {
    Activity activity =
        test("- {verb: share, recipient: [Eve@Gmail.com, Marketing]}", "{findings: 0}")
            .activities()
            .get(0);
    assertThat(activity.share().recipients().get(0).name()).isEqualTo("eve@gmail.com");
    assertThat(activity.share().recipients().get(0).domain()).isEqualTo("gmail.com");
    assertThat(activity.share().recipients().get(1).group()).isTrue();
  }

  private static Finding finding(PolicyTest test, String policyId, String uid) {
    PolicySnapshot snapshot =
        new PolicySnapshot(policyId, "1", "T", null, null, null, null, List.of(), List.of());
    List<Activity> activities = List.of(test.activities().get(0));
    return new Finding(
        uid, new Detection(snapshot, activities, "it looked odd", null), Instant.EPOCH, 50);
  }

  private static Action action(String policyId, ActionVerb verb) {
    return new Action(
        "a",
        verb,
        Mode.NOTIFY,
        null,
        new Action.Reason(policyId, "1", "T", "f", List.of(), null),
        Exposure.UNKNOWN,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  @Test
  void theResultCountsOnlyThePolicysOwnFindingsAndActions() throws PolicyException {
    PolicyTest test = test("- {verb: share}", "{findings: 1, actions: [notify_user]}");
    PolicyTestResult result =
        PolicyTestResult.of(
            test,
            List.of(
                finding(test, Rules.ID, "1"),
                finding(test, Rules.ID, "1"),
                finding(test, "other", "2")),
            List.of(
                action(Rules.ID, ActionVerb.NOTIFY_USER), action("other", ActionVerb.QUARANTINE)));
    assertThat(result.passed()).as(result.difference()).isTrue();
    assertThat(result.difference()).isEmpty();
  }

  @Test
  void theDifferenceShowsExpectedAndActualResults() throws PolicyException {
    PolicyTest test = test("- {verb: share}", "{findings: 0, actions: []}");
    PolicyTestResult result =
        PolicyTestResult.of(
            test,
            List.of(finding(test, Rules.ID, "1")),
            Stream.of(ActionVerb.NOTIFY_USER, ActionVerb.QUARANTINE)
                .map(verb -> action(Rules.ID, verb))
                .toList());
    assertThat(result.passed()).isFalse();
    assertThat(result.difference())
        .isEqualTo(
            """
            r.yml:9 "t"
              findings: expected 0, found 1
                found share of test.docx by ana@example.com at 2026-03-02T09:00:00Z: it looked odd
              actions: expected none, found quarantine, notify_user
                unexpected quarantine
                unexpected notify_user
            """);
  }

  @Test
  void anActionSupersededByAnotherPolicyCountsAsRequested() throws PolicyException {
    PolicyTest test = test("- {verb: share}", "{findings: 1, actions: [restrict_sharing]}");
    Finding alone = finding(test, Rules.ID, "1");
    Finding beside =
        new Finding(
            alone.uid(),
            alone.detection(),
            Instant.EPOCH,
            50,
            FindingStage.UPDATE,
            2,
            Instant.EPOCH,
            Instant.EPOCH,
            alone.extent(),
            alone.policies(),
            List.of(
                new SupersededAction(ActionVerb.RESTRICT_SHARING, ActionVerb.QUARANTINE, "other")),
            null);
    assertThat(PolicyTestResult.of(test, List.of(beside), List.of()).passed()).isTrue();
  }

  @Test
  void expectedActionsThatWereNotRequestedAreMissing() throws PolicyException {
    PolicyTest test = test("- {verb: share}", "{findings: 2, actions: [notify_user, quarantine]}");
    PolicyTestResult result =
        PolicyTestResult.of(test, List.of(), List.of(action(Rules.ID, ActionVerb.NOTIFY_USER)));
    assertThat(result.missingActions()).containsExactly(ActionVerb.QUARANTINE);
    assertThat(result.unexpectedActions()).isEmpty();
    assertThat(result.difference())
        .isEqualTo(
            """
            r.yml:9 "t"
              findings: expected 2, found 0
              actions: expected quarantine, notify_user, found notify_user
                missing quarantine
            """);
  }

  @Test
  void revisionsOfAFindingCountOnceAndTheLatestIsKept() throws PolicyException {
    PolicyTest test = test("- {verb: share}\n- {verb: share, at: +1h}", "{findings: 1}");
    Finding first = finding(test, Rules.ID, "1");
    Detection later =
        new Detection(first.detection().policy(), test.activities(), "it went on", null);
    PolicyTestResult result =
        PolicyTestResult.of(
            test, List.of(first, new Finding("1", later, Instant.EPOCH, 50)), List.of());
    assertThat(result.passed()).isTrue();
    assertThat(result.findings()).extracting(TestFinding::why).containsExactly("it went on");
  }

  @Test
  void actionsAreIgnoredWhenTheTestDoesNotSpecifyThem() throws PolicyException {
    PolicyTest test = test("- {verb: share}", "{findings: 0}");
    assertThat(
            PolicyTestResult.of(test, List.of(), List.of(action(Rules.ID, ActionVerb.QUARANTINE)))
                .passed())
        .isTrue();
  }

  @Test
  void everyFieldIsHonouredOrRefused() throws PolicyException {
    for (Field field : Field.values()) {
      String value =
          switch (field.type()) {
            case WORD, ORDERED_WORD -> field.words().get(0);
            case LABEL -> "Confidential";
            case NUMBER -> "7";
            case ADDRESS -> "192.0.2.7";
            case FLAG -> "true";
            case TEXT -> "some-text";
          };
      PolicyTest test;
      try {
        test = test("- {" + field.word() + ": " + value + "}", "{findings: 0}");
      } catch (PolicyException refused) {
        assertThat(refused).hasMessageContaining(field.word() + " is computed");
        continue;
      }
      assertThat(field.values(test.activities("elsewhere").get(0)))
          .as(field.word())
          .contains(value);
    }
  }

  @Test
  void theTenantIsThatOfTheJobUnlessItIsGiven() throws PolicyException {
    PolicyTest test = test("- {verb: share}\n- {verb: share, tenant: fabrikam}", "{findings: 0}");
    assertThat(test.tenants()).containsExactly("fabrikam");
    List<Activity> activities = test.activities("own");
    assertThat(activities).extracting(Activity::tenant).containsExactly("own", "fabrikam");
  }
}
