package io.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.record.LogSource;
import io.cordon.audit.record.Reading;
import io.cordon.model.reject.Reject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditReaderTest {
  private static final String RECORD = M365Samples.file("FileDownloaded").toString();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "{\"raw\": %s, \"source\": \"collector\"}",
        "{\"native\": %s}",
        "{\"row\": %s, \"source\": \"table\"}",
        "{\"raw_flat\": %s}",
        "{\"row\": 7, \"raw\": %s}",
        "{\"_index\": \"audit\", \"_source\": %s}",
        "{\"AuditData\": %s}",
        "{\"Operation\": \"FileDownloaded\", \"RecordType\": 6, \"AuditData\": %s}",
        "{\"value\": [%s]}",
        "{\"kind\": \"an answer\", \"items\": [%s]}",
        "{\"chunk_size\": 1, \"entries\": [%s]}",
        "{\"events\": [%s], \"cursor\": \"c\", \"has_more\": false}",
        "{\"Records\": [{\"raw\": %s}]}",
        "{\"records\": [{\"properties\": {\"RawEventData\": %s}}]}",
        "[%s]",
      })
  void unwrapsEnvelopes(String envelope) {
    List<Reading> readings = TestReader.readAll(String.format(envelope, RECORD));
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).activity().id()).isEqualTo("id-FileDownloaded");
    assertThat(readings.get(0).origin()).isEqualTo(TestReader.ORIGIN.from("m365"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw", "AuditData", "message", "event.original"})
  void unwrapsRecordsWrittenAsText(String field) {
    ObjectNode envelope = TestReader.JSON.createObjectNode().put(field, RECORD);
    assertThat(TestReader.activity(envelope).id()).isEqualTo("id-FileDownloaded");
  }

  @Test
  void unwrapsTheOriginalOfAnEvent() {
    ObjectNode envelope = TestReader.JSON.createObjectNode();
    envelope.putObject("event").put("original", RECORD);
    assertThat(TestReader.activity(envelope).id()).isEqualTo("id-FileDownloaded");
  }

  @Test
  void everyRecordOfAnApiResponseGivesOneReading() {
    String answer = "[" + RECORD + "," + M365Samples.mailbox() + ", 7, {\"a\": 1}, null]";
    List<Reading> readings = TestReader.readAll(answer);
    assertThat(readings).hasSize(5);
    assertThat(readings.get(0).activity()).isNotNull();
    assertThat(readings.get(1).skipped()).isEqualTo("mailbox");
    assertThat(readings.subList(2, 5))
        .extracting(reading -> reading.reject().reason())
        .containsOnly("unknown_shape");
    assertThat(readings.get(3).reject().original()).isEqualTo("{\"a\": 1}");
  }

  @Test
  void nestedEnvelopesAreReadUpToTheLimit() {
    int limit = AuditReader.DEPTH_LIMIT;
    Reading within = TestReader.readAll("[".repeat(limit) + RECORD + "]".repeat(limit)).get(0);
    Reading beyond =
        TestReader.readAll("[".repeat(limit + 1) + RECORD + "]".repeat(limit + 1)).get(0);
    assertThat(within.activity()).isNotNull();
    assertThat(beyond.reject().reason()).isEqualTo("unknown_shape");
  }

  @Test
  void noBytesGiveNothing() {
    assertThat(TestReader.readAll("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " \r\n\t",
        "\uFEFF",
        "[]",
        " [ ] ",
        "{\"value\":[]}",
        "{\"Records\":[]}",
        "{\"items\":[]}",
        "{\"raw\": \"[]\"}",
        "{\"AuditData\": []}",
        "[[]]",
      })
  void aMessageWithoutAnyRecordIsCountedAsEmpty(String message) {
    assertThat(TestReader.readAll(message))
        .containsExactly(Reading.skipped(TestReader.ORIGIN, "empty", null));
  }

  @Test
  void aByteOrderMarkIsIgnored() {
    assertThat(TestReader.readAll("\uFEFF" + RECORD).get(0).activity()).isNotNull();
  }

  @Test
  void bytesThatAreNotJsonAreARejectWithTheBytes() {
    Reject reject = TestReader.readAll("{\"Operation\": ").get(0).reject();
    assertThat(reject.reason()).isEqualTo("not_json");
    assertThat(reject.original()).isEqualTo("{\"Operation\": ");
    assertThat(reject.sentence()).contains("byte 15");
    assertThat(reject.origin()).isEqualTo(TestReader.ORIGIN);
  }

  @Test
  void bytesThatAreNotUtf8AreKeptInBase64() {
    List<Reading> readings = new ArrayList<>();
    byte[] bytes = {'{', '"', (byte) 0xC3, '"', '}'};
    new AuditReader(TestReader.CLOCK).read(bytes, TestReader.ORIGIN, readings::add);
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).reject().base64()).isTrue();
  }

  @Test
  void rejectsOfUnknownShapeListTheFields() {
    Reject reject = TestReader.readAll("{\"row\": 1, \"TenantId\": \"x\"}").get(0).reject();
    assertThat(reject.reason()).isEqualTo("unknown_shape");
    assertThat(reject.sentence()).contains("row, TenantId");
  }

  @Test
  void anEndlessLineIsARejectThatKeepsItsStart() {
    List<Reading> readings = new ArrayList<>();
    byte[] bytes = ("{\"a\":\"" + "é".repeat(9 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
    new AuditReader(TestReader.CLOCK).read(bytes, TestReader.ORIGIN, readings::add);
    Reject reject = readings.get(0).reject();
    assertThat(reject.reason()).isEqualTo("too_long");
    assertThat(reject.base64()).isFalse();
    assertThat(reject.original().length()).isLessThan(AuditReader.KEPT_LIMIT_BYTES);
  }

  @Test
  void deepNestingIsAReject() {
    String deep = "[".repeat(50_000) + "]".repeat(50_000);
    assertThat(TestReader.readAll(deep).get(0).reject().reason()).isEqualTo("not_json");
    String within = "{\"Operation\":\"FileDownloaded\",\"Id\":" + deep + "}";
    assertThat(TestReader.readAll(within).get(0).reject().reason()).isEqualTo("not_json");
  }

  @Test
  void aGivenSourceExcludesOtherClouds() {
    List<Reading> readings = new ArrayList<>();
    byte[] bytes = RECORD.getBytes(StandardCharsets.UTF_8);
    new AuditReader(TestReader.CLOCK, LogSource.BOX).read(bytes, TestReader.ORIGIN, readings::add);
    new AuditReader(TestReader.CLOCK, LogSource.M365).read(bytes, TestReader.ORIGIN, readings::add);
    assertThat(readings.get(0).reject().reason()).isEqualTo("unknown_shape");
    assertThat(readings.get(1).activity()).isNotNull();
  }

  @Test
  void aDeserializedReaderReads() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new AuditReader(Clock.systemUTC()));
    }
    AuditReader copy;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      copy = (AuditReader) in.readObject();
    }
    List<Reading> readings = new ArrayList<>();
    copy.read(
        M365Samples.mailbox().toString().getBytes(StandardCharsets.UTF_8),
        TestReader.ORIGIN,
        readings::add);
    assertThat(readings).hasSize(1);
  }
}
