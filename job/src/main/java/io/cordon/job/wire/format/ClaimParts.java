package io.cordon.job.wire.format;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Burst;
import java.io.IOException;
import java.util.List;

/** What a claim rests on: parts of several formats, without a version of their own. */
final class ClaimParts {
  private ClaimParts() {}

  static void write(Burst burst, WireOutput out) {
    out.unsignedByte(bit(0, burst.measure()));
    out.textIfThere(burst.measure());
    out.signed(burst.observed());
    out.signed(burst.threshold());
    out.signed(burst.timespanMillis());
    out.texts(burst.eventIds());
  }

  static Burst burst(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    String measure = in.textIf(has(parts, 0));
    long observed = in.signed();
    long threshold = in.signed();
    long timespanMillis = in.signed();
    List<String> eventIds = in.texts();
    return new Burst(measure, observed, threshold, timespanMillis, eventIds);
  }

  static void write(Anomaly anomaly, WireOutput out) {
    out.unsignedByte(
        bit(0, anomaly.measure())
            | bit(1, anomaly.observed())
            | bit(2, anomaly.expected())
            | bit(3, anomaly.model()));
    out.textIfThere(anomaly.measure());
    out.textIfThere(anomaly.observed());
    out.textIfThere(anomaly.expected());
    out.real(anomaly.pValue());
    out.real(anomaly.historyDays());
    out.textIfThere(anomaly.model());
  }

  static Anomaly anomaly(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    String measure = in.textIf(has(parts, 0));
    String observed = in.textIf(has(parts, 1));
    String expected = in.textIf(has(parts, 2));
    double pValue = in.real();
    double historyDays = in.real();
    String model = in.textIf(has(parts, 3));
    return new Anomaly(measure, observed, expected, pValue, historyDays, model);
  }
}
