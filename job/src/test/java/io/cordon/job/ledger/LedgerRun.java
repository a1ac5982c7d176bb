package io.cordon.job.ledger;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.file.Exposure;
import io.cordon.organisation.Organisation;
import java.util.List;

/** What the ledger knows of one file after some activities; example.com is the organisation. */
final class LedgerRun {
  private static final Ledger LEDGER = new Ledger(Organisation.forTests().domains());

  private LedgerEntry entry = LedgerEntry.NONE;

  static LedgerRun of(ActivityFixtures... activities) {
    LedgerRun ledger = new LedgerRun();
    for (ActivityFixtures activity : activities) {
      ledger.update(activity.build());
    }
    return ledger;
  }

  static LedgerEntry of(List<Activity> activities) {
    LedgerRun ledger = new LedgerRun();
    activities.forEach(ledger::update);
    return ledger.entry;
  }

  Activity update(ActivityFixtures activity) {
    return update(activity.build());
  }

  Activity update(Activity activity) {
    LedgerUpdate update = LEDGER.update(entry, activity);
    entry = update.entry();
    return update.activity();
  }

  LedgerEntry entry() {
    return entry;
  }

  Exposure exposure() {
    return access().exposure();
  }

  CurrentAccess access() {
    return CurrentAccess.of(entry);
  }
}
