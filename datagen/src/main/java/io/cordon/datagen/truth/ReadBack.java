package io.cordon.datagen.truth;

import io.cordon.audit.AuditReader;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.datagen.delivery.RecordText;
import io.cordon.model.activity.Activity;
import io.cordon.model.identity.App;
import io.cordon.model.reject.Origin;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What Cordon's own readers make of the records of an act. */
final class ReadBack {
  /** Later than any act, so that no record is of the future. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2200-01-01T00:00:00Z"), ZoneOffset.UTC);

  private static final Origin ORIGIN = Origin.ofFile("datagen", 1);

  private final AuditReader reader = new AuditReader(CLOCK);
  private final Map<App, RecordText> texts = new EnumMap<>(App.class);

  ReadBack(Collection<CloudWriter> writers) {
    writers.forEach(writer -> texts.put(writer.app(), new RecordText(writer)));
  }

  CloudWriter writer(App app) {
    return texts.get(app).writer();
  }

  /** In the order of the act's records; none for a record that is no file activity. */
  List<Activity> of(Act act) {
    RecordText text = texts.get(act.app());
    List<Activity> activities = new ArrayList<>();
    int records = text.writer().records(act);
    for (int number = 0; number < records; number++) {
      byte[] bytes = text.render(act, number).bytes();
      reader.read(
          bytes,
          ORIGIN,
          reading -> {
            if (reading.activity() != null) {
              activities.add(reading.activity());
            }
          });
    }
    return activities;
  }
}
