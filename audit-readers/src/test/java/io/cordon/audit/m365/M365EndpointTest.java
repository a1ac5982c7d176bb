package io.cordon.audit.m365;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.record.ClientAddress;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class M365EndpointTest {
  private static final String AZURE = "20.50.1.1";

  @Test
  void theFirstFieldWithAnAddressCounts() {
    ObjectNode record =
        M365Samples.signIn("UserLoggedIn").put("ActorIpAddress", "198.51.100.9:443");
    assertThat(endpoint(record).ip()).isEqualTo("198.51.100.7");
    assertThat(endpoint(record.put("ClientIP", "")).ip()).isEqualTo("198.51.100.9");
    assertThat(endpoint(record).port()).isEqualTo(443);
    assertThat(endpoint(record.put("ClientIP", "front (1.2.3)")).ip()).isEqualTo("198.51.100.9");
    record.put("ActorIpAddress", "").put("ClientIPAddress", "198.51.100.10");
    assertThat(endpoint(record).ip()).isEqualTo("198.51.100.10");
  }

  @Test
  void aHostNameIsKeptWhereNoFieldHasAnAddress() {
    ObjectNode record = M365Samples.file("FileAccessed").put("ClientIP", "Front.Example:443");
    assertThat(endpoint(record).ip()).isNull();
    assertThat(endpoint(record).host()).isEqualTo("Front.Example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OneDriveMpc-Transform_Thumbnail/1.0",
        "MSWAC",
        "OfficeXLCA",
        "MS Scanner ATP",
        "ODMTADocCache/1.0"
      })
  void aUserAgentOfMicrosoftDoesNotHideTheAddress(String userAgent) {
    ObjectNode record = M365Samples.file("FileDownloaded").put("UserAgent", userAgent);
    for (String ip : List.of("198.51.100.7", AZURE, "52.232.1.1", "2603:1020:1::1", "")) {
      Endpoint endpoint = endpoint(record.put("ClientIP", ip));
      assertThat(endpoint.place().kind()).as(ip).isEqualTo(NetworkKind.UNKNOWN);
      assertThat(endpoint.ip()).isEqualTo(ip.isEmpty() ? null : ip);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"OfficeCollaborationService", "Media Analysis and Transformation Service"})
  void microsoftsApplicationsWithoutAnAddressAreProviders(String application) {
    ObjectNode record = M365Samples.file("FileModified").put("ApplicationDisplayName", application);
    assertThat(endpoint(record.put("ClientIP", AZURE)).place().kind())
        .isEqualTo(NetworkKind.UNKNOWN);
    assertThat(endpoint(record.put("ClientIP", "front.example")).place().kind())
        .isEqualTo(NetworkKind.UNKNOWN);
    assertThat(endpoint(record.put("ClientIP", "")).place().kind()).isEqualTo(NetworkKind.PROVIDER);
    record.remove("ClientIP");
    assertThat(endpoint(record).place().kind()).isEqualTo(NetworkKind.PROVIDER);
  }

  @Test
  void microsoftsApplicationsAreRecognisedById() {
    ObjectNode record =
        M365Samples.file("FileModified")
            .put("ApplicationId", "944F0BD1-117B-4B1C-AF26-804ED95E767E")
            .put("ClientIP", "");
    assertThat(endpoint(record).place().kind()).isEqualTo(NetworkKind.PROVIDER);
  }

  @ParameterizedTest
  @CsvSource({
    "20.190.160.1, true",
    "40.126.32.1, true",
    "::ffff:40.126.32.1, true",
    "2603:10a6:10:2::1, true",
    "2a01:111:f402::1, true",
    "52.232.1.1, false",
    "2603:1020:1::1, false",
    "198.51.100.7, false",
  })
  void microsoftsAddressesAreProviders(String ip, boolean provider) {
    NetworkKind kind =
        endpoint(M365Samples.file("FileDownloaded").put("ClientIP", ip)).place().kind();
    assertThat(kind == NetworkKind.PROVIDER).isEqualTo(provider);
  }

  @Test
  void aZipBuiltByAServiceIsADownloadOfTheUser() {
    ObjectNode record =
        M365Samples.file("FileDownloaded")
            .put("UserAgent", "OneDriveMpc-Transform_Zip/1.0")
            .put("ApplicationDisplayName", "MeTA");
    assertThat(endpoint(record).place().kind()).isEqualTo(NetworkKind.UNKNOWN);
    record.put("ClientIP", "20.190.160.1");
    assertThat(endpoint(record).place().kind()).isEqualTo(NetworkKind.PROVIDER);
  }

  @Test
  void aMissingProgramAndAddressAreNoService() {
    assertThat(M365Service.isCaller(ClientAddress.NONE, Client.UNKNOWN)).isFalse();
  }

  private static Endpoint endpoint(ObjectNode record) {
    return TestReader.activity(record).endpoint();
  }
}
