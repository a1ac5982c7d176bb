package io.cordon.model.json;

import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileExposure;
import io.cordon.model.file.Label;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.finding.WithheldReason;
import io.cordon.model.identity.App;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicyStatus;
import io.cordon.model.policy.PolicyStatus.State;
import io.cordon.model.reject.DeadLetter;
import io.cordon.model.reject.Origin;
import io.cordon.model.reject.Reject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Findings, actions, rejects, exposures and policies' statuses against the JSON Schemas that Cordon
 * publishes for them.
 */
class OwnJsonTest {

  @Test
  void aFullActionHasAllItsParts() throws IOException {
    String json = ActionJson.write(Samples.action());
    assertThat(json)
        .isEqualTo(
            """
            {"schema":"cordon.action.v1","action_id":"5506b255-c04b-5899-b20e-2c8ac64df8ee",\
            "verb":"remove_external_collaborators","mode":"enforce",\
            "target":{"app":"m365","tenant":"example","file_id":"f-1","file_name":"plan.docx",\
            "path":"Documents/plan.docx","url":"https://files.example.com/plan.docx",\
            "owner":"bob@example.com","user":"ana@example.com","user_id":"u-ana",\
            "link_ids":["link-1"],"collaborators":["eve@example.net"]},\
            "reason":{"policy_id":"p-1","policy_version":"v1","policy_title":"Shared outside",\
            "finding_uid":"find-1","activity_ids":["e1"],"label":"Confidential"},\
            "precondition":{"exposure":"external"},\
            "requested_at":"2026-03-02T10:30:00.250Z","expires_at":"2026-03-02T11:30:00.250Z"}""");
    assertThat(Schemas.faults(Schemas.own("cordon.action.v1"), json)).isEmpty();
  }

  @Test
  void everyVerbModeCloudAndExposureIsInTheActionsSchema() throws IOException {
    JsonSchema schema = Schemas.own("cordon.action.v1");
    assertThat(words(schema, "/properties/verb/enum"))
        .isEqualTo(Arrays.stream(ActionVerb.values()).map(ActionVerb::word).toList());
    assertThat(words(schema, "/properties/mode/enum"))
        .isEqualTo(Arrays.stream(Mode.values()).map(Mode::word).toList());
    assertThat(words(schema, "/properties/target/properties/app/enum"))
        .isEqualTo(Arrays.stream(App.values()).map(App::id).toList());
    assertThat(words(schema, "/properties/precondition/properties/exposure/enum"))
        .isEqualTo(Arrays.stream(Exposure.values()).map(Exposure::word).toList());
  }

  @Test
  void everyVerbReasonAndExposureIsInTheFindingsSchema() throws IOException {
    JsonSchema schema = Schemas.own("cordon.finding.v1");
    String extra = "/properties/unmapped/properties/";
    List<String> verbs = Arrays.stream(ActionVerb.values()).map(ActionVerb::word).toList();
    assertThat(words(schema, extra + "actions/items/enum")).isEqualTo(verbs);
    assertThat(words(schema, extra + "superseded/items/properties/by/enum")).isEqualTo(verbs);
    assertThat(words(schema, extra + "withheld/enum"))
        .isEqualTo(Arrays.stream(WithheldReason.values()).map(WithheldReason::word).toList());
    assertThat(words(schema, extra + "exposure/enum"))
        .isEqualTo(Arrays.stream(Exposure.values()).map(Exposure::word).toList());
    assertThat(words(schema, extra + "audience/enum"))
        .isEqualTo(Arrays.stream(Audience.values()).map(Audience::word).toList());
    assertThat(words(schema, extra + "mode/enum"))
        .isEqualTo(Arrays.stream(Mode.values()).map(Mode::word).toList());
    assertThat(words(schema, "/properties/activity_name/enum"))
        .isEqualTo(Arrays.stream(FindingStage.values()).map(FindingStage::caption).toList());
  }

  @Test
  void aFindingIsValidAndOneWithoutARevisionIsNot() throws IOException {
    JsonSchema schema = Schemas.own("cordon.finding.v1");
    String json = FindingJson.write(Samples.finding(Mode.ENFORCE, DetectorKind.POLICY));
    assertThat(Schemas.faults(schema, json)).isEmpty();
    assertThat(Schemas.faults(schema, json.replace("\"revision\":1,", ""))).hasSize(1);
    assertThat(Schemas.faults(schema, json.replace("\"revision\":1,", "\"other\":1,"))).hasSize(2);
  }

