package io.cordon.anomaly.profile;

import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.evidence.EvidenceCalibration;
import java.util.HashMap;
import java.util.Map;

/**
 * People who are compared with each other: colleagues, guests, service accounts. What one
 * population does makes nothing usual for another. Changed in place.
 */
public final class PeerPopulation {
  private final PeerStatistics organisation = PeerStatistics.ofOrganisation();
  private final Map<Integer, Peers> departments = new HashMap<>();
  private final EvidenceCalibration calibration = new EvidenceCalibration();
  private final ProfileModel model = new ProfileModel(calibration);

  /**
   * Takes in what a person of a department did.
   *
   * @param learnBelow a day with a score above is not learned
   * @return never null; valid until the person's next activity
   */
  public Assessment observe(
      PersonProfile profile, int department, ObservedAct act, double learnBelow) {
    return model.observe(profile, act, peers(department), learnBelow);
  }

  /**
   * A person uses a value: to be called at the first use, and once a month then, so that peers
   * count people and not uses.
   *
   * @param value 0 for none
   * @param day days since 1970
   */
  public void learn(int department, Trait trait, int value, int day, boolean isNewToPerson) {
    if (value != 0) {
      peers(department).learn(trait, value, day, isNewToPerson);
    }
  }

  /**
   * Why a detector is surprised at an activity, as numbers: some microseconds, so for a finding,
   * and not for each activity.
   *
   * @param act the latest that was observed of the person. What it uses is new to the peers as long
   *     as {@link #learn} was not called for it
   */
  public Explanation explain(
      PersonProfile profile, int department, ObservedAct act, Detector detector) {
    double surprise = model.latest(profile, act).surprise(detector);
    return new ExplainSurprise(profile, peers(department), act).of(detector, surprise);
  }

  private Peers peers(int department) {
    return departments.computeIfAbsent(
        department, none -> Peers.of(PeerStatistics.ofDepartment(), organisation));
  }
}
