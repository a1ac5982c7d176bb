package io.cordon.job.people;

import io.cordon.anomaly.profile.PersonProfile;

/** Everything that is remembered of one person. Changed in place. */
final class PersonRow {
  /** What a row takes on the heap, by a rough estimate: five times its bytes. */
  static final long HEAP_BYTES = 7_000;

  final PersonProfile profile;

  /** What peers have had lessons, where no other stage teaches them; empty else. */
  final UsedValues used;

  /** The day of the strongest evidence that was held back, in days since 1970, and how strong. */
  int heldBackDay;

  double heldBackScore;

  PersonRow() {
    this(new PersonProfile(), new UsedValues());
  }

  PersonRow(PersonProfile profile, UsedValues used) {
    this.profile = profile;
    this.used = used;
  }

  /** Whether evidence of a day says more than what was held back of the day before. */
  boolean isMoreThanHeldBack(int day, double score, double more) {
    return day > heldBackDay || score >= heldBackScore + more;
  }

  void heldBack(int day, double score) {
    heldBackScore = day > heldBackDay ? score : Math.max(score, heldBackScore);
    heldBackDay = Math.max(day, heldBackDay);
  }
}
