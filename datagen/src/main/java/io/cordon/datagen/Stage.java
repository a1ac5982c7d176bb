package io.cordon.datagen;

/** Plays incidents: the same number of the same scenario is always played the same way. */
final class Stage {
  private final SyntheticOrganisation organisation;
  private final Pace pace;

  Stage(SyntheticOrganisation organisation, Pace pace) {
    this.organisation = organisation;
    this.pace = pace;
  }

  /** Who plays the lead; everybody has their turn. */
  Person lead(Scenario scenario, long number) {
    int first = Purpose.INCIDENT.dice(organisation.seed(), scenario.salt()).below(1 << 20);
    int index = (int) Math.floorMod(first + number, (long) organisation.people().size());
    return organisation.people().get(index);
  }

  /** Plays one incident, whose own first row is at its start. */
  Enactment enact(Scenario scenario, long number, long startMillis) {
    Dice dice = Purpose.INCIDENT.dice(organisation.seed(), scenario.salt(), number);
    Person person = lead(scenario, number);
    Script script =
        switch (scenario) {
          case UNRECOGNISED_LOCATION, ANONYMISER_DOWNLOAD, BENIGN_HUB_TRAVEL ->
              new DownloadScript(organisation, pace, person, dice, startMillis);
          default -> new SharingScript(organisation, pace, person, dice, startMillis);
        };
    script.play(scenario, number);
    return script.enactment(scenario, number);
  }
}
