package io.cordon.job.warmup;

import java.util.List;

/**
 * Where the input as a whole stands.
 *
 * @param remaining files that no reader has begun, or given back
 * @param live the state of the live source; null while the job warms up
 * @param <E> that state
 */
record WarmUpState<E>(List<FilePosition> remaining, E live) {
  WarmUpState {
    remaining = List.copyOf(remaining);
  }
}
