package io.cordon.policy.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A subscription that the index can find, with the predicate that then remains to be evaluated. */
final class Candidate {
  private final Subscription subscription;
  private final PredicateNode residual;
  private final List<Bucket> buckets = new ArrayList<>(1);
  private long matchedInGeneration;

  Candidate(Subscription subscription, PredicateNode residual) {
    this.subscription = subscription;
    this.residual = residual;
    subscription.foundBy(this);
  }

  /** Several values of one activity may find the same candidate; only the first evaluates it. */
  void match(FieldCache fields, List<Subscription> matched) {
    if (matchedInGeneration != fields.generation()) {
      matchedInGeneration = fields.generation();
      if (residual.isTrue(fields)) {
        matched.add(subscription);
      }
    }
  }

  /** Leaves the index. */
  void withdraw() {
    buckets.forEach(bucket -> bucket.remove(this));
    buckets.clear();
  }

  /** The candidates that the index finds together. */
  static final class Bucket {
    private static final Candidate[] NONE = {};

    private Candidate[] candidates = NONE;
    private int size;

    boolean isEmpty() {
      return size == 0;
    }

    void add(Candidate candidate) {
      if (size == candidates.length) {
        candidates = Arrays.copyOf(candidates, size + 1 + size / 2);
      }
      candidates[size++] = candidate;
      candidate.buckets.add(this);
    }

    private void remove(Candidate candidate) {
      for (int i = 0; i < size; i++) {
        if (candidates[i] == candidate) {
          System.arraycopy(candidates, i + 1, candidates, i, size - i - 1);
          candidates[--size] = null;
          return;
        }
      }
    }

    /** Adds the subscriptions that match the current activity. */
    void match(FieldCache fields, List<Subscription> matched) {
      for (int i = 0; i < size; i++) {
        candidates[i].match(fields, matched);
      }
    }
  }
}
