package io.cordon.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.box.BoxSamples;
import io.cordon.audit.dropbox.DropboxSamples;
import io.cordon.audit.google.GoogleSamples;
import io.cordon.audit.ocsf.OcsfSamples;
import io.cordon.audit.record.LogSource;
import io.cordon.datagen.History;
import io.cordon.datagen.IncidentPlan;
import io.cordon.datagen.NativeRecord;
import io.cordon.datagen.SyntheticOrganisation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Native records of each source: for Microsoft 365 the activity of a synthetic organisation, for
 * the others the sample records of the readers' tests, one of each kind.
 */
final class RecordSamples {
  private static final int RECORDS = 5_000;
  private static final int PEOPLE = 200;
  private static final long SEED = 1;

  private RecordSamples() {}

  static byte[][] of(LogSource source) {
    return switch (source) {
      case M365 -> synthetic();
      case BOX -> texts(BoxSamples.all());
      case DROPBOX -> texts(DropboxSamples.all());
      case GOOGLE -> texts(GoogleSamples.all());
      case OCSF -> texts(OcsfSamples.all());
    };
  }

  /** The organisation file of the synthetic organisation. */
  static String orgYaml() {
    return organisation().orgYaml();
  }

  private static SyntheticOrganisation organisation() {
    return SyntheticOrganisation.of(SEED, PEOPLE);
  }

  private static byte[][] texts(List<ObjectNode> records) {
    return records.stream()
        .map(record -> record.toString().getBytes(StandardCharsets.UTF_8))
        .toArray(byte[][]::new);
  }

  /** The first {@link #RECORDS} records of four days, in order of delivery. */
  private static byte[][] synthetic() {
    SyntheticOrganisation organisation = organisation();
    Iterator<NativeRecord> records =
        History.generate(
            organisation,
            TestReader.NOW.minus(Duration.ofDays(4)),
            TestReader.NOW,
            IncidentPlan.none());
    List<byte[]> texts = new ArrayList<>();
    while (records.hasNext() && texts.size() < RECORDS) {
      texts.add(records.next().json().getBytes(StandardCharsets.UTF_8));
    }
    return texts.toArray(byte[][]::new);
  }
}
