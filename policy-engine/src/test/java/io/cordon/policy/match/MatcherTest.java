package io.cordon.policy.match;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.model.activity.Activity;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.Correlation;
import io.cordon.policy.CorrelationInput;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyMetadata;
import io.cordon.policy.Rule;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.correlate.Contribution;
import io.cordon.policy.correlate.Contributions;
import io.cordon.policy.correlate.Group;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.correlate.WindowSpec;
import io.cordon.policy.sigma.correlation.Correlated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatcherTest {
  private static final Rule DOWNLOAD = Correlated.rule("downloaded", "verb: download");
  private static final Rule SIGN_IN = Correlated.rule("signed_in", "verb: sign_in");

  private static CollectedMatches match(Activity activity, Policy... policies) {
    CollectedMatches told = new CollectedMatches();
    new Matcher(List.of(policies), PeopleScope.ORGANISATION).match(activity, told);
    return told;
  }

  private static Correlation count(String name, Field by, CorrelationInput... parts) {
    return Correlated.of(
        name, Correlation.Kind.EVENT_COUNT, 50, Duration.ofHours(1), null, List.of(by), parts);
  }

  private static ActivityPolicy shared(String id, Mode mode, ActionVerb... actions) {
    Condition condition = Correlated.detection("it: {verb: share}\ncondition: it\n");
    PolicyMetadata metadata = Correlated.metadata(id, DetectorKind.POLICY, mode, actions);
    return new ActivityPolicy(metadata, condition, Rule.of(id, condition).verbs(), List.of());
  }

  @Test
  void theStrongestContainmentThatHappensIsToldFirst() {
    CollectedMatches told =
        match(
            share().build(),
            shared("tells", Mode.ENFORCE, ActionVerb.NOTIFY_ADMIN),
            shared("would quarantine", Mode.OBSERVE, ActionVerb.QUARANTINE),
            shared("does nothing", Mode.ENFORCE),
            shared("closes links", Mode.ENFORCE, ActionVerb.REMOVE_PUBLIC_LINK),
            shared("quarantines", Mode.ENFORCE, ActionVerb.NOTIFY_USER, ActionVerb.QUARANTINE));

    assertThat(told.detectedBy())
        .containsExactly(
            "quarantines", "closes links", "tells", "would quarantine", "does nothing");
  }

  @Test
  void aDisabledPolicyIsNotAsked() {
    ActivityPolicy policy = shared("p", Mode.ENFORCE);
    PolicyMetadata enabled = policy.metadata();
    PolicyMetadata disabled =
        new PolicyMetadata(
            enabled.snapshot(),
            enabled.falsePositives(),
            false,
            enabled.otherNames(),
            enabled.file());

    assertThat(
            match(
                    share().build(),
                    new ActivityPolicy(disabled, policy.condition(), policy.verbs(), List.of()))
                .detections)
        .isEmpty();
  }

  @Test
  void policiesThatGroupAlikeShareOneRecord() {
    Activity activity = download().build();

    CollectedMatches told =
        match(
            activity,
            Correlated.policy("p1", count("c1", Field.USER, DOWNLOAD)),
            Correlated.policy("p2", count("c2", Field.USER, DOWNLOAD)),
            Correlated.policy("p3", count("c3", Field.FILE_ID, DOWNLOAD)));

    assertThat(told.counted).hasSize(2);
    Contributions byUser = told.counted.get(0);
    assertThat(byUser.hits()).extracting(hit -> hit.policy().id()).containsExactly("p1", "p2");
    assertThat(byUser.activity()).isEqualTo(activity);
    assertThat(byUser.eventIds()).isEqualTo(activity.eventIds());
  }

  @Test
  void aHitTellsByValueWhatItsWindowNeeds() {
    Activity activity = download().build();

    CollectedMatches told =
        match(activity, Correlated.policy("p1", count("c1", Field.USER, DOWNLOAD)));

    Contributions counted = told.counted.get(0);
    Contribution hit = counted.hits().get(0);
    assertThat(hit.isLast()).isTrue();
    assertThat(hit.windowKey()).isEqualTo("p1|1|0");
    Group ana = new Group(counted.key(), "by ana@example.com", activity.actorSubject().key());
    assertThat(hit.stage())
        .isEqualTo(
            new WindowSpec(
                "0",
                WindowSpec.Kind.EVENT_COUNT,
                1,
                List.of(ana),
                "",
                0,
                1,
                3_600_000,
                50,
                List.of(),
                0,
                "downloads"));
  }

  @Test
  void aFindingIsAboutWhatThePolicyGroupsBy() {
    Activity activity = share().to("eve@gmail.com").build();
    Rule shared = Correlated.rule("shared", "verb: share");

    assertThat(about(activity, shared, Field.FILE_ID)).isNull();
    assertThat(about(activity, shared, Field.USER)).isEqualTo("m365|example|@ana@example.com");
    assertThat(about(activity, shared, Field.RECIPIENT_DOMAIN))
        .isEqualTo("m365|example|recipient.domain=gmail.com");
  }

  private static String about(Activity activity, Rule rule, Field by) {
    CollectedMatches told = match(activity, Correlated.policy("p", count("c", by, rule)));
    return told.counted.get(0).hits().get(0).stage().group().about();
  }

  @Test
  void eachRecipientIsAGroupAndEachDomainOnce() {
    Activity activity = share().to("eve@gmail.com").to("max@gmail.com").to("x@a.example").build();
    Rule shared = Correlated.rule("shared", "verb: share");

    CollectedMatches told =
        match(activity, Correlated.policy("p", count("c", Field.RECIPIENT_DOMAIN, shared)));

    assertThat(told.counted).hasSize(2);
  }

  @Test
  void valuesAndAmountsGoAlong() {
    Activity activity = share().to("eve@gmail.com").to("max@gmail.com").build();
    Rule shared = Correlated.rule("shared", "verb: share");
    Correlation recipients =
        Correlated.of(
            "c",
            Correlation.Kind.VALUE_COUNT,
            9,
            Duration.ofHours(1),
            Field.RECIPIENT,
            List.of(Field.USER),
            shared);

    WindowSpec stage =
        match(activity, Correlated.policy("p", recipients)).counted.get(0).hits().get(0).stage();

    assertThat(stage.values()).containsExactly("eve@gmail.com", "max@gmail.com");
    assertThat(stage.measure()).isEqualTo("different recipients (shares)");
  }

  @Test
  void whatLacksTheFieldIsNotCounted() {
    Correlation bytes =
        Correlated.of(
            "c",
            Correlation.Kind.VALUE_SUM,
            9,
            Duration.ofHours(1),
            Field.FILE_SIZE,
            List.of(Field.USER),
            DOWNLOAD);

    assertThat(match(download().build(), Correlated.policy("p", bytes)).counted).isEmpty();
    assertThat(
            match(signIn().build(), Correlated.policy("p", count("c", Field.FILE_ID, SIGN_IN)))
                .counted)
        .isEmpty();
  }

  @Test
  void theStagesOfEnclosingCorrelationsGoAlong() {
    Correlation inner = count("inner", Field.USER, DOWNLOAD);
    Correlation outer = count("outer", Field.USER_DOMAIN, inner, SIGN_IN);

    CollectedMatches burst = match(download().build(), Correlated.policy("p", outer));
    CollectedMatches plain = match(signIn().build(), Correlated.policy("p", outer));

    List<WindowSpec> stages = burst.counted.get(0).hits().get(0).stages();
    assertThat(stages).extracting(WindowSpec::node).containsExactly("0.0", "0");
    assertThat(stages).extracting(WindowSpec::level).containsExactly(1, 2);
    assertThat(stages.get(1).measure()).isEqualTo("bursts and activities");
    Contribution direct = plain.counted.get(0).hits().get(0);
    assertThat(direct.stages()).extracting(WindowSpec::level).containsExactly(2);
    Contribution rest = burst.counted.get(0).hits().get(0).rest().get(0);
    assertThat(rest.windowKey()).isEqualTo(direct.windowKey());
    assertThat(rest.stage().group().key()).isEqualTo(plain.counted.get(0).key());
    assertThat(rest.stage().source()).startsWith("0.0|");
  }

  @Test
  void aSequencesPlainStepsAreSignalsAndItsCountedOnesHits() {
    Policy sequence =
        Correlated.sequence(
            "s", List.of(Field.USER), SIGN_IN, count("mass", Field.USER, DOWNLOAD), DOWNLOAD);

    CollectedMatches signedIn = match(signIn().build(), sequence);
    CollectedMatches downloaded = match(download().build(), sequence);

    assertThat(signedIn.signals)
        .containsExactly(Signal.of("s", signedIn.signals.get(0).group(), 1, signIn().build()));
    assertThat(signedIn.counted).isEmpty();
    assertThat(downloaded.signals).extracting(Signal::steps).containsExactly(4);
    assertThat(downloaded.counted.get(0).hits().get(0).stages())
        .extracting(WindowSpec::kind)
        .containsExactly(WindowSpec.Kind.EVENT_COUNT, WindowSpec.Kind.STEP);
  }

  @Test
  void correlationsThatNestTooDeepAreRefused() {
    Correlation deep =
        count(
            "4",
            Field.USER,
            count("3", Field.USER, count("2", Field.USER, count("1", Field.USER, DOWNLOAD))));

    assertThatThrownBy(() -> match(download().build(), Correlated.policy("p", deep)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("4: correlations nest up to 3 deep");
  }

  @Test
  void tenThousandPoliciesAreEvaluated() {
    List<Policy> many = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      String selection =
          "verb: share, recipient.domain: d" + i + ".example, audience|gte: external";
      many.add(Correlated.policy("p" + i, Correlated.rule("r", selection).condition()));
    }
    CollectedMatches told = new CollectedMatches();

    new Matcher(many, PeopleScope.ORGANISATION)
        .match(share().to("a@d7.example").to("b@d9999.example").build(), told);

    assertThat(told.detectedBy()).containsExactly("p7", "p9999");
  }
}
