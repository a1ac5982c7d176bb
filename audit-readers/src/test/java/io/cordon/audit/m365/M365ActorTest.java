package io.cordon.audit.m365;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class M365ActorTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = ';',
      value = {
        "Ana@Northwind.example;0;USER;ana@northwind.example;northwind.example",
        "i:0#.f|membership|Ana@Northwind.example;0;USER;ana@northwind.example;northwind.example",
        "ana;0;USER;ana;-",
        "bo_b_fabrikam.example#EXT#@northwind.onmicrosoft.com;0;GUEST;bo_b@fabrikam.example;fabrikam.example",
        "BOB_FABRIKAM.EXAMPLE#ext#@northwind.onmicrosoft.com;0;GUEST;bob@fabrikam.example;fabrikam.example",
        "bob#EXT#@northwind.onmicrosoft.com;0;GUEST;bob;-",
        "urn:spo:guest#Bob@Fabrikam.example;0;GUEST;bob@fabrikam.example;fabrikam.example",
        "bob@fabrikam.example;10;GUEST;bob@fabrikam.example;fabrikam.example",
        "live.com#bob@fabrikam.example;0;USER;bob@fabrikam.example;fabrikam.example",
        "urn:spo:anon#ABCD12;0;ANONYMOUS;-;-",
        "anonymous;0;ANONYMOUS;-;-",
        "app@sharepoint;0;APPLICATION;app@sharepoint;-",
        "ServicePrincipal_0a0b;0;APPLICATION;serviceprincipal_0a0b;-",
        "backup;5;APPLICATION;backup;-",
        "backup;6;APPLICATION;backup;-",
        "SHAREPOINT\\system;0;SYSTEM;sharepoint\\system;-",
        "NT AUTHORITY\\SYSTEM (Host);3;SYSTEM;nt authority\\system (host);-",
        "Microsoft\\ServiceOperator;0;SYSTEM;microsoft\\serviceoperator;-",
        "S-1-0-0;0;SYSTEM;s-1-0-0;-",
        "PolicyAssistant;4;SYSTEM;policyassistant;-",
        "NOT-FOUND;0;UNKNOWN;-;-",
        "Unknown;5;UNKNOWN;-;-",
        "Not Available;0;UNKNOWN;-;-",
      })
  void readsEveryFormatOfName(
      String userId, int userType, ActorKind kind, String name, String domain) {
    ObjectNode record =
        M365Samples.file("FileAccessed").put("UserId", userId).put("UserType", userType);
    Actor actor = TestReader.activity(record).actor();
    assertThat(actor.kind()).isEqualTo(kind);
    assertThat(actor.name()).isEqualTo(name);
    assertThat(actor.domain()).isEqualTo(domain);
  }

  @Test
  void visitorsOfALinkAreDistinguishedByTheirHash() {
    ObjectNode one = M365Samples.file("AnonymousLinkUsed").put("UserId", "urn:spo:anon#AA11");
    ObjectNode two = M365Samples.file("AnonymousLinkUsed").put("UserId", "urn:spo:anon#bb22");
    assertThat(TestReader.activity(one).actor().key()).isEqualTo("aa11");
    assertThat(TestReader.activity(two).actor().key()).isEqualTo("bb22");
  }

  @Test
  void theKeyIsTheIdWithoutItsClaim() {
    assertThat(TestReader.activity(M365Samples.file("FileAccessed")).actor().id())
        .isEqualTo("1003bffd@live.com");
    assertThat(TestReader.activity(M365Samples.signIn("UserLoggedIn")).actor().id())
        .isEqualTo("77777777-0000-0000-0000-000000000000");
    ObjectNode empty = M365Samples.file("FileAccessed").put("UserKey", "i:0h.f|membership|");
    assertThat(TestReader.activity(empty).actor().id()).isNull();
  }

  @Test
  void signInsWithoutPrincipalNameAreNamedByTheDirectory() {
    ObjectNode record = M365Samples.signIn("UserLoggedIn").put("UserId", "77777777-0000");
    assertThat(TestReader.activity(record).actor().name()).isEqualTo("ana@northwind.example");
    record.remove("UserId");
    assertThat(TestReader.activity(record).actor().name()).isEqualTo("ana@northwind.example");
  }

  @Test
  void aMissingActorIsUnknown() {
    ObjectNode record = M365Samples.file("FileAccessed");
    record.remove("UserId");
    record.remove("UserKey");
    assertThat(TestReader.activity(record).actor()).isEqualTo(Actor.UNKNOWN);
  }
}
