package io.cordon.anomaly.profile;

import io.cordon.anomaly.evidence.Detector;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An alert that was raised about a person.
 *
 * @param finding a number for the finding
 * @param policy a number for the policy
 * @param timeMillis of the latest activity, in milliseconds since 1970
 * @param score as high as it has become
 * @param detectors that were surprised
 * @param values by which they were; the most important ones first
 */
public record RaisedAlert(
    long finding,
    long policy,
    long timeMillis,
    double score,
    Set<Detector> detectors,
    List<TraitValue> values) {

  public RaisedAlert {
    Set<Detector> ordered = EnumSet.noneOf(Detector.class);
    ordered.addAll(detectors);
    detectors = Collections.unmodifiableSet(ordered);
    values = List.copyOf(values);
  }
}
