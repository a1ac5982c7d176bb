package io.cordon.policy.correlate;

/**
 * What an activity did to a window.
 *
 * @param changed whether the window is not as it was before
 * @param firing null unless this activity made the window fire
 */
public record WindowUpdate(boolean changed, Firing firing) {
  static final WindowUpdate UNCHANGED = new WindowUpdate(false, null);
  static final WindowUpdate CHANGED = new WindowUpdate(true, null);
}
