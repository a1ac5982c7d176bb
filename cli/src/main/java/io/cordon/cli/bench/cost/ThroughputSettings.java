package io.cordon.cli.bench.cost;

/**
 * What is measured, and how long.
 *
 * @param users of the synthetic organisation
 * @param records of all clouds in the topics
 * @param repetitions of each measurement
 * @param warmupSeconds processor time until a job is measured
 * @param seconds processor time of the longest window
 * @param parallelism of the jobs; each topic has as many partitions
 * @param manyPeople people of the larger organisation; 0 to leave it out
 * @param manyFiles files of the larger organisation
 * @param heap of a job's process, as {@code -Xmx} takes it
 * @param manyHeap the same for the larger organisation
 */
public record ThroughputSettings(
    int users,
    long records,
    int repetitions,
    double warmupSeconds,
    double seconds,
    int parallelism,
    long manyPeople,
    long manyFiles,
    String heap,
    String manyHeap) {

  /** So many records fill the state before a window begins. */
  public long fill() {
    return records / 5;
  }

  /** The same for the records that there were. */
  public ThroughputSettings of(long written) {
    return new ThroughputSettings(
        users,
        written,
        repetitions,
        warmupSeconds,
        seconds,
        parallelism,
        manyPeople,
        manyFiles,
        heap,
        manyHeap);
  }

  public boolean hasManyKeys() {
    return manyPeople > 0;
  }
}
