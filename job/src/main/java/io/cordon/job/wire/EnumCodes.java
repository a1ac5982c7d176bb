package io.cordon.job.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The byte of each constant of an enum, by a list of its own: constants may be sorted or inserted
 * without a change on the wire. The list only grows, at its end.
 *
 * @param <E> the enum
 */
public final class EnumCodes<E extends Enum<E>> {
  private final Class<E> type;
  private final List<E> constants;
  private final Map<E, Byte> codes;

  private EnumCodes(Class<E> type, List<E> constants) {
    this.type = type;
    this.constants = constants;
    this.codes = new EnumMap<>(type);
    byte code = 0;
    for (E constant : constants) {
      codes.put(constant, code++);
    }
  }

  /** The constants in the order of their codes, from 0. */
  @SafeVarargs
  public static <E extends Enum<E>> EnumCodes<E> of(Class<E> type, E... constants) {
    List<E> list = new ArrayList<>();
    for (E constant : constants) {
      list.add(constant);
    }
    return new EnumCodes<>(type, List.copyOf(list));
  }

  public Class<E> type() {
    return type;
  }

  public List<E> constants() {
    return constants;
  }

  public void write(E constant, WireOutput out) {
    out.unsignedByte(codes.get(constant));
  }

  /** The constant, or null: its presence is a bit elsewhere. */
  public void writeIfThere(E constant, WireOutput out) {
    if (constant != null) {
      write(constant, out);
    }
  }

  public E read(WireInput in) throws IOException {
    int code = in.unsignedByte();
    if (code >= constants.size()) {
      throw new WireException("No " + type.getSimpleName() + " has the code " + code);
    }
    return constants.get(code);
  }
}
