package io.cordon.job.observe;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.anomaly.profile.Trait;
import io.cordon.job.wire.EnumCodes;
import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.job.wire.WireType;
import io.cordon.job.wire.format.Codes;
import io.cordon.model.identity.Population;
import java.io.IOException;

/** The bytes of a value that a person uses. */
public final class ValueUseFormat extends WireFormat<ValueUse> {
  public static final WireType<ValueUse> TYPE = new ValueUseFormat().wireType();

  private static final long serialVersionUID = 1L;

  /** The codes of traits wherever they become bytes. */
  public static final EnumCodes<Trait> TRAITS =
      EnumCodes.of(
          Trait.class,
          Trait.COUNTRY,
          Trait.NETWORK,
          Trait.DEVICE,
          Trait.PROGRAM,
          Trait.DOMAIN,
          Trait.PROJECT,
          Trait.ENDING);

  @Override
  public Class<ValueUse> type() {
    return ValueUse.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  protected void write(ValueUse use, WireOutput out) {
    out.unsignedByte(bit(0, use.department()));
    out.text(use.person());
    out.text(use.realm());
    Codes.POPULATIONS.write(use.population(), out);
    out.textIfThere(use.department());
    TRAITS.write(use.trait(), out);
    out.varint(Integer.toUnsignedLong(use.value()));
    out.signed(use.day());
  }

  @Override
  protected ValueUse read(int version, WireInput in) throws IOException {
    int parts = in.unsignedByte();
    String person = in.text();
    String realm = in.text();
    Population population = Codes.POPULATIONS.read(in);
    String department = in.textIf(has(parts, 0));
    Trait trait = TRAITS.read(in);
    int value = (int) in.varint();
    return new ValueUse(person, realm, population, department, trait, value, in.smallSigned());
  }
}
