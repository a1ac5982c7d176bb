package io.cordon.cli.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.AuditReader;
import io.cordon.audit.record.Reading;
import io.cordon.datagen.Datagen;
import io.cordon.datagen.DatagenSettings;
import io.cordon.datagen.delivery.NativeRecord;
import io.cordon.model.activity.Activity;
import io.cordon.model.identity.App;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.reject.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordTemplateTest {
  private static final Instant END = Instant.parse("2026-03-04T00:00:00Z");
  private static final int RECORDS = 2_000;

  private final AuditReader reader = new AuditReader(Clock.fixed(END, ZoneOffset.UTC));

  private Activity read(byte[] record) {
    List<Reading> readings = new ArrayList<>();
    reader.read(record, Origin.ofTopic("t", 0, 0), readings::add);
    return readings.get(0).activity();
  }

  @Test
  void aCopyIsTheSameActOfAnotherPersonWithAnotherFile() {
    Map<App, Integer> seen = new EnumMap<>(App.class);
    Iterator<NativeRecord> records = Datagen.of(DatagenSettings.of(50, 2, 1, END)).records();
    for (int i = 0; i < RECORDS && records.hasNext(); i++) {
      NativeRecord record = records.next();
      Activity original = read(record.text().getBytes(StandardCharsets.UTF_8));
      if (original != null && original.file().id() != null && original.actor().domain() != null) {
        Activity copy = read(RecordTemplate.of(record.text(), original).copy(17));
        assertIsAnother(copy, original);
        seen.merge(record.app(), 1, Integer::sum);
      }
    }
    assertThat(seen).hasSize(4);
  }

  private static void assertIsAnother(Activity copy, Activity original) {
    assertThat(copy.verb()).isEqualTo(original.verb());
    assertThat(copy.time()).isEqualTo(original.time());
    assertThat(copy.file().name()).isEqualTo(original.file().name());
    assertThat(copy.actor().domain()).isEqualTo(original.actor().domain());
    assertThat(copy.id()).isNotEqualTo(original.id());
    assertThat(copy.subjectKey()).isNotEqualTo(original.subjectKey());
    assertThat(copy.person(PeopleScope.ORGANISATION))
        .isNotEqualTo(original.person(PeopleScope.ORGANISATION));
  }
}
