package io.cordon.datagen.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.AuditReader;
import io.cordon.audit.export.AuditFileReader;
import io.cordon.audit.record.Reading;
import io.cordon.datagen.delivery.Timeline.Period;
import io.cordon.model.identity.App;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class JunkTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private static final long FROM = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();

  private int junk;
  private int records;

  private byte[] log(App app, Junk planted) throws IOException {
    StubWriter writer = new StubWriter(app, 1);
    Timeline timeline =
        new Timeline(
            new SteadyWork(app, FROM, 100),
            Delivery.prompt(1),
            Map.of(app, writer),
            new Period(0, Long.MAX_VALUE),
            act -> {});
    RecordText text = new RecordText(writer);
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    while (timeline.hasNext()) {
      DueRecord due = timeline.next();
      text.render(due.act(), due.number()).writeTo(log);
      log.write('\n');
      records++;
      byte[] line = planted.after(due, text);
      if (line != null) {
        log.write(line);
        log.write('\n');
        junk++;
      }
    }
    return log.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(value = App.class, mode = Mode.EXCLUDE, names = "UNKNOWN")
  void eachLineIsExactlyOneRejectAndHarmsNoLineBesideIt(App app) throws IOException {
    List<Reading> readings = new ArrayList<>();
    new AuditFileReader(new AuditReader(CLOCK))
        .read(
            new ByteArrayInputStream(log(app, new Junk(7, 0.3))),
            "log",
            readings::add,
            bytes -> {});

    Set<String> reasons = new HashSet<>();
    readings.stream()
        .filter(reading -> reading.reject() != null)
        .forEach(reading -> reasons.add(reading.reject().reason()));
    assertThat(junk).isBetween(380, 550);
    assertThat(readings.stream().filter(reading -> reading.reject() != null)).hasSize(junk);
    assertThat(readings).hasSize(junk + records);
    assertThat(reasons).contains("not_json", "unknown_shape", "future_time").hasSizeBetween(4, 6);
  }

  @Test
  void withoutAShareThereIsNone() throws IOException {
    log(App.M365, Junk.none());

    assertThat(junk).isZero();
  }
}
