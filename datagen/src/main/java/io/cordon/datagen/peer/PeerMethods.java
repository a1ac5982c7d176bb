package io.cordon.datagen.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The methods that Cordon is compared with, as they are run by the detection benchmark. */
public final class PeerMethods {
  /** M of "more than N downloads in M minutes", of which the best one is shown. */
  static final List<Integer> DOWNLOAD_MINUTES = List.of(10, 60, 240);

  private PeerMethods() {}

  /**
   * New methods, which have seen nothing. Those with one title are one method at several settings.
   *
   * @param sensitiveRank the rank of the lowest label that counts as sensitive
   */
  public static List<PeerMethod> all(int sensitiveRank) {
    List<PeerMethod> all = new ArrayList<>();
    DOWNLOAD_MINUTES.forEach(minutes -> all.add(new MassDownloads(Duration.ofMinutes(minutes))));
    all.add(new RollingZScore(sensitiveRank));
    all.add(new NewPlaceSet(sensitiveRank));
    all.add(new UserDayForest(sensitiveRank));
    return all;
  }
}
