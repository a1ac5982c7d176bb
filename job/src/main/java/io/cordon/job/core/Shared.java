package io.cordon.job.core;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/**
 * An immutable value that many operators carry and of which each JVM has one copy. An operator's
 * copy that arrives is replaced by the equal one that is there, whichever operator, task or attempt
 * brought it; the last user's end frees it.
 *
 * <p>Each operator still carries the value's serialized form, compressed, because Flink knows no
 * values of a job.
 */
public final class Shared<T extends Serializable> implements Serializable {
  private final transient T value;

  private Shared(T value) {
    this.value = value;
  }

  /** The value itself, until it is serialized. */
  public static <T extends Serializable> Shared<T> of(T value) {
    return new Shared<>(value);
  }

  public T value() {
    return value;
  }

  private Object writeReplace() {
    return new Carried(SharedForm.of(value));
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("only its serialized form is written");
  }

  /** What is written instead. */
  private record Carried(SharedForm form) implements Serializable {
    private Object readResolve() {
      return new Shared<>(form.value());
    }
  }
}
