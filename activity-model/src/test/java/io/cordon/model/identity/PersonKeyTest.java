package io.cordon.model.identity;

import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import org.junit.jupiter.api.Test;

class PersonKeyTest {
  private static final Activity HERE = of(App.M365, "tenant-1", "ana@example.com");
  private static final Activity IN_BOX = of(App.BOX, "tenant-2", "ana@example.com");

  @Test
  void anAddressIsOnePersonInAllCloudsOfAnOrganisation() {
    assertThat(IN_BOX.person(PeopleScope.ORGANISATION))
        .isEqualTo(HERE.person(PeopleScope.ORGANISATION));
  }

  @Test
  void separateTenantsHaveNoPersonInCommon() {
    assertThat(IN_BOX.person(PeopleScope.TENANT)).isNotEqualTo(HERE.person(PeopleScope.TENANT));
    assertThat(PeopleScope.TENANT.realm(HERE.tenant())).isEqualTo("tenant-1");
    assertThat(PeopleScope.ORGANISATION.realm(HERE.tenant())).isEmpty();
  }

  @Test
  void aNameWithoutADomainIsAPersonOfOneCloudOnly() {
    Activity program = of(App.M365, null, "backup");
    assertThat(program.person(PeopleScope.ORGANISATION))
        .isEqualTo(PersonKey.ofLocal(program.actorSubject()));
    assertThat(PeopleScope.TENANT.realm(program.tenant())).isEmpty();
  }

  @Test
  void aFindingAboutAPersonIsAboutOneInAllClouds() {
    assertThat(IN_BOX.person(PeopleScope.ORGANISATION).subjectKey())
        .isEqualTo(HERE.person(PeopleScope.ORGANISATION).subjectKey())
        .isEqualTo("person|ana@example.com");
    assertThat(IN_BOX.person(PeopleScope.TENANT).subjectKey())
        .isEqualTo("person|tenant-2|ana@example.com");
  }

  @Test
  void aFindingAboutALocalNameIsAboutOneActorOfACloud() {
    Activity program = of(App.M365, "tenant-1", "backup");
    assertThat(program.person(PeopleScope.ORGANISATION).subjectKey())
        .isEqualTo(program.actorSubject().key());
  }

  private static Activity of(App app, String tenant, String name) {
    int at = name.indexOf('@');
    String domain = at < 0 ? null : name.substring(at + 1);
    return share().in(app).build().toBuilder()
        .tenant(tenant)
        .actor(Actor.named(ActorKind.USER, name, null, domain))
        .build();
  }
}
