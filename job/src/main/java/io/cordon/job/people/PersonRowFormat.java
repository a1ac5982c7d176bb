package io.cordon.job.people;

import io.cordon.anomaly.profile.PersonProfile;
import io.cordon.anomaly.profile.ProfileBytes;
import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.core.memory.DataOutputSerializer;

/** The bytes of what is remembered of a person; the profile has a version of its own. */
public final class PersonRowFormat extends WireFormat<PersonRow> {
  private static final long serialVersionUID = 1L;
  private static final int USUAL_BYTES = 2_560;
  private static final UsedValuesFormat USED_VALUES = new UsedValuesFormat();

  @Override
  public Class<PersonRow> type() {
    return PersonRow.class;
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
  public PersonRow copyOf(PersonRow row) {
    try {
      DataOutputSerializer bytes = profile(row.profile);
      PersonProfile copy = profile(bytes.getCopyOfBuffer());
      PersonRow of = new PersonRow(copy, USED_VALUES.copyOf(row.used));
      of.heldBack(row.heldBackDay, row.heldBackScore);
      return of;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // It reads what it wrote, in memory.
    }
  }

  @Override
  protected void write(PersonRow row, WireOutput out) {
    try {
      DataOutputSerializer bytes = profile(row.profile);
      out.block(bytes.getSharedBuffer(), bytes.length());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // It writes to memory.
    }
    USED_VALUES.writeVersioned(row.used, out);
    out.signed(row.heldBackDay);
    out.real(row.heldBackScore);
  }

  @Override
  protected PersonRow read(int version, WireInput in) throws IOException {
    PersonProfile profile = profile(in.block());
    PersonRow row = new PersonRow(profile, USED_VALUES.readVersioned(in));
    row.heldBack(in.smallSigned(), in.real());
    return row;
  }

  private static DataOutputSerializer profile(PersonProfile profile) throws IOException {
    DataOutputSerializer bytes = new DataOutputSerializer(USUAL_BYTES);
    ProfileBytes.write(profile, bytes);
    return bytes;
  }

  private static PersonProfile profile(byte[] bytes) throws IOException {
    return ProfileBytes.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
