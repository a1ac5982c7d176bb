package io.cordon.audit.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogleActorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "{'email':'Ana@Northwind.example','profileId':1160001};USER;ana@northwind.example;1160001;northwind.example",
        "{'email':'bob@fabrikam.example'};USER;bob@fabrikam.example;-;fabrikam.example",
        "{'email':'[bob@fabrikam.example](mailto:bob@fabrikam.example)'};USER;bob@fabrikam.example;-;fabrikam.example",
        "{'email':'bob@fabrikam.example','callerType':'EXTERNAL_USER'};GUEST;bob@fabrikam.example;-;fabrikam.example",
        "{'email':'sync@p1.iam.gserviceaccount.com'};APPLICATION;sync@p1.iam.gserviceaccount.com;-;p1.iam.gserviceaccount.com",
        "{'email':'ana@northwind.example','key':'k'};USER;ana@northwind.example;-;northwind.example",
        "{'callerType':'KEY','key':'SYSTEM'};SYSTEM;system;-;-",
        "{'callerType':'KEY','key':'Partner-Key'};APPLICATION;partner-key;-;-",
        "{'applicationInfo':{'applicationName':'Sync Tool'}};APPLICATION;sync tool;-;-",
        "{'email':'','profileId':'105250506097979753968'};ANONYMOUS;-;-;-",
        "{'email':''};ANONYMOUS;-;-;-",
        "{'profileId':'105250506097979753968'};ANONYMOUS;-;-;-",
        "{'email':'','profileId':'77'};ANONYMOUS;-;77;-",
        "{'profileId':'77'};USER;-;77;-",
        "{};UNKNOWN;-;-;-",
        "null;UNKNOWN;-;-;-",
      })
  void readsEveryFormOfActor(String json, ActorKind kind, String name, String id, String domain)
      throws Exception {
    ObjectNode record = GoogleSamples.drive("view");
    record.set("actor", TestReader.JSON.readTree(json.replace('\'', '"')));
    Actor actor = TestReader.activity(record).actor();
    assertThat(actor.kind()).isEqualTo(kind);
    assertThat(actor.name()).isEqualTo(name);
    assertThat(actor.id()).isEqualTo(id);
    assertThat(actor.domain()).isEqualTo(domain);
  }

  @Test
  void aVisitorWithoutAnAccountIsAGuest() {
    ObjectNode record = GoogleSamples.drive("view");
    GoogleSamples.flag(record, "actor_is_collaborator_account", true);
    assertThat(TestReader.activity(record).actor().kind()).isEqualTo(ActorKind.GUEST);
  }

  @Test
  void theActorOfAWarningIsTheAffectedAccount() {
    ObjectNode record = GoogleSamples.activity("login", "suspicious_login");
    GoogleSamples.with(record, "affected_email_address", "Bob@Northwind.example");
    assertThat(TestReader.activity(record).actor().name()).isEqualTo("ana@northwind.example");
    record.remove("actor");
    assertThat(TestReader.activity(record).actor().name()).isEqualTo("bob@northwind.example");
  }

  @Test
  void anEmptyAddressOfASignInIsNoVisitor() {
    ObjectNode record = GoogleSamples.activity("login", "login_failure");
    record.putObject("actor").put("email", "");
    assertThat(TestReader.activity(record).actor()).isEqualTo(Actor.UNKNOWN);
  }

  @Test
  void theApplicationThatActedForAUserIsTheClient() {
    ObjectNode record = GoogleSamples.drive("download");
    ObjectNode application = ((ObjectNode) record.get("actor")).putObject("applicationInfo");
    application.put("oauthClientId", "77.apps.example").put("applicationName", "Sync Tool");
    Activity activity = TestReader.activity(record);
    assertThat(activity.actor().kind()).isEqualTo(ActorKind.USER);
    assertThat(activity.client().applicationId()).isEqualTo("77.apps.example");
    assertThat(activity.client().applicationName()).isEqualTo("Sync Tool");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "198.51.100.7, 198.51.100.7",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "FE80:000:333:1111:7777:5555:6666:ddd, fe80:0:333:1111:7777:5555:6666:ddd",
        "'', -",
        "unknown, -",
      })
  void addressesAreCanonical(String written, String ip) {
    ObjectNode record = GoogleSamples.drive("view").put("ipAddress", written);
    assertThat(TestReader.activity(record).endpoint().ip()).isEqualTo(ip);
    record.remove("ipAddress");
    assertThat(TestReader.activity(record).endpoint().ip()).isNull();
  }
}
