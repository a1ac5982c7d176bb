package io.cordon.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileExposure;
import io.cordon.model.finding.Action;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicyStatus;
import io.cordon.model.reject.DeadLetter;
import io.cordon.model.reject.Origin;
import io.cordon.model.reject.Reject;
import io.cordon.model.text.UnsafeText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever text a record holds, every message is JSON that UTF-8 can carry and that harms nobody.
 */
class HarmlessJsonTest {
  private static final int ROUNDS = 2_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A kind of message, and how to write one with random texts. */
  private record Message(String kind, Supplier<String> writer) {
    @Override
    public String toString() {
      return kind;
    }
  }

  private static Stream<Message> messages() {
    HostileActivities hostile = new HostileActivities(20_261_129);
    HostileFindings findings = new HostileFindings(hostile);
    return Stream.of(
        new Message("activity", () -> ActivityJson.write(hostile.next())),
        new Message("finding", () -> FindingJson.write(findings.next())),
        new Message("action", () -> ActionJson.write(action(hostile))),
        new Message("exposure", () -> ExposureJson.write(exposure(hostile))),
        new Message("reject", () -> RejectJson.write(reject(hostile))),
        new Message("policy status", () -> PolicyStatusJson.write(status(hostile))),
        new Message("dead letter", () -> DeadLetterJson.write(deadLetter(hostile))));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void anyTextIsWrittenAsJsonThatHarmsNobody(Message message) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String json = message.writer().get();

      assertThat(json.codePoints()).noneMatch(UnsafeText::isUnsafe);
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(json)).isTrue();
      assertThat(MAPPER.readTree(json).isObject()).isTrue();
    }
  }

  private static Action action(HostileActivities hostile) {
    Activity activity = hostile.next();
    return new Action(
        hostile.notNull(),
        hostile.one(ActionVerb.values()),
        hostile.one(Mode.values()),
        new Action.Target(
            activity.app(),
            hostile.text(),
            hostile.text(),
            hostile.text(),
            hostile.text(),
            hostile.text(),
            hostile.text(),
            hostile.text(),
            hostile.text(),
            activity.eventIds(),
            List.of(hostile.notNull())),
        new Action.Reason(
            hostile.text(),
            hostile.text(),
            hostile.text(),
            hostile.text(),
            activity.eventIds(),
            hostile.text()),
        hostile.one(Exposure.values()),
        activity.time(),
        activity.arrived());
  }

  private static FileExposure exposure(HostileActivities hostile) {
    Activity activity = hostile.next();
    return new FileExposure(
        activity.app(),
        activity.tenant(),
        activity.file(),
        hostile.one(Exposure.values()),
        activity.time(),
        hostile.text(),
        hostile.text(),
        true,
        hostile.text(),
        hostile.text(),
        hostile.text(),
        hostile.text());
  }

  private static Reject reject(HostileActivities hostile) {
    byte[] bytes = hostile.notNull().getBytes(StandardCharsets.UTF_8);
    return Reject.of(Origin.ofTopic(hostile.notNull(), 1, 2), "not_json", hostile.notNull(), bytes);
  }

  private static PolicyStatus status(HostileActivities hostile) {
    return new PolicyStatus(
        hostile.text(),
        hostile.text(),
        hostile.one(PolicyStatus.State.values()),
        List.of(hostile.notNull()),
        Origin.ofTopic("cordon.policies", 3, 1L << 40),
        Instant.EPOCH);
  }

  private static DeadLetter deadLetter(HostileActivities hostile) {
    String payload = ActivityJson.write(hostile.next());
    return new DeadLetter(
        "webhook",
        hostile.notNull(),
        hostile.notNull(),
        "finding.create",
        3,
        "gave_up",
        hostile.notNull(),
        Instant.EPOCH,
        payload);
  }
}
