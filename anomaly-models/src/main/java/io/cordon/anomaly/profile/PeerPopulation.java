package io.cordon.anomaly.profile;

import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.evidence.EvidenceCalibration;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * People who are compared with each other: colleagues, guests, service accounts. What one
 * population does makes nothing usual for another. Changed in place.
 */
public final class PeerPopulation {
  /**
   * Who does something, as numbers: what a person has taught the peers is not held up to the same
   * person as what others do.
   *
   * @param department a hash of its name
   * @param person a hash of the key of the person
   */
  public record Member(int department, int person) {}

  /** Departments of which something is kept; members of further ones have the organisation. */
  static final int MOST_DEPARTMENTS = 10_000;

  private static final int FIRST_VERSION = 1;
  private static final int VERSION = 2;

  private final EvidenceCalibration calibration;
  private final ProfileModel model;
  private final PeerStatistics organisation;

  private final Map<Integer, Peers> departments = new HashMap<>();

  /** Of members of further departments. */
  private final Peers others;

  public PeerPopulation() {
    this(new EvidenceCalibration(), PeerStatistics.ofOrganisation());
  }

  private PeerPopulation(EvidenceCalibration calibration, PeerStatistics organisation) {
    this.calibration = calibration;
    this.organisation = organisation;
    model = new ProfileModel(calibration);
    others = Peers.of(organisation);
  }

  /**
   * Lets a larger population say what is rare until this one has seen enough days itself. It is not
   * written.
   */
  public void dependOn(PeerPopulation larger) {
    calibration.dependOn(larger.calibration);
  }

  /**
   * Takes in what a person of a department did.
   *
   * @param learnBelow a day with a score above is not learned
   * @return never null; valid until the person's next activity
   */
  public Assessment observe(
      PersonProfile profile, Member member, ObservedAct act, double learnBelow) {
    return model.observe(profile, act, peers(member), learnBelow);
  }

  /**
   * A person uses a value: to be called at the first use, and once a month then, so that peers
   * count people and not uses.
   *
   * @param value 0 for none
   * @param day days since 1970
   */
  public void learn(Member member, Trait trait, int value, int day, boolean isNewToPerson) {
    if (value != 0) {
      peers(member).learn(trait, value, day, isNewToPerson);
    }
  }

  /**
   * Why a detector is surprised at an activity, as numbers: some microseconds, so for a finding,
   * and not for each activity.
   *
   * @param act the latest that was observed of the person
   */
  public Explanation explain(
      PersonProfile profile, Member member, ObservedAct act, Detector detector) {
    double surprise = model.latest(profile, act).surprise(detector);
    return new ExplainSurprise(profile, peers(member), act).of(detector, surprise);
  }

  /** Whether there is enough history to say how much is usual for a person. */
  public boolean knows(PersonProfile profile) {
    return profile.day != null && profile.activeDays >= ProfileModel.CALIBRATED_FROM_DAYS;
  }

  private Peers peers(Member member) {
    return department(member.department()).of(member.person());
  }

  private Peers department(int department) {
    Peers kept = departments.get(department);
    if (kept != null) {
      return kept;
    }
    if (departments.size() >= MOST_DEPARTMENTS) {
      return others;
    }
    Peers begun = Peers.of(PeerStatistics.ofDepartment(), organisation);
    departments.put(department, begun);
    return begun;
  }

  /** Exactly: what is read scores and learns as this would. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    calibration.write(out);
    organisation.write(out);
    out.writeInt(departments.size());
    // By number: equal histories are equal bytes.
    for (Map.Entry<Integer, Peers> each : new TreeMap<>(departments).entrySet()) {
      out.writeInt(each.getKey());
      each.getValue().department().write(out);
    }
  }

  /**
   * What {@link #write} wrote.
   *
   * @throws IOException also where a newer version wrote it, or something else
   */
  public static PeerPopulation read(DataInput in) throws IOException {
    int version = in.readUnsignedByte();
    if (version < FIRST_VERSION || version > VERSION) {
      throw new IOException(
          "A population of format " + version + "; this version reads formats up to " + VERSION);
    }
    try {
      EvidenceCalibration calibration =
          version == FIRST_VERSION
              ? EvidenceCalibration.readFirstFormat(in)
              : EvidenceCalibration.read(in);
      PeerPopulation population =
          new PeerPopulation(calibration, PeerStatistics.ofOrganisation().read(in));
      population.readDepartments(in);
      return population;
    } catch (IllegalArgumentException e) {
      throw new IOException("Not a population: " + e.getMessage(), e);
    }
  }

  private void readDepartments(DataInput in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > MOST_DEPARTMENTS) {
      throw new IOException(
          "A population of " + size + " departments; there are at most " + MOST_DEPARTMENTS);
    }
    for (int i = 0; i < size; i++) {
      int department = in.readInt();
      PeerStatistics statistics = PeerStatistics.ofDepartment().read(in);
      departments.put(department, Peers.of(statistics, organisation));
    }
  }
}
