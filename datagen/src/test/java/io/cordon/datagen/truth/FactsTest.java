package io.cordon.datagen.truth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.cloud.box.BoxWriter;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.identity.App;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PlannedTruth LINK =
      new PlannedTruth(2, false, "public_link", "ana@northwind-insurance.example", true);
  private static final PlannedTruth UNPLAYED =
      new PlannedTruth(3, false, "mule", "ben@northwind-insurance.example", false);
  private static final PlannedTruth PARTNER =
      new PlannedTruth(7, true, "partner_onboarding", "ben@northwind-insurance.example", false);
  private static final LifePeriod TRIP =
      new LifePeriod("business_trip", "ben@northwind-insurance.example", 0, 86_400_000);

  private final SharedActs box = new SharedActs(App.BOX);
  private final Facts facts = new Facts(List.of(new BoxWriter()), mail -> mail);
  private final Act link = box.link(box.secret, Audience.ANYONE, 77).of(2);
  private final Act use = box.useLink(box.secret, Audience.ANYONE, 77).of(2);
  private final Act invitation = box.invite(box.plain, SharedActs.GUEST).of(7);

  FactsTest() {
    List.of(link, box.open(box.plain), use, invitation).forEach(facts::accept);
  }

  private static List<JsonNode> lines(ByteArrayOutputStream out) throws IOException {
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    return lines.stream().map(FactsTest::parse).toList();
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException broken) {
      throw new AssertionError(line, broken);
    }
  }

  @Test
  void anIncidentIsALineWithTheEventIdsThatCordonCites() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    facts.writeIncidents(List.of(UNPLAYED, LINK), out);

    JsonNode line = lines(out).get(0);
    assertThat(lines(out)).hasSize(1);
    assertThat(line.path("schema").asText()).isEqualTo("cordon.truth.v1");
    assertThat(line.path("incident").asText()).isEqualTo("I-0002");
    assertThat(line.path("scenario").asText()).isEqualTo("public_link");
    assertThat(line.path("user").asText()).isEqualTo("ana@northwind-insurance.example");
    assertThat(line.path("users")).isEmpty();
    assertThat(line.path("newcomer").asBoolean()).isTrue();
    assertThat(line.at("/apps/0").asText()).isEqualTo("box");
    assertThat(line.path("files")).hasSize(1);
    assertThat(line.at("/files/0").asText()).startsWith("box||");
    assertThat(line.path("first_time").asText())
        .isEqualTo(Instant.ofEpochMilli(link.atMillis()).toString());
    assertThat(line.path("last_time").asText())
        .isEqualTo(Instant.ofEpochMilli(use.atMillis()).toString());
    assertThat(line.path("hours").valueStream().map(JsonNode::asText))
        .containsExactlyElementsOf(
            Stream.of(link, use)
                .map(act -> Instant.ofEpochMilli(act.atMillis()).truncatedTo(ChronoUnit.HOURS))
                .map(Instant::toString)
                .distinct()
                .toList());
    ReadBack readBack = new ReadBack(List.of(new BoxWriter()));
    assertThat(line.path("event_ids").valueStream().map(JsonNode::asText))
        .containsExactly(readBack.of(link).get(0).id(), readBack.of(use).get(0).id());
  }

  @Test
  void othersWhoDoPartOfItAreNamedByTheirMainAddress() throws IOException {
    Facts known =
        new Facts(
            List.of(new BoxWriter()), mail -> mail.equals("max@partner.example") ? "max" : mail);
    known.accept(box.of(SharedActs.GUEST, Verb.DOWNLOAD, box.plain, Detail.NONE).of(2));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    known.writeIncidents(List.of(LINK), out);

    assertThat(lines(out).get(0).path("users").toString()).isEqualTo("[\"max\"]");
  }

  @Test
  void decoysAreScriptedOrHappenInSomebodysLife() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    facts.writeDecoys(List.of(PARTNER), List.of(TRIP), out);

    assertThat(lines(out).stream().map(line -> line.path("decoy").asText()))
        .containsExactly("D-0008", "D-0007");
    assertThat(lines(out).get(0).path("kind").asText()).isEqualTo("business_trip");
    assertThat(lines(out).get(0).path("event_ids")).isEmpty();
    assertThat(lines(out).get(0).path("last_time").asText()).isEqualTo("1970-01-02T00:00:00Z");
    assertThat(lines(out).get(1).path("event_ids")).hasSize(1);
    assertThat(lines(out).get(1).path("schema").asText()).isEqualTo("cordon.decoy.v1");
  }

  @Test
  void factsCountEverythingAndListWhatPeopleOutsideReach() throws IOException {
    facts.log(App.BOX).record(false, 100);
    facts.log(App.BOX).record(true, 100);
    facts.log(App.BOX).junk(7);
    Instant to = Instant.parse("2026-03-03T00:00:00Z");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    facts.write(
        new Facts.Run(5, 10, 3, to.minus(Duration.ofDays(3)), to, to.minus(Duration.ofDays(2))),
        List.of(LINK, UNPLAYED),
        List.of(PARTNER),
        List.of(TRIP, TRIP),
        out);

    JsonNode json = JSON.readTree(out.toByteArray());
    assertThat(json.path("schema").asText()).isEqualTo("cordon.facts.v1");
    assertThat(json.path("evaluation_from").asText()).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(json.path("tenants").toString()).isEqualTo("{\"box\":\"\"}");
    assertThat(json.path("logs").toString())
        .isEqualTo("{\"box\":{\"records\":2,\"doubled\":1,\"junk\":1,\"acts\":4,\"bytes\":207}}");
    assertThat(json.path("acts").toString()).isEqualTo("{\"download\":1,\"open\":1,\"share\":2}");
    assertThat(json.path("incidents").toString()).isEqualTo("{\"public_link\":1}");
    assertThat(json.path("decoys").toString())
        .isEqualTo("{\"business_trip\":2,\"partner_onboarding\":1}");
    assertThat(json.at("/exposure/counts").toString())
        .isEqualTo("{\"box\":{\"anyone\":1,\"external\":1}}");
    assertThat(json.at("/exposure/files")).hasSize(2);
    assertThat(json.at("/exposure/files").findValuesAsText("reach"))
        .containsExactlyInAnyOrder("anyone", "external");
  }
}
