package io.cordon.job.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.record.Reading;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Verb;
import io.cordon.model.reject.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ReadRecordsTest {
  private static final Clock NOON = Clock.fixed(ActivityFixtures.instant("12:00"), ZoneOffset.UTC);
  private static final Origin ORIGIN = Origin.ofTopic("audit", 3, 41);
  private static final String DOWNLOAD =
      """
      {"CreationTime":"2026-03-02T09:30:00","Id":"%s","Operation":"FileDownloaded",
       "OrganizationId":"0f0f0f0f-1111-2222-3333-444444444444","RecordType":6,
       "Workload":"SharePoint","UserType":0,"UserId":"ana@example.com","ItemType":"File",
       "ListItemUniqueId":"aaaaaaaa-0000-0000-0000-000000000001",
       "ObjectId":"https://example.sharepoint.com/sites/plans/Shared Documents/plan.docx",
       "SourceFileName":"plan.docx"}
      """;
  private static final String MAIL =
      """
      {"CreationTime":"2026-03-02T09:30:00","Id":"mail","Operation":"MailItemsAccessed",
       "RecordType":50,"Workload":"Exchange","UserId":"ana@example.com"}
      """;

  private static List<Reading> read(byte[] message) {
    List<Reading> readings = new ArrayList<>();
    new ReadRecords(NOON)
        .deserialize(
            new ConsumerRecord<>("audit", 3, 41, null, message), new ListCollector<>(readings));
    return readings;
  }

  private static List<Reading> read(String message) {
    return read(message.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aRecordIsAnActivityWithItsTimeOfArrival() {
    assertThat(read(DOWNLOAD.formatted("e1")))
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.origin()).isEqualTo(new Origin("m365", null, 0, "audit", 3, 41));
              assertThat(reading.activity().id()).isEqualTo("e1");
              assertThat(reading.activity().verb()).isEqualTo(Verb.DOWNLOAD);
              assertThat(reading.activity().time()).isEqualTo(ActivityFixtures.instant("09:30"));
              assertThat(reading.activity().arrived()).isEqualTo(NOON.instant());
            });
  }

  @Test
  void anArrayIsOneReadingPerRecordWithTheSameOffset() {
    String array = "[" + DOWNLOAD.formatted("e1") + ',' + MAIL + ",17," + DOWNLOAD.formatted("e2");

    List<Reading> readings = read(array + ']');

    assertThat(readings).hasSize(4);
    assertThat(readings.get(0).activity().id()).isEqualTo("e1");
    assertThat(readings.get(1).skipped()).isNotBlank();
    assertThat(readings.get(2).reject().reason()).isEqualTo("unknown_shape");
    assertThat(readings.get(3).activity().id()).isEqualTo("e2");
    assertThat(readings)
        .extracting(reading -> reading.origin().caption())
        .containsOnly(ORIGIN.caption());
  }

  @Test
  void aTruncatedArrayIsOneReject() {
    String array = "[" + DOWNLOAD.formatted("e1") + ',';

    assertThat(read(array))
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.reject().reason()).isEqualTo("not_json");
              assertThat(reading.reject().original()).isEqualTo(array);
            });
  }

  @Test
  void garbageIsARejectWithItsBytesAndOrigin() {
    byte[] garbage = {(byte) 0xFF, 0x00, 0x13, 0x7B};

    assertThat(read(garbage))
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.origin()).isEqualTo(ORIGIN);
              assertThat(reading.reject().reason()).isEqualTo("not_json");
              assertThat(reading.reject().origin()).isEqualTo(ORIGIN);
              assertThat(reading.reject().original()).isEqualTo("/wATew==");
              assertThat(reading.reject().base64()).isTrue();
            });
  }

  @Test
  void aRecordFromTheFarFutureIsAReject() {
    assertThat(read(DOWNLOAD.formatted("e1").replace("2026-", "2099-")))
        .singleElement()
        .satisfies(reading -> assertThat(reading.reject().sentence()).contains("2099"));
  }

  @Test
  void aMessageWithoutAValueIsCountedAsEmpty() {
    assertThat(read((byte[]) null)).extracting(Reading::skipped).containsExactly("empty");
    assertThat(read(new byte[0])).extracting(Reading::skipped).containsExactly("empty");
    assertThat(read(" \n")).extracting(Reading::skipped).containsExactly("empty");
  }

  @Test
  void itNeverThrowsWhateverTheBytes() {
    Random random = new Random(7);
    byte[] good = DOWNLOAD.formatted("e1").getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = good.clone();
      for (int change = random.nextInt(8); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(read(bytes)).as("round %d", round).isNotEmpty();
    }
  }

  @Test
  void theProducedTypeIsReading() {
    assertThat(new ReadRecords(NOON).getProducedType())
        .isEqualTo(TypeInformation.of(Reading.class));
  }
}
