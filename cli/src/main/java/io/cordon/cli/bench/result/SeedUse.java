package io.cordon.cli.bench.result;

import java.util.List;

/**
 * What a seed of a synthetic organisation may be used for. Detection is tuned on some seeds and
 * reported on others, so that the report says what it would find in an organisation nobody has
 * seen.
 */
public enum SeedUse {
  /** Look at these as often as you like, and change policies and thresholds by them. */
  TUNING(1, 10),
  /** Only for {@code docs/detection.md}: nothing is changed because of what they show. */
  REPORTING(11, 20),
  /** Any other seed: neither of both. */
  OTHER(21, Long.MAX_VALUE);

  private final long first;
  private final long last;

  SeedUse(long first, long last) {
    this.first = first;
    this.last = last;
  }

  /** The use of a seed, which is at least 1. */
  public static SeedUse of(long seed) {
    for (SeedUse use : values()) {
      if (seed >= use.first && seed <= use.last) {
        return use;
      }
    }
    throw new IllegalArgumentException("no seed: " + seed);
  }

  /** The use that all seeds have; {@link #OTHER} when they differ. */
  public static SeedUse ofAll(List<Long> seeds) {
    List<SeedUse> uses = seeds.stream().map(SeedUse::of).distinct().toList();
    return uses.size() == 1 ? uses.get(0) : OTHER;
  }

  /** The first seed of this use. */
  public long first() {
    return first;
  }

  /** For example {@code 11-20}. */
  public String range() {
    return this == OTHER ? first + " and above" : first + "-" + last;
  }

  /** For people: what these seeds are. */
  public String caption() {
    return switch (this) {
      case TUNING -> "tuning seeds";
      case REPORTING -> "reporting seeds";
      case OTHER -> "mixed seeds";
    };
  }
}
