package io.cordon.policy.correlate;

/**
 * A window after it has seen an activity.
 *
 * @param changed whether the state differs from the state before
 * @param firing null unless this activity made the window fire
 */
public record WindowUpdate(WindowState state, boolean changed, Firing firing) {

  static WindowUpdate unchanged(WindowState state) {
    return new WindowUpdate(state, false, null);
  }

  static WindowUpdate of(WindowState state) {
    return new WindowUpdate(state, true, null);
  }
}
