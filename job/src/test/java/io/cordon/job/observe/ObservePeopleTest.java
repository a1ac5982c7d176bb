package io.cordon.job.observe;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.open;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.anomaly.profile.Trait;
import io.cordon.job.testing.PolicySnapshots;
import io.cordon.job.testing.UnusualFixtures;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Emission;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Verb;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.Population;
import io.cordon.policy.PolicyPack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObservePeopleTest {
  private final ObservePeople people = new ObservePeople(UnusualFixtures.settings());

  @BeforeEach
  void use() {
    people.use(UnusualFixtures.settings().policies());
  }

  private List<ValueUse> uses(Activity activity) {
    List<ValueUse> uses = new ArrayList<>();
    people.uses(people.observe(activity), uses::add);
    return uses;
  }

  private static Activity inGermany() {
    return signIn().in(NetworkKind.UNKNOWN, "DE").build();
  }

  @Test
  void onlyWhatAPolicyMayJudgeTravelsAsEvidence() {
    Activity judged = download().in(NetworkKind.UNKNOWN, "NG").build();

    assertThat(people.observe(judged).judged()).isEqualTo(judged);
    assertThat(people.observe(open().build()).judged()).isNull();
  }

  @Test
  void aUseOfAValueIsSaidOnceADay() {
    Activity today = inGermany();
    Activity tomorrow = today.toBuilder().time(today.time().plus(Duration.ofDays(1))).build();

    assertThat(uses(today)).extracting(ValueUse::trait).contains(Trait.COUNTRY);
    assertThat(uses(today)).isEmpty();
    assertThat(uses(tomorrow)).isNotEmpty();
    assertThat(uses(signIn().by("ben@example.com").in(NetworkKind.UNKNOWN, "DE").build()))
        .isNotEmpty();
  }

  @Test
  void aShareSaysTheDomainsOfItsRecipientsOutside() {
    assertThat(uses(share().to("eve@rival.example").build()))
        .extracting(ValueUse::trait)
        .contains(Trait.DOMAIN);
  }

  @Test
  void whoSomebodyIsComparedWith() {
    Activity ana = download().build();

    assertThat(people.observe(ana).population()).isEqualTo(Population.PERSON);
    assertThat(
            people
                .observe(
                    ana.toBuilder()
                        .actor(ana.actor().recognised(Affiliation.PARTNER, null, false))
                        .build())
                .population())
        .isEqualTo(Population.GUEST);
    assertThat(
            people
                .observe(
                    ana.toBuilder()
                        .actor(ana.actor().recognised(Affiliation.INTERNAL, null, true))
                        .build())
                .population())
        .isEqualTo(Population.SERVICE_ACCOUNT);
  }

  @Test
  void failuresConclusionsVisitorsAndRepetitionsSayNothing() {
    Activity again = inGermany().toBuilder().emission(Emission.IDENTIFIED).build();

    assertThat(people.observe(again)).isNull();
    assertThat(people.observe(signIn().byAnonymous().build())).isNull();
    assertThat(people.observe(signIn().failed().build())).isNull();
    assertThat(people.observe(activity(Verb.EXPOSE).build())).isNull();
  }

  @Test
  void aBurstGoesToThePersonWhoCompletedIt() {
    Detection burst = detection(inGermany());
    PersonAct observed = people.observe(burst);

    assertThat(observed.burst()).isSameAs(burst);
    assertThat(observed.judged()).isNull();
    assertThat(observed.person()).isEqualTo(people.observe(inGermany()).person());
    assertThat(people.observe(detection(signIn().byAnonymous().build()))).isNull();
  }

  private static Detection detection(Activity trigger) {
    return new Detection(PolicySnapshots.baseline("p-1"), List.of(trigger), "many", List.of());
  }

  @Test
  void withoutAPolicyNothingIsObserved() {
    people.use(PolicyPack.none());

    assertThat(people.observe(inGermany())).isNull();
  }
}
