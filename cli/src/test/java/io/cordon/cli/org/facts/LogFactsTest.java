package io.cordon.cli.org.facts;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.open;
import static io.cordon.model.activity.ActivityFixtures.relabel;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.collect.SeenLabel;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import io.cordon.organisation.Domains;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogFactsTest {
  private static OrganisationFacts facts(ActivityFixtures... activities) {
    List<Activity> built = new ArrayList<>();
    for (ActivityFixtures activity : activities) {
      built.add(activity.build());
    }
    return facts(built);
  }

  private static OrganisationFacts facts(List<Activity> activities) {
    LogFacts facts = new LogFacts(new Domains(), false);
    activities.forEach(facts::add);
    return facts.facts();
  }

  private static Actor member(String name) {
    return Actor.named(ActorKind.USER, name, null, Domains.ofAddress(name));
  }

  @Test
  void peopleOfEachDomainAreCountedOnce() {
    OrganisationFacts facts =
        facts(
            signIn().by(member("ana@example.com")).at("08:00"),
            download().by(member("ana@example.com")).at("09:00"),
            download().by(member("ben@example.com")).at("10:00"),
            share().by(member("ben@example.com")).to("eve@out.example").to("max@out.example"),
            open().by("eve@out.example").at("11:00"));

    assertThat(facts.activities()).isEqualTo(5);
    assertThat(facts.first()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
    assertThat(facts.last()).isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
    assertThat(facts.own().first())
        .containsExactly(new DomainFacts("example.com", 2, 0, 1, 4, 0, false, false));
    assertThat(facts.others().first())
        .containsExactly(new DomainFacts("out.example", 0, 1, 0, 1, 2, false, false));
  }

  @Test
  void labelsBeforeAndAfterAreSeenAndNoLabelIsNone() {
    Label id = Label.unresolved("11111111-0000-0000-0000-000000000002", null);
    OrganisationFacts facts =
        facts(
            relabel(LabelChange.REMOVED).was("Secret", -1).labelled(Label.NONE),
            download().labelled(id).at("10:00"),
            open().labelled(id).at("11:00"),
            open().at("12:00"));

    assertThat(facts.labels().all())
        .containsExactly(
            new SeenLabel(App.M365, id.id(), null, 2, 0, "plan.docx"),
            new SeenLabel(App.M365, null, "Secret", 1, 0, "plan.docx"));
  }

  @Test
  void withAnOrganisationFileLabelsThatItRanksAreLeftOut() {
    LogFacts facts = new LogFacts(new Domains(), true);
    facts.add(download().labelled("Secret", 4).build());
    facts.add(download().labelled(Label.unresolved(null, "New")).at("10:00").build());

    assertThat(facts.facts().labels().all()).extracting(SeenLabel::name).containsExactly("New");
  }

  @Test
  void rangesThatTwoPeopleUseAreNetworksAndHomesAreCounted() {
    OrganisationFacts facts =
        facts(
            open().by(member("ana@example.com")).from("203.0.113.5"),
            open().by(member("ben@example.com")).from("203.0.113.77"),
            open().by(member("ben@example.com")).from("2001:db8:10:1::7"),
            open().by(member("ana@example.com")).from("2001:db8:10:2::8"),
            open().by(member("ben@example.com")).from("198.51.100.1"),
            open().by(member("ana@example.com")).from("192.0.2.1").in(NetworkKind.PROVIDER, "US"),
            open().by(member("ben@example.com")).from("192.0.2.1").in(NetworkKind.PROVIDER, "US"));

    assertThat(facts.networks().first())
        .extracting(NetworkFacts::range, NetworkFacts::people, NetworkFacts::activities)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2001:db8:10::/48", 2, 2L),
            org.assertj.core.groups.Tuple.tuple("203.0.113.0/24", 2, 2L));
    assertThat(facts.homes()).isEqualTo(1);
  }

  @Test
  void aRangeHasACountryWhereAllOfItsActivitiesAgree() {
    OrganisationFacts facts =
        facts(
            open().by(member("ana@example.com")).from("203.0.113.5").in(NetworkKind.UNKNOWN, "DE"),
            open().by(member("ben@example.com")).from("203.0.113.5"),
            open().by(member("ana@example.com")).from("192.0.2.1").in(NetworkKind.UNKNOWN, "DE"),
            open().by(member("ben@example.com")).from("192.0.2.1").in(NetworkKind.UNKNOWN, "FR"));

    assertThat(facts.networks().first())
        .extracting(NetworkFacts::country)
        .containsExactlyInAnyOrder("DE", null);
  }

  @Test
  void programsAreGuessedByKindNameAndHours() {
    List<Activity> activities = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      activities.add(
          download()
              .by(member("tireless@example.com"))
              .at("2026-03-02T%02d:00:00Z".formatted(hour))
              .build());
      activities.add(
          download()
              .by(member("ana@example.com"))
              .at("2026-03-%02dT%02d:00:00Z".formatted(1 + hour, 8 + hour % 9))
              .build());
    }
    activities.sort(java.util.Comparator.comparing(Activity::time));
    activities.add(download().by(member("svc-migrate@example.com")).build());
    activities.add(download().by(member("absync@example.com")).build());
    activities.add(
        download().by(Actor.named(ActorKind.APPLICATION, "app@sharepoint", null, null)).build());

    assertThat(facts(activities).programs().first())
        .containsExactly(
            new AccountGuess(
                "tireless@example.com",
                null,
                "worked in 20 or more hours of 1 day (or a sync program did), 24 activities"),
            new AccountGuess("svc-migrate@example.com", null, "named like a program, 1 activity"),
            new AccountGuess(
                "app@sharepoint", null, "acts as a program in Microsoft 365, 1 activity"));
  }

  @Test
  void otherLoginsAreGuessedByIdAndByDomain() {
    Actor ana = Actor.named(ActorKind.USER, "ana@example.com", "1003", "example.com");
    Actor nameless = Actor.named(ActorKind.UNKNOWN, null, "1003", null);
    Actor before = Actor.named(ActorKind.USER, "eva.a@example.com", "2001", "example.com");
    Actor married = Actor.named(ActorKind.USER, "eva.b@example.com", "2001", "example.com");
    Actor tenant = member("ben@example.onmicrosoft.com");
    OrganisationFacts facts =
        facts(
            open().by(ana),
            open().by(nameless),
            open().by(before),
            open().by(married),
            open().by(member("ben@example.com")).at("10:00"),
            open().by(member("ben@example.com")).at("11:00"),
            open().by(tenant),
            open().by(member("info@example.com")),
            open().by(member("info@example.onmicrosoft.com")),
            open().by("ben@gmail.com"));

    assertThat(facts.logins().first())
        .containsExactly(
            new AccountGuess(
                "ana@example.com", "1003", "some records of Microsoft 365 give only this id"),
            new AccountGuess(
                "ben@example.com",
                "ben@example.onmicrosoft.com",
                "the same name in two of your domains"),
            new AccountGuess(
                "eva.a@example.com",
                "eva.b@example.com",
                "both names have the id 2001 in Microsoft 365"));
  }

  @Test
  void groupsOfUnknownMembersAreCounted() {
    Recipient staff = new Recipient("All staff", null, true, Affiliation.UNKNOWN);
    Recipient known = new Recipient("Board", null, true, Affiliation.INTERNAL);
    Activity shared =
        share().build().toBuilder()
            .share(new Share(Audience.UNKNOWN, List.of(staff, known), null, null))
            .build();

    assertThat(facts(List.of(shared, shared)).groups().first())
        .containsExactly(new GroupFacts("All staff", 2, "Microsoft 365", "plan.docx"));
  }

  @Test
  void anonymousVisitorsAreNobody() {
    OrganisationFacts facts = facts(activity(Verb.OPEN).byAnonymous().from("203.0.113.5"));

    assertThat(facts.own().isEmpty() && facts.others().isEmpty()).isTrue();
    assertThat(facts.programs().isEmpty()).isTrue();
    assertThat(facts.homes()).isZero();
  }
}
