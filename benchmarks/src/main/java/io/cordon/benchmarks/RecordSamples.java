package io.cordon.benchmarks;

import io.cordon.audit.Samples;
import io.cordon.audit.Source;
import io.cordon.datagen.History;
import io.cordon.datagen.IncidentPlan;
import io.cordon.datagen.NativeRecord;
import io.cordon.datagen.SyntheticOrganisation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Records of each source to read: invented ones, in the mix and length that real logs have. */
final class RecordSamples {
  private static final int RECORDS = 5_000;
  private static final int PEOPLE = 200;
  private static final long SEED = 1;

  private RecordSamples() {}

  static byte[][] of(Source source) {
    return switch (source) {
      case M365 -> synthetic();
      default -> throw new IllegalArgumentException("no records of " + source.id());
    };
  }

  /** A working day of a synthetic organisation. */
  private static byte[][] synthetic() {
    SyntheticOrganisation organisation = SyntheticOrganisation.of(SEED, PEOPLE);
    Iterator<NativeRecord> records =
        History.generate(
            organisation, Samples.NOW.minus(Duration.ofDays(4)), Samples.NOW, IncidentPlan.none());
    List<byte[]> texts = new ArrayList<>();
    while (records.hasNext() && texts.size() < RECORDS) {
      texts.add(records.next().json().getBytes(StandardCharsets.UTF_8));
    }
    return texts.toArray(byte[][]::new);
  }
}
