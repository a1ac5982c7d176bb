package io.cordon.policy.window;

/**
 * What a window is after it was shown an activity.
 *
 * @param after the very same when nothing changed
 * @param fired null unless the activity made it too much
 */
public record Observation(Window after, Fired fired) {}
