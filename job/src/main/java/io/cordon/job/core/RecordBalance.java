package io.cordon.job.core;

/**
 * Where the records of a run went. No record is lost without a count:
 *
 * <pre>
 * read         records    = readable + skipped + rejects
 * deduplicate  readable   = unique + duplicates
 * merge rows   unique     = activities + history + merged
 * together     records    = activities + history + merged + duplicates + skipped + rejects
 * </pre>
 *
 * @param records records read
 * @param activities acts, each of them once
 * @param history the same of the files that warm up the job, in which nothing is looked for
 * @param merged rows that joined the act of another row
 * @param duplicates activities whose event id was seen before
 * @param skipped records that are no file activity
 * @param rejects records that could not be read
 */
public record RecordBalance(
    long records,
    long activities,
    long history,
    long merged,
    long duplicates,
    long skipped,
    long rejects) {

  /** Whether every record is counted exactly once. */
  public boolean isComplete() {
    return records == passed() + skipped + rejects;
  }

  /** The fraction of the readable records that have passed the last counting stage, 0 to 1. */
  public double fractionPassed() {
    long readable = records - skipped - rejects;
    return readable <= 0 ? 0 : passed() / (double) readable;
  }

  private long passed() {
    return activities + history + merged + duplicates;
  }
}
