package io.cordon.audit.box;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoxEventTypesTest {

  @ParameterizedTest
  @CsvFileSource(resources = "events.csv", numLinesToSkip = 1)
  void everyEventTypeHasItsVerb(String type, Verb verb, Outcome outcome) {
    Activity activity = TestReader.activity(BoxSamples.file(type));
    assertThat(activity.verb()).isEqualTo(verb);
    assertThat(activity.outcome()).isEqualTo(outcome);
    assertThat(activity.rawType()).isEqualTo(type);
    boolean signIn = verb == Verb.SIGN_IN;
    assertThat(activity.file().id()).isEqualTo(signIn ? null : BoxSamples.FILE);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "events.csv", numLinesToSkip = 1)
  void anEventWithoutAFileHasItsVerbAndActor(String type, Verb verb, Outcome outcome) {
    Reading reading = TestReader.read(BoxSamples.event(type));
    if (verb == Verb.OTHER) {
      assertThat(reading.skipped()).isEqualTo("other");
      return;
    }
    assertThat(reading.activity().verb()).isEqualTo(verb);
    assertThat(reading.activity().outcome()).isEqualTo(outcome);
    assertThat(reading.activity().file()).isEqualTo(CloudFile.NONE);
    assertThat(reading.activity().subjectKey()).isEqualTo("box||@ana@northwind.example");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "skipped.csv", numLinesToSkip = 1)
  void otherRecordsAreCountedUnderAWord(String type, String word) {
    Reading reading = TestReader.read(BoxSamples.file(type));
    assertThat(reading.skipped()).isEqualTo(word);
    assertThat(reading.skippedAt()).isEqualTo(Instant.parse("2026-03-01T09:30:00Z"));
    assertThat(TestReader.read(BoxSamples.bare(type)).skipped()).isEqualTo(word);
  }

  @Test
  void anUnknownEventOnAFileIsOther() {
    assertThat(TestReader.activity(BoxSamples.file("ITEM_TELEPORT")).verb()).isEqualTo(Verb.OTHER);
    assertThat(TestReader.read(BoxSamples.event("ITEM_TELEPORT")).skipped()).isEqualTo("other");
    assertThat(TestReader.read(BoxSamples.signIn("USER_TELEPORT")).skipped()).isEqualTo("other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "METADATA_INSTANCE_CREATE",
        "METADATA_INSTANCE_UPDATE",
        "METADATA_INSTANCE_DELETE"
      })
  void metadataOfAnotherTemplateIsNoLabel(String type) {
    ObjectNode event = BoxSamples.file(type);
    assertThat(TestReader.activity(event).verb()).isEqualTo(Verb.OTHER);
    event.withObject("/additional_details").putObject("metadata").put("type", "global.properties");
    assertThat(TestReader.activity(event).verb()).isEqualTo(Verb.OTHER);
    assertThat(TestReader.activity(event).file().label().isKnown()).isFalse();
    assertThat(TestReader.read(BoxSamples.bare(type)).skipped()).isEqualTo("other");
  }

  @Test
  void aMonitoringPolicyBlocksNothing() {
    ObjectNode event = BoxSamples.shield("SHIELD_DOWNLOAD_BLOCKED");
    assertThat(TestReader.activity(event).verb()).isEqualTo(Verb.DOWNLOAD);
    assertThat(TestReader.activity(event).outcome()).isEqualTo(Outcome.FAILURE);
    event
        .withObject("/additional_details/shield_external_collab_enforcement")
        .put("controlMode", "monitoring");
    assertThat(TestReader.activity(event).verb()).isEqualTo(Verb.ACCESS_CHECK);
    assertThat(TestReader.activity(event).outcome()).isEqualTo(Outcome.SUCCESS);
  }
}
