package io.cordon.job.files;

import io.cordon.job.act.OpenActs;
import io.cordon.job.act.RecentIds;
import io.cordon.job.ledger.LedgerEntry;

/**
 * All that the job remembers of one file: the ids of its recent events, the acts that may still get
 * rows, and what the ledger knows. Of an actor, the same for activities without a file.
 *
 * <p>It is changed in place by the one operator that owns it. A row is small as a rule, about 200
 * bytes; {@link RecentIds} and {@link OpenActs} say its limits.
 */
public final class FileRow {
  /** No time is waited for. */
  static final long NEVER = Long.MAX_VALUE;

  /** Ids, of eight bytes each. */
  private static final int WORTH_A_TIMER = 1_024;

  private final RecentIds ids;
  private final OpenActs acts;
  private LedgerEntry facts;
  private long wakeMillis;

  FileRow() {
    this(new RecentIds(), new OpenActs(), LedgerEntry.NONE, NEVER);
  }

  FileRow(RecentIds ids, OpenActs acts, LedgerEntry facts, long wakeMillis) {
    this.ids = ids;
    this.acts = acts;
    this.facts = facts;
    this.wakeMillis = wakeMillis;
  }

  /** Shares nothing that changes. */
  FileRow copy() {
    return new FileRow(ids.copy(), acts.copy(), facts, wakeMillis);
  }

  RecentIds ids() {
    return ids;
  }

  OpenActs acts() {
    return acts;
  }

  LedgerEntry facts() {
    return facts;
  }

  void setFacts(LedgerEntry facts) {
    this.facts = facts;
  }

  /** The time for which a timer is set; {@link #NEVER} for none. */
  long wakeMillis() {
    return wakeMillis;
  }

  void wakeAt(long millis) {
    wakeMillis = millis;
  }

  /**
   * The earliest time at which something in it ends that must not wait for the next activity. Some
   * ids of a file of which something is known take less than a timer; they wait.
   */
  long dueMillis(OpenActs.Pass pass) {
    boolean idsWait = !facts.isEmpty() && ids.size() < WORTH_A_TIMER;
    long ofIds = idsWait ? NEVER : ids.earliestForgetMillis();
    long due = Math.min(ofIds, facts.forgetPurgeMillis());
    return acts.isEmpty() ? due : Math.min(due, acts.earliestEndMillis(pass));
  }

  boolean isEmpty() {
    return ids.isEmpty() && acts.isEmpty() && facts.isEmpty();
  }

  /** On the heap, about. */
  long bytes() {
    return 96 + ids.bytes() + acts.bytes() + facts.bytes();
  }
}
