package io.cordon.job.ledger;

import io.cordon.model.Activity;
import io.cordon.model.ActivityFixtures;
import io.cordon.model.Exposure;
import io.cordon.organisation.Organisation;
import java.util.List;

/** What the ledger knows of one file after some activities; example.com is the organisation. */
final class Told {
  private static final Ledger LEDGER = new Ledger(Organisation.forTests().domains());

  private FileFacts facts = FileFacts.NONE;

  static Told of(ActivityFixtures... activities) {
    Told told = new Told();
    for (ActivityFixtures activity : activities) {
      told.enter(activity.build());
    }
    return told;
  }

  static FileFacts of(List<Activity> activities) {
    Told told = new Told();
    activities.forEach(told::enter);
    return told.facts;
  }

  Activity enter(ActivityFixtures activity) {
    return enter(activity.build());
  }

  Activity enter(Activity activity) {
    Ledger.Entry entry = LEDGER.enter(facts, activity);
    facts = entry.facts();
    return entry.activity();
  }

  FileFacts facts() {
    return facts;
  }

  Exposure exposure() {
    return facts.exposure();
  }

  Reach reach() {
    return Reach.of(facts);
  }
}
