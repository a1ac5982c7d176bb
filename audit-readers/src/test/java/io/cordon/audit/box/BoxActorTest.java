package io.cordon.audit.box;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxActorTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "11, Ana@Northwind.example, USER, ana@northwind.example, 11, northwind.example",
        "22, bob@fabrikam.example, USER, bob@fabrikam.example, 22, fabrikam.example",
        "2, '', ANONYMOUS, -, -, -",
        "2, -, ANONYMOUS, -, -, -",
        "2, ana@northwind.example, USER, ana@northwind.example, 2, northwind.example",
        "44, '', USER, -, 44, -",
        "-, '', UNKNOWN, -, -, -",
        "55, AutomationUser_123_aBc@boxdevedition.com, APPLICATION,"
            + " automationuser_123_abc@boxdevedition.com, 55, -",
        "56, AutomationUser_123@fabrikam.example, USER,"
            + " automationuser_123@fabrikam.example, 56, fabrikam.example",
        "57, AppUser_9@boxdevedition.com, USER, appuser_9@boxdevedition.com, 57, boxdevedition.com",
      })
  void readsEveryFormOfActor(
      String id, String login, ActorKind kind, String name, String idRead, String domain) {
    ObjectNode event = BoxSamples.file("DOWNLOAD");
    BoxSamples.person(event.putObject("created_by"), id, "Somebody", login);
    assertThat(actor(event)).isEqualTo(Actor.named(kind, name, idRead, domain));
  }

  @Test
  void idsMayBeNumbers() {
    ObjectNode event = BoxSamples.file("DOWNLOAD");
    event.putObject("created_by").put("id", 2).put("login", "");
    assertThat(actor(event).kind()).isEqualTo(ActorKind.ANONYMOUS);
  }

  @Test
  void aMissingActorIsUnknown() {
    ObjectNode event = BoxSamples.file("DOWNLOAD");
    event.putNull("created_by");
    assertThat(actor(event)).isEqualTo(Actor.UNKNOWN);
    event.put("created_by", "Ana");
    assertThat(actor(event)).isEqualTo(Actor.UNKNOWN);
  }

  @Test
  void anAdministratorActingForAUserIsTheActor() {
    ObjectNode event = BoxSamples.file("DOWNLOAD");
    BoxSamples.person(event.putObject("action_by"), "1", "Root", "admin@northwind.example");
    assertThat(actor(event).name()).isEqualTo("admin@northwind.example");
    BoxSamples.person(event.putObject("action_by"), "2", "Unknown User", "");
    assertThat(actor(event).name()).isEqualTo("ana@northwind.example");
  }

  @Test
  void theActorOfAFailedSignInIsTheAccountOfTheAttempt() {
    ObjectNode event = BoxSamples.signIn("FAILED_LOGIN");
    BoxSamples.person(event.putObject("created_by"), "2", "Unknown User", "");
    assertThat(actor(event).name()).isEqualTo("ana@northwind.example");
    event.putObject("source").put("type", "file").put("id", "7");
    assertThat(actor(event).kind()).isEqualTo(ActorKind.ANONYMOUS);
  }

  @Test
  void shieldNamesTheUserItBlocked() {
    assertThat(actor(BoxSamples.shield("SHIELD_EXTERNAL_COLLAB_INVITE_BLOCKED")).name())
        .isEqualTo("ana@northwind.example");
    assertThat(actor(BoxSamples.shield("SHIELD_EXTERNAL_COLLAB_ACCESS_BLOCKED")).name())
        .isEqualTo("bob@fabrikam.example");
    ObjectNode named = BoxSamples.shield("SHIELD_EXTERNAL_COLLAB_ACCESS_BLOCKED");
    BoxSamples.person(named.putObject("created_by"), "44", "Cid", "cid@fabrikam.example");
    assertThat(actor(named).name()).isEqualTo("cid@fabrikam.example");
  }

  private static Actor actor(ObjectNode event) {
    return TestReader.activity(event).actor();
  }
}
