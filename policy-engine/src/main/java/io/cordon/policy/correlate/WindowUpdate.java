package io.cordon.policy.correlate;

/**
 * What a window is after it was shown an activity.
 *
 * @param changed whether it is another than before
 * @param fired null unless the activity made it too much
 */
public record WindowUpdate(WindowState after, boolean changed, Firing fired) {

  static WindowUpdate unchanged(WindowState window) {
    return new WindowUpdate(window, false, null);
  }

  static WindowUpdate of(WindowState after) {
    return new WindowUpdate(after, true, null);
  }
}
