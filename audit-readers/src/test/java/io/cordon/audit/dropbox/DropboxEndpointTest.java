package io.cordon.audit.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.record.StatedPlace;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropboxEndpointTest {

  @Test
  void anAppIsActorAndProgram() {
    ObjectNode event = DropboxSamples.byApp(DropboxSamples.onFile("file_operations", "file_add"));
    assertThat(TestReader.activity(event).client())
        .isEqualTo(
            Client.builder().applicationId("dbaid:AAapp").applicationName("Backup Robot").build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "{'.tag':'end_user','end_user':{'.tag':'web','session_id':'s1'}};web;s1",
        "{'.tag':'end_user','end_user':{'.tag':'mobile','session_id':'s1'}};mobile;s1",
        "{'_tag':'end_user','end_user':{'_tag':'desktop'}};desktop;-",
        "{'.tag':'admin_console','session_id':'s2'};admin_console;s2",
        "{'.tag':'sign_in_as','sign_in_as':{'session_id':'s3'}};sign_in_as;s3",
        "{'.tag':'api','request_id':'r1'};api;-",
        "{};-;-",
      })
  void theAccessMethodIsTheProgram(String method, String program, String session) throws Exception {
    ObjectNode event = DropboxSamples.onFile("file_operations", "file_download");
    ObjectNode origin = (ObjectNode) event.get("origin");
    origin.set("access_method", TestReader.JSON.readTree(method.replace('\'', '"')));
    assertThat(TestReader.activity(event).client())
        .isEqualTo(Client.builder().applicationName(program).sessionId(session).build());
  }

  @ParameterizedTest
  @CsvSource({
    "198.51.100.7, 198.51.100.7",
    "2001:DB8:0::1, 2001:db8::1",
    "::ffff:198.51.100.7, 198.51.100.7",
  })
  void theAddressAndThePlaceOfDropboxAreRead(String written, String ip) {
    ObjectNode event = DropboxSamples.onFile("file_operations", "file_download");
    ((ObjectNode) event.at("/origin/geo_location")).put("ip_address", written);
    assertThat(TestReader.activity(event).endpoint())
        .isEqualTo(Endpoint.ofIp(ip).at(StatedPlace.of("NO", "Oslo")));
  }

  @Test
  void whatTheDesktopProgramDownloadsItSynchronises() {
    ObjectNode event = DropboxSamples.onFile("file_operations", "file_download");
    ((ObjectNode) event.at("/origin"))
        .putObject("access_method")
        .put(".tag", "end_user")
        .putObject("end_user")
        .put(".tag", "desktop")
        .put("session_id", "dbdsid:1");
    assertThat(TestReader.activity(event).verb()).isEqualTo(Verb.SYNC);
    assertThat(TestReader.activity(event).client().device()).isEqualTo("dbdsid:1");
  }

  @Test
  void withoutAnOriginThereIsNoEndpoint() {
    ObjectNode event = DropboxSamples.onFile("file_operations", "file_download");
    event.remove("origin");
    assertThat(TestReader.activity(event).endpoint()).isEqualTo(Endpoint.UNKNOWN);
    assertThat(TestReader.activity(event).client()).isEqualTo(Client.UNKNOWN);
  }
}
