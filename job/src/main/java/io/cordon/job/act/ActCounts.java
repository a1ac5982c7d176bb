package io.cordon.job.act;

/**
 * What the stages "deduplicate" and "merge" count. Both are steps over the row of a file.
 *
 * <p>Activities in = activities out of deduplicate + {@link #DUPLICATES}; rows into merge = {@link
 * #ACTIVITIES} + {@link #HISTORY} + {@link #MERGED}; both without activities that pass once more.
 */
public final class ActCounts {
  /** The stage that drops copies of an event. */
  public static final String DEDUPLICATE = "deduplicate";

  /** Activities dropped because their event id was seen before. */
  public static final String DUPLICATES = "duplicates";

  /** Event ids that were forgotten before their time, because their file has too many. */
  public static final String IDS_FORGOTTEN = "ids_forgotten";

  /** The stage that merges the rows of an act. */
  public static final String MERGE = "merge";

  /** Acts begun; each is one activity, however often it passes. */
  public static final String ACTIVITIES = "activities";

  /** The same of the files that warm up the job: nothing was looked for in them. */
  public static final String HISTORY = "history";

  /** Rows that joined an act begun by another row. */
  public static final String MERGED = "merged";

  /** Acts that were closed before their time, because their file has too many open ones. */
  public static final String CLOSED_EARLY = "acts_closed_early";

  private ActCounts() {}
}
