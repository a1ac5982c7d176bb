package io.cordon.model.activity;

import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.identity.App;
import org.junit.jupiter.api.Test;

class PeopleScopeTest {
  private static final Activity HERE = of(App.M365, "tenant-1", "ana@example.com");
  private static final Activity IN_BOX = of(App.BOX, "tenant-2", "ana@example.com");

  @Test
  void anAddressIsOnePersonInAllCloudsOfAnOrganisation() {
    assertThat(PeopleScope.ORGANISATION.personKey(IN_BOX))
        .isEqualTo(PeopleScope.ORGANISATION.personKey(HERE));
  }

  @Test
  void tenantsThatAreKeptApartShareNobody() {
    assertThat(PeopleScope.TENANT.personKey(IN_BOX))
        .isNotEqualTo(PeopleScope.TENANT.personKey(HERE));
    assertThat(PeopleScope.TENANT.realm(HERE)).isEqualTo("tenant-1");
    assertThat(PeopleScope.ORGANISATION.realm(HERE)).isEmpty();
  }

  @Test
  void aNameWithoutADomainMeansSomethingInOneCloudOnly() {
    Activity program = of(App.M365, null, "backup");
    assertThat(PeopleScope.ORGANISATION.personKey(program)).isEqualTo(program.actorSubject());
    assertThat(PeopleScope.TENANT.realm(program)).isEmpty();
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
