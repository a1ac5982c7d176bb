package io.cordon.delivery.syslog;

import static io.cordon.delivery.DeliveryFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.delivery.DeliveryFixtures;
import io.cordon.delivery.OutboundMessage;
import io.cordon.model.policy.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyslogFormatTest {
  private final SyslogFormat format = new SyslogFormat(13, "cordon.example.com");

  private String text(OutboundMessage message) {
    return new String(format.encode(message), StandardCharsets.US_ASCII);
  }

  @Test
  void aFindingIsALineOfRfc5424() {
    assertThat(text(message(7)))
        .isEqualTo(
            "<107>1 2026-03-02T10:30:00.250Z cordon.example.com cordon - finding.create - "
                + "{\"number\":7,\"name\":\"\\u00dcbersicht\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "CRITICAL, 106",
    "HIGH, 107",
    "MEDIUM, 108",
    "LOW, 109",
    "INFORMATIONAL, 110",
    ", 109"
  })
  void theSeverityIsThatOfTheFinding(Severity severity, int priority) {
    OutboundMessage message =
        new OutboundMessage("id", "finding.close", severity, DeliveryFixtures.NOW, "{}");

    assertThat(text(message)).startsWith("<" + priority + ">1 ").endsWith(" finding.close - {}");
  }

  @Test
  void noCharacterCanEndTheLineAndTheJsonIsEquivalent() throws IOException {
    StringBuilder name = new StringBuilder("\uD83D\uDE00");
    for (char letter = 0; letter < 0x2100; letter++) {
      name.append(letter);
    }
    ObjectMapper json = new ObjectMapper();
    String written = json.writeValueAsString(json.createObjectNode().put("name", name.toString()));

    String text =
        text(new OutboundMessage("id", "finding.create", null, DeliveryFixtures.NOW, written));

    assertThat(text.chars()).allMatch(letter -> letter >= ' ' && letter <= '~');
    JsonNode read = json.readTree(text.substring(text.indexOf('{')));
    assertThat(read.path("name").asText()).isEqualTo(name.toString());
  }

  @Test
  void theTimeHasNoMoreDigitsThanSyslogAllows() {
    Instant nanos = Instant.parse("2026-03-02T10:30:00.123456789Z");

    assertThat(text(new OutboundMessage("id", "finding.create", null, nanos, "{}")))
        .contains(" 2026-03-02T10:30:00.123Z ");
  }
}
