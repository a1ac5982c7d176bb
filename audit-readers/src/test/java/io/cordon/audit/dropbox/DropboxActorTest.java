package io.cordon.audit.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropboxActorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "{'.tag':'user','user':{'.tag':'team_member','email':'Ana@X.example','account_id':'a1'}};USER;ana@x.example;a1;x.example",
        "{'.tag':'admin','admin':{'.tag':'team_member','email':'adm@x.example'}};USER;adm@x.example;-;x.example",
        "{'.tag':'user','user':{'.tag':'non_team_member','email':'bob@y.example'}};GUEST;bob@y.example;-;y.example",
        "{'.tag':'user','user':{'.tag':'trusted_non_team_member','email':'b@y.example'}};USER;b@y.example;-;y.example",
        "{'_tag':'user','user':{'_tag':'non_team_member','email':'bob@y.example'}};GUEST;bob@y.example;-;y.example",
        "{'user':{'email':'ana@x.example'}};USER;ana@x.example;-;x.example",
        "{'.tag':'user','user':{'account_id':'a1','display_name':'Ana'}};USER;-;a1;-",
        "{'.tag':'user','user':{'team_member_id':'m1'}};USER;-;m1;-",
        "{'.tag':'user','user':{'display_name':'Ana'}};USER;ana;-;-",
        "{'.tag':'app','app':{'.tag':'user_linked_app','app_id':'p1','display_name':'Robot'}};APPLICATION;robot;p1;-",
        "{'.tag':'reseller','reseller':{'reseller_name':'R','reseller_email':'R@z.example'}};GUEST;r@z.example;-;z.example",
        "{'.tag':'dropbox'};SYSTEM;dropbox;-;-",
        "{'.tag':'anonymous'};ANONYMOUS;-;-;-",
      })
  void readsEveryKindOfActor(String actor, ActorKind kind, String name, String id, String domain)
      throws Exception {
    ObjectNode event = DropboxSamples.onFile("file_operations", "file_download");
    event.remove("context");
    event.set("actor", TestReader.JSON.readTree(actor.replace('\'', '"')));
    assertThat(TestReader.activity(event).actor()).isEqualTo(Actor.named(kind, name, id, domain));
  }

  @Test
  void anAdministratorSignedInAsAMemberIsTheActor() {
    ObjectNode event = DropboxSamples.event("logins", "sign_in_as_session_start");
    ObjectNode actor = event.putObject("actor").put(".tag", "admin");
    actor.putObject("admin").put(".tag", "team_member").put("email", "root@northwind.example");
    assertThat(TestReader.activity(event).actor().name()).isEqualTo("root@northwind.example");
  }

  @Test
  void withoutAnActorTheContextIsTheActor() {
    ObjectNode event = DropboxSamples.onFile("file_operations", "file_download");
    event.remove("actor");
    assertThat(TestReader.activity(event).actor().name()).isEqualTo("ana@northwind.example");
    event.putObject("context").put(".tag", "anonymous");
    assertThat(TestReader.activity(event).actor().kind()).isEqualTo(ActorKind.ANONYMOUS);
    event.putObject("context").put(".tag", "team");
    assertThat(TestReader.activity(event).actor()).isEqualTo(Actor.UNKNOWN);
  }
}
