package io.cordon.job.observe;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.anomaly.profile.ObservedAct;
import io.cordon.anomaly.travel.Position;
import io.cordon.job.wire.EnumCodes;
import io.cordon.job.wire.WireException;
import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.job.wire.WireType;
import io.cordon.job.wire.format.ActivityFormat;
import io.cordon.job.wire.format.Codes;
import io.cordon.job.wire.format.DetectionFormat;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.Population;
import java.io.IOException;
import java.util.List;

/** The bytes of what a person did; the activity has a version of its own. */
public final class PersonActFormat extends WireFormat<PersonAct> {
  public static final WireType<PersonAct> TYPE = new PersonActFormat().wireType();

  private static final long serialVersionUID = 1L;
  private static final ActivityFormat ACTIVITIES = new ActivityFormat();
  private static final DetectionFormat DETECTIONS = new DetectionFormat();
  private static final EnumCodes<ObservedAct.Kind> KINDS =
      EnumCodes.of(
          ObservedAct.Kind.class,
          ObservedAct.Kind.OTHER,
          ObservedAct.Kind.DOWNLOAD,
          ObservedAct.Kind.SHARE,
          ObservedAct.Kind.CHANGE);
  private static final EnumCodes<ObservedAct.Mark> MARKS =
      EnumCodes.of(
          ObservedAct.Mark.class,
          ObservedAct.Mark.NONE,
          ObservedAct.Mark.PUBLIC_LINK,
          ObservedAct.Mark.LABEL_LOWERED);

  @Override
  public Class<PersonAct> type() {
    return PersonAct.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  protected void write(PersonAct observed, WireOutput out) {
    out.unsignedByte(
        bit(0, observed.department())
            | bit(1, observed.judged())
            | bit(2, observed.act().position())
            | bit(3, observed.act().sensitive())
            | bit(4, observed.act().hidden())
            | bit(5, observed.burst()));
    out.text(observed.person());
    out.text(observed.realm());
    Codes.POPULATIONS.write(observed.population(), out);
    out.textIfThere(observed.department());
    write(observed.act(), out);
    if (observed.judged() != null) {
      ACTIVITIES.writeVersioned(observed.judged(), out);
    }
    if (observed.burst() != null) {
      DETECTIONS.writeVersioned(observed.burst(), out);
    }
  }

  private static void write(ObservedAct act, WireOutput out) {
    out.signed(act.timeMillis());
    KINDS.write(act.kind(), out);
    MARKS.write(act.mark(), out);
    hash(act.country(), out);
    hash(act.network(), out);
    hash(act.device(), out);
    hash(act.program(), out);
    hash(act.project(), out);
    hash(act.ending(), out);
    out.list(act.domains(), PersonActFormat::hash);
    if (act.position() != null) {
      out.real(act.position().latitude());
      out.real(act.position().longitude());
      out.real(act.position().radiusKm());
    }
  }

  private static void hash(int hash, WireOutput out) {
    out.varint(Integer.toUnsignedLong(hash));
  }

  private static int hash(WireInput in) throws IOException {
    return (int) in.varint();
  }

  @Override
  protected PersonAct read(int version, WireInput in) throws IOException {
    int parts = in.unsignedByte();
    String person = in.text();
    String realm = in.text();
    Population population = Codes.POPULATIONS.read(in);
    String department = in.textIf(has(parts, 0));
    ObservedAct act = act(parts, in);
    Activity judged = has(parts, 1) ? ACTIVITIES.readVersioned(in) : null;
    Detection burst = has(parts, 5) ? DETECTIONS.readVersioned(in) : null;
    return new PersonAct(person, realm, population, department, act, judged, burst);
  }

  private static ObservedAct act(int parts, WireInput in) throws IOException {
    long timeMillis = in.signed();
    ObservedAct.Kind kind = KINDS.read(in);
    ObservedAct.Mark mark = MARKS.read(in);
    int country = hash(in);
    int network = hash(in);
    int device = hash(in);
    int program = hash(in);
    int project = hash(in);
    int ending = hash(in);
    List<Integer> domains = in.list(PersonActFormat::hash);
    Position position = has(parts, 2) ? position(timeMillis, in) : null;
    return new ObservedAct(
        timeMillis,
        kind,
        has(parts, 3),
        country,
        network,
        device,
        program,
        has(parts, 4),
        project,
        domains,
        position,
        ending,
        mark);
  }

  private static Position position(long timeMillis, WireInput in) throws IOException {
    double latitude = in.real();
    double longitude = in.real();
    double radiusKm = in.real();
    try {
      return new Position(latitude, longitude, radiusKm, timeMillis);
    } catch (IllegalArgumentException damaged) {
      throw new WireException(damaged.getMessage());
    }
  }
}
