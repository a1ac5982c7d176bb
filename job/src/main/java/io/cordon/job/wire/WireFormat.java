package io.cordon.job.wire;

import java.io.IOException;
import java.io.Serializable;

/**
 * How a record becomes bytes, in each version. It has no state and a public constructor without
 * arguments. Its class name is in savepoints: it is never renamed.
 *
 * <p>A new version adds parts with bits of their own, or changes the order; {@link #read} goes on
 * to read all earlier ones, and golden bytes of each are tests.
 *
 * @param <T> the record
 */
public abstract class WireFormat<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What it writes. */
  public abstract Class<T> type();

  /** The version that it writes, from 1 to 255. */
  public abstract int version();

  /** Writes the record in the current version. */
  protected abstract void write(T value, WireOutput out);

  /** Reads a record of this or an earlier version. */
  protected abstract T read(int version, WireInput in) throws IOException;

  /** Writes the version and the record: a part of another record keeps versions of its own. */
  public final void writeVersioned(T value, WireOutput out) {
    out.unsignedByte(version());
    write(value, out);
  }

  public final T readVersioned(WireInput in) throws IOException {
    return readChecked(in.unsignedByte(), in);
  }

  final T readChecked(int version, WireInput in) throws IOException {
    if (version < 1 || version > version()) {
      throw new WireException(
          "%s of format %d; this version of Cordon reads up to %d"
              .formatted(type().getSimpleName(), version, version()));
    }
    return read(version, in);
  }

  /** Whether values never change; others are copied by {@link #copyOf}. */
  public boolean isImmutable() {
    return true;
  }

  /** A value that shares nothing that changes with this one. */
  public T copyOf(T value) {
    return value;
  }

  /** The type as operators and state name it. */
  public final WireType<T> wireType() {
    return new WireType<>(this);
  }

  /** Formats of one class are the same. */
  @Override
  @SuppressWarnings("EqualsGetClass") // Formats of two classes are never the same.
  public final boolean equals(Object other) {
    return other != null && other.getClass() == getClass();
  }

  @Override
  public final int hashCode() {
    return getClass().getName().hashCode();
  }
}
