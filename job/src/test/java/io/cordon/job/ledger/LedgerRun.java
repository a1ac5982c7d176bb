package io.cordon.job.ledger;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.file.Exposure;
import io.cordon.organisation.Organisation;
import java.util.List;

/** What the ledger knows of one file after some activities; example.com is the organisation. */
final class LedgerRun {
  private static final Ledger LEDGER = new Ledger(Organisation.forTests().domains());

  private LedgerEntry facts = LedgerEntry.NONE;

  static LedgerRun of(ActivityFixtures... activities) {
    LedgerRun told = new LedgerRun();
    for (ActivityFixtures activity : activities) {
      told.enter(activity.build());
    }
    return told;
  }

  static LedgerEntry of(List<Activity> activities) {
    LedgerRun told = new LedgerRun();
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

  LedgerEntry facts() {
    return facts;
  }

  Exposure exposure() {
    return facts.exposure();
  }

  Access reach() {
    return Access.of(facts);
  }
}
