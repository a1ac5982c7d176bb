package io.cordon.datagen.script;

/**
 * The days on which something may begin, both included.
 *
 * @param firstDay days since 1970 by the local clock
 */
public record Window(long firstDay, long lastDay) {
  /** Never. */
  public static final Window NONE = new Window(1, 0);

  public boolean isEmpty() {
    return firstDay > lastDay;
  }

  public boolean includes(long day) {
    return day >= firstDay && day <= lastDay;
  }

  public long days() {
    return Math.max(0, lastDay - firstDay + 1);
  }

  /** The days in both. */
  public Window and(Window other) {
    return new Window(Math.max(firstDay, other.firstDay), Math.min(lastDay, other.lastDay));
  }
}
