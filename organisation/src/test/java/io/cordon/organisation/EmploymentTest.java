package io.cordon.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.identity.Employment;
import io.cordon.model.identity.Population;
import io.cordon.organisation.people.DirectoryUser;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the organisation file says of somebody's work, and what activities have of it. */
class EmploymentTest {
  private static final String LAST_MOMENT = "2026-06-30T12:00:00Z";

  private static Organisation organisation() throws OrganisationException {
    return Organisation.parse(
        """
        users:
          ana@example.com:
            aliases: [ana@gmail.com]
            first_day: 2020-04-01
            last_day: 2026-06-30
            manager: Dora@Example.com
            role: Controller
            population: person
          sync@example.com: {population: sync_client}
          archive@example.com: {population: backup, service_account: true}
          robot@example.com: {population: service_account}
          old@example.com: {service_account: true}
          ben@example.com: {department: Sales}
          pia@gmail.com: {population: guest}
        service_accounts: [late@example.com]
        """,
        "org.yaml");
  }

  private static Actor actor(Actor actor, String time) throws OrganisationException {
    Activity activity = Activity.builder("1", Instant.parse(time)).actor(actor).build();
    return new Recogniser(organisation()).recognise(activity).actor();
  }

  private static Actor actor(String name) throws OrganisationException {
    return actor(Actor.named(ActorKind.USER, name, null, null), LAST_MOMENT);
  }

  @Test
  void theFileSaysWhatItKnows() throws OrganisationException {
    DirectoryUser ana = organisation().person("ana@gmail.com");

    assertThat(ana.manager()).isEqualTo("dora@example.com");
    assertThat(ana.role()).isEqualTo("Controller");
    assertThat(ana.population()).isEqualTo(Population.PERSON);
    assertThat(organisation().person("ben@example.com"))
        .returns(Population.UNKNOWN, DirectoryUser::population)
        .returns(null, DirectoryUser::manager)
        .returns(null, DirectoryUser::role)
        .returns(false, user -> user.tenure().isKnown());
  }

  @Test
  void employmentIsThatOfTheTimeOfTheActivity() throws OrganisationException {
    Recogniser recogniser = new Recogniser(organisation());
    Actor alias = Actor.named(ActorKind.USER, "ana@gmail.com", "7", "gmail.com");

    assertThat(
            List.of(
                "2020-03-01T00:00:00Z",
                "2026-03-02T10:00:00Z",
                "2026-06-29T10:00:00Z",
                "2026-07-01T12:00:00Z",
                "2026-06-01T10:00:00Z"))
        .extracting(
            time ->
                recogniser
                    .recognise(Activity.builder("1", Instant.parse(time)).actor(alias).build())
                    .actor()
                    .employment())
        .containsExactly(
            Employment.NOT_YET,
            Employment.EMPLOYED,
            Employment.LEAVING,
            Employment.LEFT,
            Employment.LEAVING);
  }

  @Test
  void populationAndRoleComeWithTheActor() throws OrganisationException {
    assertThat(actor("ana@example.com"))
        .returns(Population.PERSON, Actor::population)
        .returns("Controller", Actor::role)
        .returns("ana@example.com", Actor::name);
    assertThat(actor("ben@example.com"))
        .returns(Population.UNKNOWN, Actor::population)
        .returns(Employment.UNKNOWN, Actor::employment)
        .returns("Sales", Actor::department);
  }

  @Test
  void aServiceAccountIsOneByFlagByListOrByPopulation() throws OrganisationException {
    for (String name : List.of("robot@example.com", "old@example.com", "late@example.com")) {
      assertThat(actor(name))
          .as(name)
          .returns(true, Actor::serviceAccount)
          .returns(Population.SERVICE_ACCOUNT, Actor::population);
    }
    assertThat(actor("archive@example.com"))
        .returns(true, Actor::serviceAccount)
        .returns(Population.BACKUP, Actor::population);
    assertThat(actor("sync@example.com"))
        .returns(false, Actor::serviceAccount)
        .returns(Population.SYNC_CLIENT, Actor::population);
  }

  @Test
  void aGuestInTheFileIsNotInternal() throws OrganisationException {
    assertThat(actor("pia@gmail.com").affiliation()).isEqualTo(Affiliation.EXTERNAL);
    assertThat(actor("ben@example.com").affiliation()).isEqualTo(Affiliation.INTERNAL);
  }

  @Test
  void whatTheRecordSaysRemainsWhereTheFileSaysNothing() throws OrganisationException {
    Actor stated =
        Actor.named(ActorKind.USER, "ben@example.com", null, null)
            .employed(Employment.LEFT, Population.AGENT, "Buyer");

    assertThat(actor(stated, LAST_MOMENT))
        .returns(Employment.LEFT, Actor::employment)
        .returns(Population.AGENT, Actor::population)
        .returns("Buyer", Actor::role);
  }
}
