package io.cordon.datagen;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Incidents without end: at first one of each scenario in quick succession, then one now and again,
 * each scenario once in every round.
 */
final class LiveIncidents implements Iterator<Enactment> {
  private final SyntheticOrganisation organisation;
  private final List<Scenario> scenarios;
  private final Rhythm rhythm;
  private final Stage stage;
  private final List<Scenario> round = new ArrayList<>();
  private long roundNumber;
  private long count;
  private long nextMillis;

  /**
   * How quickly incidents follow each other.
   *
   * @param firstMillis from the start to the first
   * @param firstRoundMillis between those of the first round
   * @param leastMillis between all others, at least
   * @param mostMillis between all others, at most
   */
  record Rhythm(int firstMillis, int firstRoundMillis, int leastMillis, int mostMillis) {}

  LiveIncidents(
      SyntheticOrganisation organisation,
      List<Scenario> scenarios,
      long startMillis,
      Rhythm rhythm) {
    this.organisation = organisation;
    this.scenarios = scenarios;
    this.rhythm = rhythm;
    this.stage = new Stage(organisation, Pace.LIVE);
    this.nextMillis = startMillis + rhythm.firstMillis();
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public Enactment next() {
    Dice dice = Purpose.LIVE_INCIDENTS.dice(organisation.seed(), scenarios.size(), count);
    if (round.isEmpty()) {
      round.addAll(scenarios);
      roundNumber++;
    }
    Scenario scenario = round.remove(dice.below(round.size()));
    Enactment enactment = stage.enact(scenario, roundNumber - 1, nextMillis);
    count++;
    nextMillis +=
        count < scenarios.size()
            ? rhythm.firstRoundMillis()
            : dice.from(rhythm.leastMillis(), rhythm.mostMillis());
    return enactment;
  }

  /** The same as episodes. */
  Iterator<Episode> episodes() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return LiveIncidents.this.hasNext();
      }

      @Override
      public Episode next() {
        Enactment enactment = LiveIncidents.this.next();
        return new Episode(enactment.startMillis(), enactment.number(), enactment::rows);
      }
    };
  }
}
