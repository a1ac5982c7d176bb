package io.cordon.job.observe;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.BaselineFixtures;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Verb;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.BaselinePolicy;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.ValueTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObservePeopleTest {
  private final ObservePeople people = new ObservePeople(PeopleScope.ORGANISATION);
  private final List<String> failed = new ArrayList<>();

  @BeforeEach
  void use() {
    people.use(BaselineFixtures.settings().policies().baselines());
  }

  private PersonObservation observe(Activity activity) {
    return people.observe(activity, (policyId, bug) -> failed.add(policyId));
  }

  private static Activity inGermany() {
    return signIn().in(NetworkKind.UNKNOWN, "DE").build();
  }

  @Test
  void anOrdinaryUseOfAValueIsSaidOnceADay() {
    Activity today = inGermany();
    Activity tomorrow = today.toBuilder().time(today.time().plus(Duration.ofDays(1))).build();

    assertThat(observe(today).values())
        .singleElement()
        .returns("DE", ObservedValue::value)
        .returns(false, ObservedValue::isJudged);
    assertThat(observe(today)).isNull();
    assertThat(observe(tomorrow)).isNotNull();
    assertThat(observe(signIn().by("ben@example.com").in(NetworkKind.UNKNOWN, "DE").build()))
        .isNotNull();
  }

  @Test
  void onlyAnActivityThatIsJudgedTravelsAsEvidence() {
    Activity judged = download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "NG").build();

    assertThat(observe(inGermany()).judged()).isNull();
    assertThat(observe(judged).judged()).isEqualTo(judged);
    assertThat(observe(judged).values())
        .as("each time")
        .singleElement()
        .satisfies(value -> assertThat(value.why()).contains("verb is download"));
  }

  @Test
  void programsFailuresConclusionsAndRepetitionsSayNothing() {
    Activity again = inGermany().toBuilder().emission(Emission.IDENTIFIED).build();

    assertThat(observe(again)).isNull();
    assertThat(observe(signIn().byAnonymous().in(NetworkKind.UNKNOWN, "DE").build())).isNull();
    assertThat(observe(signIn().in(NetworkKind.UNKNOWN, "DE").failed().build())).isNull();
    assertThat(observe(activity(Verb.EXPOSE).in(NetworkKind.UNKNOWN, "DE").build())).isNull();
    assertThat(observe(signIn().build())).as("no place").isNull();
  }

  @Test
  void aBaselineThatCannotBeEvaluatedIsReportedAndTheOthersGoOn() {
    BaselinePolicy valid = BaselineFixtures.place();
    Condition number = new Condition.Has(Field.FILE, new ValueTest.Equal(1));
    BaselinePolicy throwing =
        new BaselinePolicy(
            valid.metadata(),
            number,
            valid.verbs(),
            valid.field(),
            valid.peers(),
            valid.threshold(),
            valid.minimumHistoryDays(),
            valid.minimumObservations(),
            valid.learnsFromAll(),
            List.of());
    people.use(List.of(throwing, valid));

    assertThat(observe(download().in(NetworkKind.UNKNOWN, "DE").build()).values()).hasSize(1);
    assertThat(failed).containsExactly(valid.id());
  }
}
