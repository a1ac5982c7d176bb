package io.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.record.Reading;
import io.cordon.audit.record.Source;
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
  private static final String RECORD = Samples.file("FileDownloaded").toString();

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
    List<Reading> readings = Samples.readAll(String.format(envelope, RECORD));
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).activity().id()).isEqualTo("id-FileDownloaded");
    assertThat(readings.get(0).origin()).isEqualTo(Samples.ORIGIN.from("m365"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw", "AuditData", "message", "event.original"})
  void unwrapsRecordsWrittenAsText(String field) {
    ObjectNode envelope = Samples.JSON.createObjectNode().put(field, RECORD);
    assertThat(Samples.activity(envelope).id()).isEqualTo("id-FileDownloaded");
  }

  @Test
  void unwrapsTheOriginalOfAnEvent() {
    ObjectNode envelope = Samples.JSON.createObjectNode();
    envelope.putObject("event").put("original", RECORD);
    assertThat(Samples.activity(envelope).id()).isEqualTo("id-FileDownloaded");
  }

  @Test
  void everyRecordOfAnAnswerGivesOneReading() {
    String answer = "[" + RECORD + "," + Samples.mailbox() + ", 7, {\"a\": 1}, null]";
    List<Reading> readings = Samples.readAll(answer);
    assertThat(readings).hasSize(5);
    assertThat(readings.get(0).activity()).isNotNull();
    assertThat(readings.get(1).skipped()).isEqualTo("mailbox");
    assertThat(readings.subList(2, 5))
        .extracting(reading -> reading.reject().reason())
        .containsOnly("unknown_shape");
    assertThat(readings.get(3).reject().original()).isEqualTo("{\"a\": 1}");
  }

  @Test
  void envelopesWithinEnvelopesEndAtTheLimit() {
    Reading four = Samples.readAll("[[[[" + RECORD + "]]]]").get(0);
    Reading five = Samples.readAll("[[[[[" + RECORD + "]]]]]").get(0);
    assertThat(four.activity()).isNotNull();
    assertThat(five.reject().reason()).isEqualTo("unknown_shape");
  }

  @Test
  void noBytesGiveNothing() {
    assertThat(Samples.readAll("")).isEmpty();
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
    assertThat(Samples.readAll(message))
        .containsExactly(Reading.skipped(Samples.ORIGIN, "empty", null));
  }

  @Test
  void aByteOrderMarkIsNoHarm() {
    assertThat(Samples.readAll("\uFEFF" + RECORD).get(0).activity()).isNotNull();
  }

  @Test
  void whatIsNotJsonIsARejectWithItsBytes() {
    Reject reject = Samples.readAll("{\"Operation\": ").get(0).reject();
    assertThat(reject.reason()).isEqualTo("not_json");
    assertThat(reject.original()).isEqualTo("{\"Operation\": ");
    assertThat(reject.sentence()).contains("byte 15");
    assertThat(reject.origin()).isEqualTo(Samples.ORIGIN);
  }

  @Test
  void bytesThatAreNotUtf8AreKeptInBase64() {
    List<Reading> readings = new ArrayList<>();
    byte[] bytes = {'{', '"', (byte) 0xC3, '"', '}'};
    new AuditReader(Samples.CLOCK).read(bytes, Samples.ORIGIN, readings::add);
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).reject().base64()).isTrue();
  }

  @Test
  void unknownShapesTellWhatWasSeen() {
    Reject reject = Samples.readAll("{\"row\": 1, \"TenantId\": \"x\"}").get(0).reject();
    assertThat(reject.reason()).isEqualTo("unknown_shape");
    assertThat(reject.sentence()).contains("row, TenantId");
  }

  @Test
  void anEndlessLineIsARejectThatKeepsItsStart() {
    List<Reading> readings = new ArrayList<>();
    byte[] bytes = ("{\"a\":\"" + "é".repeat(9 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
    new AuditReader(Samples.CLOCK).read(bytes, Samples.ORIGIN, readings::add);
    Reject reject = readings.get(0).reject();
    assertThat(reject.reason()).isEqualTo("too_long");
    assertThat(reject.base64()).isFalse();
    assertThat(reject.original().length()).isLessThan(AuditReader.KEPT_LIMIT_BYTES);
  }

  @Test
  void deepNestingIsAReject() {
    String deep = "[".repeat(50_000) + "]".repeat(50_000);
    assertThat(Samples.readAll(deep).get(0).reject().reason()).isEqualTo("not_json");
    String within = "{\"Operation\":\"FileDownloaded\",\"Id\":" + deep + "}";
    assertThat(Samples.readAll(within).get(0).reject().reason()).isEqualTo("not_json");
  }

  @Test
  void aHintLeavesOtherCloudsUnread() {
    List<Reading> readings = new ArrayList<>();
    byte[] bytes = RECORD.getBytes(StandardCharsets.UTF_8);
    new AuditReader(Samples.CLOCK, Source.BOX).read(bytes, Samples.ORIGIN, readings::add);
    new AuditReader(Samples.CLOCK, Source.M365).read(bytes, Samples.ORIGIN, readings::add);
    assertThat(readings.get(0).reject().reason()).isEqualTo("unknown_shape");
    assertThat(readings.get(1).activity()).isNotNull();
  }

  @Test
  void isShippedToWorkersAndReadsThere() throws Exception {
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
        Samples.mailbox().toString().getBytes(StandardCharsets.UTF_8),
        Samples.ORIGIN,
        readings::add);
    assertThat(readings).hasSize(1);
  }
}
