package io.cordon.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.ocsf.OcsfSamples;
import io.cordon.audit.record.LogSource;
import io.cordon.datagen.Datagen;
import io.cordon.datagen.DatagenSettings;
import io.cordon.datagen.delivery.NativeRecord;
import io.cordon.model.identity.App;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Native records of each source: of the clouds the activity of a synthetic organisation, of OCSF
 * the sample records of its reader's tests, one of each kind.
 */
final class RecordSamples {
  private static final int RECORDS = 5_000;
  private static final int PEOPLE = 200;
  private static final int DAYS = 20;
  private static final long SEED = 1;

  private RecordSamples() {}

  static byte[][] of(LogSource source) {
    return switch (source) {
      case M365 -> synthetic(App.M365);
      case BOX -> synthetic(App.BOX);
      case DROPBOX -> synthetic(App.DROPBOX);
      case GOOGLE -> synthetic(App.GOOGLE_WORKSPACE);
      case OCSF -> texts(OcsfSamples.all());
    };
  }

  /** The organisation file of the synthetic organisation. */
  static String orgYaml() {
    return organisation(App.M365).orgYaml();
  }

  /** It uses one cloud alone. */
  private static Datagen organisation(App app) {
    return Datagen.of(DatagenSettings.of(PEOPLE, DAYS, SEED, TestReader.NOW).in(Set.of(app)));
  }

  private static byte[][] texts(List<ObjectNode> records) {
    return records.stream()
        .map(record -> record.toString().getBytes(StandardCharsets.UTF_8))
        .toArray(byte[][]::new);
  }

  /** The first {@link #RECORDS} records, in order of delivery. */
  private static byte[][] synthetic(App app) {
    Iterator<NativeRecord> records = organisation(app).records();
    List<byte[]> texts = new ArrayList<>();
    while (records.hasNext() && texts.size() < RECORDS) {
      texts.add(records.next().text().getBytes(StandardCharsets.UTF_8));
    }
    return texts.toArray(byte[][]::new);
  }
}