  @Test
  void aBareActionIsValidAndAnUnknownKeyIsNot() throws IOException {
    JsonSchema schema = Schemas.own("cordon.action.v1");
    Action full = Samples.action();
    Action bare =
        new Action(
            full.actionId(),
            ActionVerb.NOTIFY_ADMIN,
            Mode.NOTIFY,
            new Action.Target(App.BOX, null, null, null, null, null, null, "ana", null, null, null),
            new Action.Reason("p-1", null, null, "find-1", null, null),
            Exposure.UNKNOWN,
            full.requestedAt(),
            full.expiresAt());
    String json = ActionJson.write(bare);
    assertThat(Schemas.faults(schema, json)).isEmpty();
    assertThat(Schemas.faults(schema, json.replace("\"verb\"", "\"word\""))).hasSize(2);
  }

  @Test
  void aRejectFromAFileHasTheLine() throws IOException {
    byte[] bytes = "{\"broken".getBytes(StandardCharsets.UTF_8);
    Reject reject = Reject.of(Origin.ofFile("a.jsonl", 3), "not_json", "It ends early.", bytes);
    String json = RejectJson.write(reject);
    assertThat(json)
        .isEqualTo(
            """
            {"schema":"cordon.reject.v1","source":"unknown","file":"a.jsonl","line":3,\
            "reason":"not_json","sentence":"It ends early.",\
            "original":"{\\"broken","encoding":"utf-8"}""");
    assertThat(Schemas.faults(Schemas.own("cordon.reject.v1"), json)).isEmpty();
  }

  @Test
  void aRejectFromKafkaHasTheOffsetAndAllBytes() throws IOException {
    Origin origin = Origin.ofTopic("cordon.audit.box", 2, 345).from("box");
    byte[] bytes = {(byte) 0xff, 0, 1};
    String json = RejectJson.write(Reject.of(origin, "not_utf8", "No text.", bytes));
    assertThat(json)
        .isEqualTo(
            """
            {"schema":"cordon.reject.v1","source":"box","topic":"cordon.audit.box",\
            "partition":2,"offset":345,"reason":"not_utf8","sentence":"No text.",\
            "original":"/wAB","encoding":"base64"}""");
    assertThat(Schemas.faults(Schemas.own("cordon.reject.v1"), json)).isEmpty();
  }

  @Test
  void aRejectCanBeAnOcsfRecord() throws IOException {
    Origin origin = Origin.ofFile("a.jsonl", 3).from("ocsf");
    String json = RejectJson.write(Reject.of(origin, "incomplete", "Nobody.", new byte[] {'{'}));
    assertThat(json).contains("\"source\":\"ocsf\"");
    assertThat(Schemas.faults(Schemas.own("cordon.reject.v1"), json)).isEmpty();
  }

  @Test
  void aDeadLetterHasDestinationAndPayload() throws IOException {
    DeadLetter undelivered =
        new DeadLetter(
            "webhook",
            "https://soar.example.com",
            "find-1.1",
            "finding.create",
            1,
            "refused",
            "It answered 400.",
            Samples.DECIDED,
            "{\"class_uid\":2004}");
    String json = DeadLetterJson.write(undelivered);
    assertThat(json)
        .isEqualTo(
            """
            {"schema":"cordon.dead-letter.v1","output":"webhook","to":"https://soar.example.com",\
            "id":"find-1.1","event":"finding.create","attempts":1,"reason":"refused",\
            "sentence":"It answered 400.","at":"2026-03-02T10:30:00.250Z",\
            "payload":{"class_uid":2004}}""");
    assertThat(Schemas.faults(Schemas.own("cordon.dead-letter.v1"), json)).isEmpty();
  }

