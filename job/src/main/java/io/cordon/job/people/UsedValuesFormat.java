package io.cordon.job.people;

import io.cordon.job.observe.ValueUseFormat;
import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import java.io.IOException;
import java.util.Map;

/** The bytes of the values that peers have had lessons of: about eight each. */
public final class UsedValuesFormat extends WireFormat<UsedValues> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<UsedValues> type() {
    return UsedValues.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public UsedValues copyOf(UsedValues values) {
    UsedValues copy = new UsedValues();
    copy.lessonDays().putAll(values.lessonDays());
    return copy;
  }

  @Override
  protected void write(UsedValues values, WireOutput out) {
    out.varint(values.lessonDays().size());
    for (Map.Entry<UsedValues.Used, Integer> each : values.lessonDays().entrySet()) {
      ValueUseFormat.TRAITS.write(each.getKey().trait(), out);
      out.varint(Integer.toUnsignedLong(each.getKey().value()));
      out.signed(each.getValue());
    }
  }

  @Override
  protected UsedValues read(int version, WireInput in) throws IOException {
    UsedValues values = new UsedValues();
    int count = in.count();
    for (int i = 0; i < count; i++) {
      UsedValues.Used used = new UsedValues.Used(ValueUseFormat.TRAITS.read(in), (int) in.varint());
      values.lessonDays().put(used, in.smallSigned());
    }
    return values;
  }
}
