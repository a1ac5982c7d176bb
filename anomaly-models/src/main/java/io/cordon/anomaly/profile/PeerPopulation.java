package io.cordon.anomaly.profile;

import io.cordon.anomaly.evidence.EvidenceCalibration;

/**
 * People who are compared with each other: colleagues, guests, service accounts. What one
 * population does makes nothing usual for another. Changed in place.
 */
public final class PeerPopulation {
  private final PeerKnowledge peers = new PeerKnowledge();
  private final ProfileModel model = new ProfileModel(new EvidenceCalibration());

  /**
   * Takes in what a person of a department did.
   *
   * @param learnBelow a day with a score above is not learned
   * @return null where it changes nothing
   */
  public Assessment observe(
      PersonProfile profile, int department, ObservedAct observation, double learnBelow) {
    return model.observe(profile, observation, peers.of(department), learnBelow);
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
      peers.learn(department, trait, value, day, isNewToPerson);
    }
  }
}
