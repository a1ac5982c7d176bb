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
  private static final int IDS_WORTH_A_TIMER = 1_024;

  /** Open acts, of up to 1 KB each. */
  private static final int ACTS_WORTH_A_TIMER = 16;

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
   * ids and acts of a file of which something is known take less than a timer costs in every
   * checkpoint; they wait, but for acts that pass at their end.
   */
  long dueMillis(OpenActs.Pass pass) {
    long due = facts.forgetPurgeMillis();
    if (facts.isEmpty() || ids.size() >= IDS_WORTH_A_TIMER) {
      due = Math.min(due, ids.earliestForgetMillis());
    }
    if (facts.isEmpty()
        || acts.size() >= ACTS_WORTH_A_TIMER
        || pass == OpenActs.Pass.WHEN_COMPLETE) {
      due = Math.min(due, acts.earliestEndMillis(pass));
    }
    return due;
  }

  boolean isEmpty() {
    return ids.isEmpty() && acts.isEmpty() && facts.isEmpty();
  }

  /** On the heap, about. */
  long bytes() {
    return 96 + ids.bytes() + acts.bytes() + facts.bytes();
  }
}
