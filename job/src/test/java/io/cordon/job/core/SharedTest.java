package io.cordon.job.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.organisation.Organisation;
import io.cordon.organisation.OrganisationException;
import io.cordon.policy.PolicyPack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTest {

  @Test
  void whatArrivesIsTheValueThatIsThere() throws Exception {
    Organisation organisation = Organisation.forTests();

    assertThat(received(Shared.of(organisation)).value()).isSameAs(organisation);
    assertThat(received(received(Shared.of(organisation))).value()).isSameAs(organisation);
  }

  @Test
  void contentsThatDifferStayApart() throws Exception {
    Organisation one = of("one.example");
    Organisation other = of("other.example");

    assertThat(received(Shared.of(one)).value()).isSameAs(one);
    assertThat(received(Shared.of(other)).value()).isSameAs(other);
  }

  @Test
  void equalContentsOfTwoObjectsBecomeOne() throws Exception {
    ArrayList<String> one = new ArrayList<>(List.of("a", "b"));
    byte[] written = written(Shared.of(one));
    byte[] again = written(Shared.of(new ArrayList<>(List.of("a", "b"))));

    assertThat(read(written).value()).isSameAs(read(again).value());
  }

  @Test
  void aValueThatNobodyUsesAnyMoreArrivesAnew() throws Exception {
    byte[] written = written(Shared.of(new ArrayList<>(List.of("only", "here"))));
    for (int attempt = 0; attempt < 3; attempt++) {
      System.gc(); // whether the first list is gone by now or not, its content arrives
      assertThat(read(written).value()).isEqualTo(List.of("only", "here"));
    }
  }

  @Test
  void settingsCarryOneOrganisationAndOnePackOfPolicies() throws Exception {
    Settings settings = Settings.of(Organisation.forTests(), PolicyPack.none());
    byte[] written = written(settings);
    Settings one = (Settings) object(written);
    Settings other = (Settings) object(written(settings.withPeopleOf(settings.people())));

    assertThat(one).isEqualTo(settings).isEqualTo(other);
    assertThat(one.organisation()).isSameAs(other.organisation());
    assertThat(one.policies()).isSameAs(other.policies());
  }

  private static Organisation of(String domain) throws OrganisationException {
    return Organisation.parse("domains: [" + domain + "]", "org.yaml");
  }

  private static Shared<?> received(Shared<?> shared) throws Exception {
    return read(written(shared));
  }

  private static Shared<?> read(byte[] bytes) throws Exception {
    return (Shared<?>) object(bytes);
  }

  private static Object object(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  private static byte[] written(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }
}
