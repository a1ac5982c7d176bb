package io.cordon.datagen.peer;

import java.time.Duration;
import java.util.List;

/** The methods that Cordon is compared with, as they are run by the detection benchmark. */
public final class PeerMethods {
  /** M of "more than N downloads in M minutes". */
  private static final Duration DOWNLOAD_WINDOW = Duration.ofHours(1);

  private PeerMethods() {}

  /**
   * New methods, which have seen nothing.
   *
   * @param sensitiveRank the rank of the lowest label that counts as sensitive
   */
  public static List<PeerMethod> all(int sensitiveRank) {
    return List.of(
        new MassDownloads(DOWNLOAD_WINDOW),
        new RollingZScore(sensitiveRank),
        new NewPlaceSet(sensitiveRank),
        new UserDayForest(sensitiveRank));
  }
}
