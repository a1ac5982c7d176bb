package io.cordon.job.ledger;

import io.cordon.model.Exposure;
import io.cordon.model.Label;
import java.time.Instant;
import java.util.Map;

/**
 * What the ledger remembers of one file.
 *
 * @param label the last label seen
 * @param labelledAt when it was seen last: an older record does not overrule it
 * @param base the exposure without any grant: private for a file whose creation was seen
 * @param grants what each link or recipient exposes the file to
 * @param touchedDay the day (since 1970) of the activity that was remembered last
 */
public record FileFacts(
    Label label, Instant labelledAt, Exposure base, Map<String, Grant> grants, long touchedDay) {

  public static final FileFacts NONE =
      new FileFacts(Label.UNKNOWN, Instant.EPOCH, Exposure.UNKNOWN, Map.of(), 0);

  public FileFacts {
    label = label == null ? Label.UNKNOWN : label;
    labelledAt = labelledAt == null ? Instant.EPOCH : labelledAt;
    base = base == null ? Exposure.UNKNOWN : base;
    grants = grants == null ? Map.of() : Map.copyOf(grants);
  }

  /** Who can reach the file now: the widest grant that stands, else the base. */
  public Exposure exposure() {
    return grants.values().stream()
        .filter(Grant::stands)
        .map(Grant::exposure)
        .reduce(base, Exposure::greatest);
  }

  FileFacts withLabel(Label label, Instant at) {
    return new FileFacts(label, at, base, grants, touchedDay);
  }

  FileFacts withBase(Exposure base) {
    return new FileFacts(label, labelledAt, base, grants, touchedDay);
  }

  FileFacts withGrants(Map<String, Grant> grants) {
    return new FileFacts(label, labelledAt, base, grants, touchedDay);
  }

  FileFacts touchedOn(long day) {
    return new FileFacts(label, labelledAt, base, grants, day);
  }
}
