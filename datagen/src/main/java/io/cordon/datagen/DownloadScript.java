package io.cordon.datagen;

import java.util.ArrayList;
import java.util.List;

/** Plays downloads of sensitive files from places other than the person's usual ones. */
final class DownloadScript extends Script {

  DownloadScript(
      SyntheticOrganisation organisation, Pace pace, Person person, Dice dice, long startMillis) {
    super(organisation, pace, person, dice, startMillis);
  }

  @Override
  void play(Scenario scenario, long number) {
    switch (scenario) {
      case UNRECOGNISED_LOCATION -> fromUnrecognisedPlace(number);
      case ANONYMISER_DOWNLOAD -> fromCloak(number);
      case BENIGN_HUB_TRAVEL -> fromOtherHub();
      default -> throw new IllegalArgumentException("no download in " + scenario.word());
    }
  }

  /** Each time from another country, until all have had their turn. */
  private void fromUnrecognisedPlace(long number) {
    List<Network> places = organisation.networks().unrecognised();
    Network network = places.get((int) Math.floorMod(number * 7, (long) places.size()));
    Visit intruder = Visit.of(dice, person, network.address(dice), Device.foreign(dice));
    // Half of them guessed a password; the others stole a token and never sign in.
    download(intruder, dice.from(5, 30), dice.chance(0.5));
  }

  /** From an anonymiser or a hosting network, in turns. */
  private void fromCloak(long number) {
    Networks networks = organisation.networks();
    List<Network> cloaks = number % 2 == 0 ? networks.anonymisers() : networks.hosting();
    Network network = cloaks.get((int) Math.floorMod(number / 2, (long) cloaks.size()));
    Device device = dice.chance(0.5) ? person.computer() : Device.foreign(dice);
    download(Visit.of(dice, person, network.address(dice), device), dice.from(1, 6), false);
  }

  /** Travelling on business: a hub where colleagues live, the person's own computer. */
  private void fromOtherHub() {
    Person host = colleagueElsewhere();
    Networks networks = organisation.networks();
    Network network = dice.chance(0.7) ? networks.offices().get(host.hub()) : host.provider();
    Visit visit = Visit.of(dice, person, network.address(dice), person.computer());
    download(visit, dice.from(2, 8), true);
  }

  /** Somebody of another hub, whose networks the organisation therefore uses; else anybody. */
  private Person colleagueElsewhere() {
    List<Person> people = organisation.people();
    int first = dice.below(people.size());
    for (int i = 0; i < people.size(); i++) {
      Person colleague = people.get((first + i) % people.size());
      if (colleague.hub() != person.hub()) {
        return colleague;
      }
    }
    return people.get(first);
  }

  private void download(Visit visit, int files, boolean signsIn) {
    long now = startMillis;
    if (signsIn) {
      act(new SignInRow(visit.head(now), true));
      now += pace.fileMillis(dice);
    }
    for (Document document : sensitive(files)) {
      act(FileRow.of(visit.head(now), "FileDownloaded", document));
      now += pace.fileMillis(dice);
    }
  }

  /** Sensitive files that the person works with; new ones where these are too few. */
  private List<Document> sensitive(int count) {
    List<Document> found = new ArrayList<>();
    for (Library library : person.projects().stream().distinct().toList()) {
      for (int i = 0; i < library.files() && found.size() < count; i++) {
        Document document = library.document(i);
        if (document.sensitivity().isSensitive()) {
          found.add(document);
        }
      }
    }
    while (found.size() < count) {
      found.add(person.drive().fresh(dice, Sensitivity.CONFIDENTIAL));
    }
    return found;
  }
}
