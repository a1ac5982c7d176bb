package io.cordon.job.files;

import io.cordon.job.act.DayIds;
import io.cordon.job.act.DayIdsFormat;
import io.cordon.job.act.FullIds;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/** The full sets of event ids of the current key, each written once and removed with its day. */
final class FullIdsInState implements FullIds {
  private final MapState<Long, DayIds> sets;

  FullIdsInState(RuntimeContext context) {
    sets =
        context.getMapState(
            new MapStateDescriptor<>("full-id-sets", Types.LONG, new DayIdsFormat().wireType()));
  }

  @Override
  public DayIds get(long number) throws Exception {
    return sets.get(number);
  }

  @Override
  public void put(long number, DayIds ids) throws Exception {
    sets.put(number, ids);
  }

  @Override
  public void remove(long number) throws Exception {
    sets.remove(number);
  }
}
