package io.cordon.anomaly.profile;

import io.cordon.anomaly.travel.Position;
import java.util.List;

/**
 * What a person did at once, as numbers. A value is a hash of it; 0 means that it is unknown.
 *
 * @param timeMillis milliseconds since 1970
 * @param kind what was done
 * @param sensitive whether the file's label is sensitive
 * @param country 0 also where the network does not say where the person is
 * @param hidden whether the network hides where the person is
 * @param project the site and folder, or what else groups files
 * @param domains of the recipients outside, of a share
 * @param position null where unknown, or where the network does not say where the person is
 * @param ending of the file's name after a change
 * @param mark what else it was
 */
public record ObservedAct(
    long timeMillis,
    Kind kind,
    boolean sensitive,
    int country,
    int network,
    int device,
    int program,
    boolean hidden,
    int project,
    List<Integer> domains,
    Position position,
    int ending,
    Mark mark) {

  /** What was done, as far as models care. */
  public enum Kind {
    DOWNLOAD,
    /** A share with somebody outside. */
    SHARE,
    /** A file was renamed, overwritten or deleted. */
    CHANGE,
    OTHER
  }

  /** What is surprising by itself. */
  public enum Mark {
    NONE,
    PUBLIC_LINK,
    LABEL_LOWERED
  }

  public ObservedAct {
    domains = domains == null ? List.of() : List.copyOf(domains);
  }
}
