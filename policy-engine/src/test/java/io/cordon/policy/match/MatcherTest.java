package io.cordon.policy.match;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.Aggregation;
import io.cordon.policy.Correlation;
import io.cordon.policy.CorrelationInput;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyMetadata;
import io.cordon.policy.Rule;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.correlate.Contribution;
import io.cordon.policy.correlate.Group;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.SequenceStep;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.correlate.WindowInput;
import io.cordon.policy.correlate.WindowSpec;
import io.cordon.policy.sigma.correlation.PolicyFixtures;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatcherTest {
  private static final Rule DOWNLOAD = PolicyFixtures.rule("downloaded", "verb: download");
  private static final Rule SIGN_IN = PolicyFixtures.rule("signed_in", "verb: sign_in");

  private static CollectedMatches match(Activity activity, Policy... policies) {
    CollectedMatches matches = new CollectedMatches();
    new Matcher(List.of(policies), PeopleScope.ORGANISATION).match(activity, matches);
    return matches;
  }

  private static Correlation count(String name, Field by, CorrelationInput... parts) {
    return PolicyFixtures.of(
        name, Aggregation.EVENT_COUNT, 50, Duration.ofHours(1), null, List.of(by), parts);
  }

  private static ActivityPolicy shared(String id, Mode mode, ActionVerb... actions) {
    Condition condition = PolicyFixtures.detection("it: {verb: share}\ncondition: it\n");
    PolicyMetadata metadata = PolicyFixtures.metadata(id, DetectorKind.POLICY, mode, actions);
    return new ActivityPolicy(metadata, condition, Rule.of(id, condition).verbs(), List.of());
  }

  @Test
  void reportsTheStrongestContainmentThatIsCarriedOutFirst() {
    CollectedMatches matches =
        match(
            share().build(),
            shared("notifies", Mode.ENFORCE, ActionVerb.NOTIFY_ADMIN),
            shared("would quarantine", Mode.OBSERVE, ActionVerb.QUARANTINE),
            shared("does nothing", Mode.ENFORCE),
            shared("closes links", Mode.ENFORCE, ActionVerb.REMOVE_PUBLIC_LINK),
            shared("quarantines", Mode.ENFORCE, ActionVerb.NOTIFY_USER, ActionVerb.QUARANTINE));

    assertThat(matches.detectingPolicies())
        .containsExactly(
            "quarantines", "closes links", "notifies", "would quarantine", "does nothing");
  }

  @Test
  void aConsequenceIsSeenOnlyByPoliciesThatNameItsVerb() {
    Activity inherited = share().build().toBuilder().verb(Verb.INHERIT).build();
    assertThat(match(inherited, detecting("verb: inherit")).detectingPolicies()).hasSize(1);
    assertThat(match(inherited, detecting("file: '*'")).detectingPolicies()).isEmpty();
    assertThat(match(inherited, detecting("verb|neq: delete")).detectingPolicies()).isEmpty();
    assertThat(match(share().build(), detecting("verb|neq: delete")).detectingPolicies())
        .hasSize(1);
  }

  private static ActivityPolicy detecting(String selection) {
    Condition condition = PolicyFixtures.detection("it: {" + selection + "}\ncondition: it\n");
    PolicyMetadata metadata = PolicyFixtures.metadata("p", DetectorKind.POLICY, Mode.NOTIFY);
    return new ActivityPolicy(metadata, condition, Rule.of("p", condition).verbs(), List.of());
  }

  @Test
  void disabledPolicyIsNotEvaluated() {
    ActivityPolicy policy = shared("p", Mode.ENFORCE);
    PolicyMetadata enabled = policy.metadata();
    PolicyMetadata disabled =
        new PolicyMetadata(
            enabled.snapshot(),
            enabled.falsePositives(),
            false,
            enabled.otherNames(),
            enabled.file());
    ActivityPolicy off =
        new ActivityPolicy(disabled, policy.condition(), policy.verbs(), List.of());

    assertThat(match(share().build(), off).detections).isEmpty();
  }

  @Test
  void policiesThatGroupAlikeShareOneRecord() {
    Activity activity = download().build();

    CollectedMatches matches =
        match(
            activity,
            PolicyFixtures.policy("p1", count("c1", Field.USER, DOWNLOAD)),
            PolicyFixtures.policy("p2", count("c2", Field.USER, DOWNLOAD)),
            PolicyFixtures.policy("p3", count("c3", Field.FILE_ID, DOWNLOAD)));

    assertThat(matches.contributions).hasSize(2);
    KeyedContributions byUser = matches.contributions.get(0);
    assertThat(byUser.contributions())
        .extracting(contribution -> contribution.policy().id())
        .containsExactly("p1", "p2");
    assertThat(byUser.activity()).isEqualTo(activity);
    assertThat(byUser.eventIds()).isEqualTo(activity.eventIds());
  }

  @Test
  void contributionCarriesTheDefinitionOfItsWindow() {
    Activity activity = download().build();

    CollectedMatches matches =
        match(activity, PolicyFixtures.policy("p1", count("c1", Field.USER, DOWNLOAD)));

    KeyedContributions keyed = matches.contributions.get(0);
    Contribution contribution = keyed.contributions().get(0);
    assertThat(contribution.windowKey()).isEqualTo("p1|1|0|0");
    WindowSpec window =
        new WindowSpec("0", Aggregation.EVENT_COUNT, 1, 1, 3_600_000, 50, "downloads");
    assertThat(contribution)
        .returns(
            new Group(keyed.groupKey(), "by ana@example.com", activity.actorSubject().key()),
            Contribution::group)
        .returns(new WindowInput(window, 0, List.of(), 0), Contribution::input)
        .returns("", Contribution::source)
        .returns(List.of(), Contribution::enclosing)
        .returns(null, Contribution::step);
  }

  @Test
  void subjectOfAFindingIsWhatThePolicyGroupsBy() {
    Activity activity = share().to("eve@gmail.com").build();
    Rule shared = PolicyFixtures.rule("shared", "verb: share");

    assertThat(subject(activity, shared, Field.FILE_ID)).isNull();
    assertThat(subject(activity, shared, Field.USER)).isEqualTo("m365|example|@ana@example.com");
    assertThat(subject(activity, shared, Field.RECIPIENT_DOMAIN))
        .isEqualTo("m365|example|recipient.domain=gmail.com");
  }

  private static String subject(Activity activity, Rule rule, Field by) {
    CollectedMatches matches = match(activity, PolicyFixtures.policy("p", count("c", by, rule)));
    return matches.contributions.get(0).contributions().get(0).group().subjectKey();
  }

  @Test
  void eachRecipientDomainIsOneGroup() {
    Activity activity = share().to("eve@gmail.com").to("max@gmail.com").to("x@a.example").build();
    Rule shared = PolicyFixtures.rule("shared", "verb: share");

    CollectedMatches matches =
        match(activity, PolicyFixtures.policy("p", count("c", Field.RECIPIENT_DOMAIN, shared)));

    assertThat(matches.contributions).hasSize(2);
  }

  @Test
  void contributionCarriesTheCountedValues() {
    Activity activity = share().to("eve@gmail.com").to("max@gmail.com").build();
    Rule shared = PolicyFixtures.rule("shared", "verb: share");
    Correlation recipients =
        PolicyFixtures.of(
            "c",
            Aggregation.VALUE_COUNT,
            9,
            Duration.ofHours(1),
            Field.RECIPIENT,
            List.of(Field.USER),
            shared);

    WindowInput input =
        match(activity, PolicyFixtures.policy("p", recipients))
            .contributions
            .get(0)
            .contributions()
            .get(0)
            .input();

    assertThat(input.values()).containsExactly("eve@gmail.com", "max@gmail.com");
    assertThat(input.window().measure()).isEqualTo("different recipients (shares)");
  }

  @Test
  void activityWithoutTheFieldIsNotCounted() {
    Correlation bytes =
        PolicyFixtures.of(
            "c",
            Aggregation.VALUE_SUM,
            9,
            Duration.ofHours(1),
            Field.FILE_SIZE,
            List.of(Field.USER),
            DOWNLOAD);

    assertThat(match(download().build(), PolicyFixtures.policy("p", bytes)).contributions)
        .isEmpty();
    assertThat(
            match(signIn().build(), PolicyFixtures.policy("p", count("c", Field.FILE_ID, SIGN_IN)))
                .contributions)
        .isEmpty();
  }

  @Test
  void contributionCarriesTheInputsOfEnclosingWindows() {
    Correlation inner = count("inner", Field.USER, DOWNLOAD);
    Correlation outer = count("outer", Field.USER_DOMAIN, inner, SIGN_IN);

    CollectedMatches downloaded = match(download().build(), PolicyFixtures.policy("p", outer));
    CollectedMatches signedIn = match(signIn().build(), PolicyFixtures.policy("p", outer));

    Contribution toInner = downloaded.contributions.get(0).contributions().get(0);
    assertThat(toInner.window()).returns("0.0", WindowSpec::path).returns(1, WindowSpec::level);
    assertThat(toInner.enclosing())
        .singleElement()
        .extracting(grouped -> grouped.input().window())
        .returns("0", WindowSpec::path)
        .returns(2, WindowSpec::level)
        .returns("bursts and activities", WindowSpec::measure);
    Contribution toOuter = signedIn.contributions.get(0).contributions().get(0);
    assertThat(toOuter.window().level()).isEqualTo(2);
    assertThat(toOuter.enclosing()).isEmpty();
    Contribution ofBurst = toInner.ofBurst().get(0);
    assertThat(ofBurst.windowKey()).isEqualTo(toOuter.windowKey());
    assertThat(ofBurst.group().key()).isEqualTo(signedIn.contributions.get(0).groupKey());
    assertThat(ofBurst.source()).startsWith("0.0|");
    assertThat(ofBurst.enclosing()).isEmpty();
  }

  @Test
  void ruleStepsOfASequenceAreSignalsAndCountedStepsAreContributions() {
    Policy sequence =
        PolicyFixtures.sequence(
            "s", List.of(Field.USER), SIGN_IN, count("mass", Field.USER, DOWNLOAD), DOWNLOAD);

    CollectedMatches signedIn = match(signIn().build(), sequence);
    CollectedMatches downloaded = match(download().build(), sequence);

    assertThat(signedIn.signals)
        .singleElement()
        .returns(sequence.snapshot(), Signal::policy)
        .returns(3, Signal::steps)
        .returns(86_400_000L, Signal::timespanMillis)
        .returns(1, Signal::stepBits)
        .returns(List.of("verb is sign_in"), Signal::reasons)
        .returns(signIn().build(), Signal::activity);
    assertThat(signedIn.contributions).isEmpty();
    assertThat(downloaded.signals).extracting(Signal::stepBits).containsExactly(4);
    Contribution counted = downloaded.contributions.get(0).contributions().get(0);
    assertThat(counted.window().aggregation()).isEqualTo(Aggregation.EVENT_COUNT);
    assertThat(counted.step())
        .returns(1, SequenceStep::index)
        .returns(3, SequenceStep::steps)
        .returns(86_400_000L, SequenceStep::timespanMillis);
    assertThat(counted.step().groups())
        .extracting(Group::key)
        .containsExactly(signedIn.signals.get(0).groupKey());
  }

  @Test
  void refusesCorrelationsThatNestTooDeep() {
    Correlation deep =
        count(
            "4",
            Field.USER,
            count("3", Field.USER, count("2", Field.USER, count("1", Field.USER, DOWNLOAD))));

    assertThatThrownBy(() -> match(download().build(), PolicyFixtures.policy("p", deep)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("4: correlations nest up to 3 deep");
  }
}