  @Test
  void anExposureHasAudienceAndTime() throws IOException {
    CloudFile file = share().exposed(Exposure.ANYONE).build().file();
    Label label = new Label("guid-3", "Confidential", 3);
    FileExposure exposure =
        new FileExposure(
            App.M365,
            "example",
            file.withLabel(label).withOwner("bob@example.com"),
            Exposure.PRIVATE,
            Samples.DECIDED,
            "ana@example.com",
            "e1",
            true,
            "link-1",
            null,
            null,
            null);
    String json = ExposureJson.write(exposure);
    assertThat(json)
        .isEqualTo(
            """
            {"schema":"cordon.exposure.v1","app":"m365","tenant":"example",\
            "file_id":"file-plan.docx","file_name":"plan.docx","path":"Documents/plan.docx",\
            "url":"https://files.example.com/Documents/plan.docx","owner":"bob@example.com",\
            "label":"Confidential","label_id":"guid-3","label_rank":3,\
            "exposure":"anyone","exposure_before":"private","shared":true,"link_id":"link-1",\
            "since":"2026-03-02T10:30:00.250Z","by":"ana@example.com","activity_id":"e1"}""");
    assertThat(Schemas.faults(Schemas.own("cordon.exposure.v1"), json)).isEmpty();
  }

  @Test
  void anExposureWithManyUnknownsIsValid() throws IOException {
    CloudFile file = share().build().file().named(null, null);
    FileExposure exposure =
        new FileExposure(
            App.BOX,
            null,
            file,
            null,
            Samples.DECIDED,
            null,
            "e1",
            true,
            null,
            "eve@gmail.com",
            null,
            null);
    String json = ExposureJson.write(exposure);
    assertThat(json)
        .contains("\"label\":\"unknown\"", "\"recipient\":\"eve@gmail.com\"")
        .doesNotContain("label_rank", "null", "\"by\"");
    assertThat(Schemas.faults(Schemas.own("cordon.exposure.v1"), json)).isEmpty();
    assertThat(exposure.isTombstone()).isFalse();
  }

  @Test
  void anInheritedExposureNamesItsContainerAndHasAKeyOfItsOwn() throws IOException {
    CloudFile file = share().exposed(Exposure.EXTERNAL).build().file();
    FileExposure own =
        new FileExposure(
            App.BOX, "7", file, null, Samples.DECIDED, null, "e1", true, null, null, null, null);
    FileExposure inherited =
        new FileExposure(
            App.BOX, "7", file, null, Samples.DECIDED, null, "e1", true, null, null, "33", "Deals");
    String json = ExposureJson.write(inherited);
    assertThat(json).contains("\"through_id\":\"33\",\"through_name\":\"Deals\"");
    assertThat(Schemas.faults(Schemas.own("cordon.exposure.v1"), json)).isEmpty();
    assertThat(inherited.key()).isEqualTo(own.key() + "|33");
    assertThat(inherited.fileKey()).isEqualTo(own.key());
  }

  @Test
  void aStatusHasStateAndProblemsOfAPublishedPolicy() throws IOException {
    Origin origin = Origin.ofTopic("cordon.policies", 0, 12);
    List<String> problems = List.of("cordon.policies/0@12:3:5: unknown key \"werb\"");
    PolicyStatus refused =
        new PolicyStatus("p-1", null, State.REFUSED, problems, origin, Samples.DECIDED);
    String json = PolicyStatusJson.write(refused);
    assertThat(json)
        .isEqualTo(
            """
            {"schema":"cordon.policy-status.v1","policy_id":"p-1","state":"refused",\
            "problems":["cordon.policies/0@12:3:5: unknown key \\"werb\\""],\
            "topic":"cordon.policies","partition":0,"offset":12,\
            "time":"2026-03-02T10:30:00.250Z"}""");
    assertThat(Schemas.faults(Schemas.own("cordon.policy-status.v1"), json)).isEmpty();
  }

  @Test
  void everyPolicyStateIsInTheSchemaAndWithoutAnIdThePlaceIsTheKey() throws IOException {
    JsonSchema schema = Schemas.own("cordon.policy-status.v1");
    Origin origin = Origin.ofTopic("cordon.policies", 0, 12);
    assertThat(words(schema, "/properties/state/enum"))
        .isEqualTo(Arrays.stream(State.values()).map(State::word).toList());
    PolicyStatus nameless =
        new PolicyStatus(null, null, State.REMOVED, null, origin, Samples.DECIDED);
    assertThat(Schemas.faults(schema, PolicyStatusJson.write(nameless))).isEmpty();
    assertThat(nameless.key()).isEqualTo("cordon.policies/0@12");
  }

  private static List<String> words(JsonSchema schema, String pointer) {
    List<String> words = new ArrayList<>();
    for (JsonNode word : schema.getSchemaNode().at(pointer)) {
      words.add(word.asText());
    }
    return words;
  }
}
