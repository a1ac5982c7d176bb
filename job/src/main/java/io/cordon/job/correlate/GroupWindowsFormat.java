package io.cordon.job.correlate;

import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.job.wire.format.ActivityFormat;
import io.cordon.policy.correlate.SlidingWindow;
import io.cordon.policy.correlate.WindowEvidence;
import io.cordon.policy.correlate.WindowState;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bytes of a group's windows: how many, and each with its key. A time is written as its
 * difference to the one before.
 */
public final class GroupWindowsFormat extends WireFormat<GroupWindows> {
  private static final long serialVersionUID = 1L;

  private final ActivityFormat activities = new ActivityFormat();

  @Override
  public Class<GroupWindows> type() {
    return GroupWindows.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  protected void write(GroupWindows group, WireOutput out) {
    out.varint(group.all().size());
    for (Map.Entry<String, SlidingWindow> entry : group.all().entrySet()) {
      out.text(entry.getKey());
      write(entry.getValue().state(), out);
    }
  }

  private void write(WindowState window, WireOutput out) {
    out.varint(window.timespanMillis());
    out.signed(window.latestMillis());
    out.signed(window.firedUntilMillis());
    out.signed(window.expiresAtMillis());
    writeTimes(window.timesMillis(), out);
    for (long key : window.keys()) {
      out.fixed64(key);
    }
    out.flag(window.amounts().length > 0);
    for (long amount : window.amounts()) {
      out.varint(amount);
    }
    WindowEvidence evidence = window.evidence();
    writeTimes(evidence.idTimesMillis(), out);
    out.texts(evidence.eventIds());
    out.flag(evidence.first() != null);
    if (evidence.first() != null) {
      activities.writeVersioned(evidence.first(), out);
    }
  }

  private static void writeTimes(long[] timesMillis, WireOutput out) {
    out.varint(timesMillis.length);
    long before = 0;
    for (long millis : timesMillis) {
      out.signed(millis - before);
      before = millis;
    }
  }

  @Override
  protected GroupWindows read(int version, WireInput in) throws IOException {
    int count = in.count();
    Map<String, SlidingWindow> windows = new HashMap<>(2 * count + 1);
    for (int i = 0; i < count; i++) {
      windows.put(in.text(), SlidingWindow.of(readWindow(in)));
    }
    return new GroupWindows(windows);
  }

  private WindowState readWindow(WireInput in) throws IOException {
    long timespanMillis = in.varint();
    long latestMillis = in.signed();
    long firedUntilMillis = in.signed();
    long expiresAtMillis = in.signed();
    long[] timesMillis = readTimes(in);
    long[] keys = new long[timesMillis.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = in.fixed64();
    }
    long[] amounts = new long[in.flag() ? timesMillis.length : 0];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = in.varint();
    }
    return new WindowState(
        timesMillis,
        keys,
        amounts,
        readEvidence(in),
        timespanMillis,
        latestMillis,
        firedUntilMillis,
        expiresAtMillis);
  }

  private WindowEvidence readEvidence(WireInput in) throws IOException {
    long[] idTimesMillis = readTimes(in);
    List<String> eventIds = in.texts();
    return new WindowEvidence(
        in.flag() ? activities.readVersioned(in) : null, idTimesMillis, eventIds);
  }

  private static long[] readTimes(WireInput in) throws IOException {
    long[] timesMillis = new long[in.count()];
    long before = 0;
    for (int i = 0; i < timesMillis.length; i++) {
      before += in.signed();
      timesMillis[i] = before;
    }
    return timesMillis;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public GroupWindows copyOf(GroupWindows group) {
    Map<String, SlidingWindow> copies = new HashMap<>(2 * group.all().size() + 1);
    group.all().forEach((key, window) -> copies.put(key, SlidingWindow.of(window.state())));
    return new GroupWindows(copies);
  }
}
