package io.cordon.policy.window;

/**
 * What a window is after it was shown an activity.
 *
 * @param changed whether it is another than before
 * @param fired null unless the activity made it too much
 */
public record Observation(Window after, boolean changed, Fired fired) {

  static Observation unchanged(Window window) {
    return new Observation(window, false, null);
  }

  static Observation of(Window after) {
    return new Observation(after, true, null);
  }
}
