package io.cordon.job.correlate;

import io.cordon.model.activity.Activity;
import io.cordon.policy.correlate.SlidingWindow;
import io.cordon.policy.correlate.WindowEvidence;
import io.cordon.policy.correlate.WindowState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.CompositeTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/**
 * The bytes of a group's windows, version 1: a byte for the version, the number of windows, and
 * each window with its key. Times are written as the difference to the time before.
 */
final class GroupWindowsSerializer extends TypeSerializer<GroupWindows> {
  private static final long serialVersionUID = 1L;
  private static final int VERSION = 1;

  private final TypeSerializer<Activity> activities;

  GroupWindowsSerializer(TypeSerializer<Activity> activities) {
    this.activities = activities;
  }

  @Override
  public void serialize(GroupWindows group, DataOutputView out) throws IOException {
    out.writeByte(VERSION);
    writeNumber(group.all().size(), out);
    for (Map.Entry<String, SlidingWindow> entry : group.all().entrySet()) {
      StringValue.writeString(entry.getKey(), out);
      write(entry.getValue().state(), out);
    }
  }

  private void write(WindowState window, DataOutputView out) throws IOException {
    writeNumber(window.timespanMillis(), out);
    out.writeLong(window.latestMillis());
    out.writeLong(window.firedUntilMillis());
    out.writeLong(window.expiresAtMillis());
    writeTimes(window.timesMillis(), out);
    for (long key : window.keys()) {
      out.writeLong(key);
    }
    writeNumber(window.amounts().length, out);
    for (long amount : window.amounts()) {
      writeNumber(amount, out);
    }
    WindowEvidence evidence = window.evidence();
    writeTimes(evidence.idTimesMillis(), out);
    for (String id : evidence.eventIds()) {
      StringValue.writeString(id, out);
    }
    out.writeBoolean(evidence.first() != null);
    if (evidence.first() != null) {
      activities.serialize(evidence.first(), out);
    }
  }

  private static void writeTimes(long[] timesMillis, DataOutputView out) throws IOException {
    writeNumber(timesMillis.length, out);
    long before = 0;
    for (long millis : timesMillis) {
      long difference = millis - before;
      writeNumber(difference << 1 ^ difference >> 63, out);
      before = millis;
    }
  }

  /** Seven bits a byte, the lowest first. */
  private static void writeNumber(long number, DataOutputView out) throws IOException {
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      out.writeByte((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  @Override
  public GroupWindows deserialize(DataInputView in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("windows of version " + version + " are of a later release");
    }
    int count = (int) readNumber(in);
    Map<String, SlidingWindow> windows = new HashMap<>(2 * count + 1);
    for (int i = 0; i < count; i++) {
      windows.put(StringValue.readString(in), SlidingWindow.of(read(in)));
    }
    return new GroupWindows(windows);
  }

  private WindowState read(DataInputView in) throws IOException {
    long timespanMillis = readNumber(in);
    long latestMillis = in.readLong();
    long firedUntilMillis = in.readLong();
    long expiresAtMillis = in.readLong();
    long[] timesMillis = readTimes(in);
    long[] keys = new long[timesMillis.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = in.readLong();
    }
    long[] amounts = new long[(int) readNumber(in)];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = readNumber(in);
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

  private WindowEvidence readEvidence(DataInputView in) throws IOException {
    long[] idTimesMillis = readTimes(in);
    List<String> eventIds = new ArrayList<>(idTimesMillis.length);
    for (int i = 0; i < idTimesMillis.length; i++) {
      eventIds.add(StringValue.readString(in));
    }
    Activity first = in.readBoolean() ? activities.deserialize(in) : null;
    return new WindowEvidence(first, idTimesMillis, eventIds);
  }

  private static long[] readTimes(DataInputView in) throws IOException {
    long[] timesMillis = new long[(int) readNumber(in)];
    long before = 0;
    for (int i = 0; i < timesMillis.length; i++) {
      long written = readNumber(in);
      before += written >>> 1 ^ -(written & 1);
      timesMillis[i] = before;
    }
    return timesMillis;
  }

  private static long readNumber(DataInputView in) throws IOException {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = in.readByte();
      number |= (part & 0x7fL) << shift;
      if (part >= 0) {
        return number;
      }
    }
  }

  @Override
  public GroupWindows createInstance() {
    return new GroupWindows();
  }

  /** Windows are changed in place, so that a snapshot in another thread needs its own. */
  @Override
  public GroupWindows copy(GroupWindows from) {
    Map<String, SlidingWindow> copies = new HashMap<>(2 * from.all().size() + 1);
    from.all().forEach((key, window) -> copies.put(key, SlidingWindow.of(window.state())));
    return new GroupWindows(copies);
  }

  @Override
  public GroupWindows copy(GroupWindows from, GroupWindows reuse) {
    return copy(from);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    serialize(deserialize(source), target);
  }

  @Override
  public GroupWindows deserialize(GroupWindows reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public TypeSerializer<GroupWindows> duplicate() {
    return new GroupWindowsSerializer(activities.duplicate());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GroupWindowsSerializer serializer
        && activities.equals(serializer.activities);
  }

  @Override
  public int hashCode() {
    return Objects.hash(activities);
  }

  @Override
  public TypeSerializerSnapshot<GroupWindows> snapshotConfiguration() {
    return new Snapshot(this);
  }

  /** Written into savepoints, with what the activity in a window is written with. */
  public static final class Snapshot
      extends CompositeTypeSerializerSnapshot<GroupWindows, GroupWindowsSerializer> {
    /** For Flink, which reads it. */
    public Snapshot() {}

    Snapshot(GroupWindowsSerializer serializer) {
      super(serializer);
    }

    @Override
    protected int getCurrentOuterSnapshotVersion() {
      return VERSION;
    }

    @Override
    protected TypeSerializer<?>[] getNestedSerializers(GroupWindowsSerializer outer) {
      return new TypeSerializer<?>[] {outer.activities};
    }

    @Override
    @SuppressWarnings("unchecked") // the only one that was written
    protected GroupWindowsSerializer createOuterSerializerWithNestedSerializers(
        TypeSerializer<?>[] nested) {
      return new GroupWindowsSerializer((TypeSerializer<Activity>) nested[0]);
    }
  }
}
