package io.cordon.job.files;

import io.cordon.job.act.OpenActs.Pass;
import io.cordon.job.ledger.Ledger;
import io.cordon.job.testing.KeyedHarness;
import io.cordon.model.activity.Activity;
import io.cordon.organisation.Organisation;
import java.time.Duration;

/** The stage "file row" in Flink's test harness; example.com is the organisation. */
public final class FileRowHarness {
  static final Duration WINDOW = Duration.ofDays(7);

  private FileRowHarness() {}

  /** Without the ledger. */
  public static KeyedHarness<Activity, Activity> acts(Pass pass) throws Exception {
    return KeyedHarness.of(
        () -> FileRows.operator(new KeepFileRow(WINDOW, pass, null)), Activity::subjectKey);
  }

  public static KeyedHarness<Activity, Activity> withLedger() throws Exception {
    return KeyedHarness.of(() -> FileRows.operator(step()), Activity::subjectKey);
  }

  static KeepFileRow step() {
    return new KeepFileRow(WINDOW, Pass.ON_ARRIVAL, new Ledger(Organisation.forTests().domains()));
  }
}
