package io.cordon.cli.score;

import io.cordon.cli.options.UserErrorException;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.ReachableFiles;
import io.cordon.datagen.score.input.ScoreInputException;
import io.cordon.datagen.score.input.ScoredPeriod;
import io.cordon.datagen.score.input.Truth;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether findings are about the organisation of the ground truth: they are of its time, and name
 * its tenants. Where no tenant has a name, as in logs of Box and Dropbox, they must cite an event
 * or a file that the ground truth knows.
 */
final class SameRun {
  private final ScoreInputs inputs;
  private final Truth known;

  SameRun(ScoreInputs inputs, Truth known) {
    this.inputs = inputs;
    this.known = known;
  }

  /**
   * @param alerts at least one
   * @throws UserErrorException when they are of another run
   */
  void require(List<Alert> alerts) throws IOException, ScoreInputException {
    ScoredPeriod period = known.period();
    List<Alert> inTime = alerts.stream().filter(alert -> isWithin(alert.time(), period)).toList();
    if (inTime.isEmpty()) {
      Instant first = alerts.stream().map(Alert::time).min(Instant::compareTo).orElseThrow();
      throw otherRun(
          "no finding is from "
              + period.from()
              + " to "
              + period.to()
              + ", which "
              + inputs.facts()
              + " says; the first is of "
              + first);
    }
    if (!isOfItsTenants(inTime) && !citesWhatIsKnown(inTime)) {
      throw otherRun(
          "no finding cites an event or a file that "
              + inputs.truth()
              + " or "
              + inputs.facts()
              + " knows");
    }
  }

  private UserErrorException otherRun(String how) {
    return new UserErrorException(inputs.findings() + ": the truth is of another run: " + how);
  }

  private static boolean isWithin(Instant time, ScoredPeriod period) {
    return !time.isBefore(period.from()) && time.isBefore(period.to());
  }

  /** False where neither side names a tenant. */
  private boolean isOfItsTenants(List<Alert> alerts) {
    Set<String> seen = new TreeSet<>();
    alerts.forEach(alert -> alert.files().forEach(file -> addTenant(file, seen)));
    Set<String> own = new TreeSet<>();
    known.period().tenants().forEach((app, tenant) -> addTenant(app + '|' + tenant + '|', own));
    if (seen.isEmpty() || own.isEmpty()) {
      return false;
    }
    if (seen.stream().noneMatch(own::contains)) {
      throw otherRun(
          "findings are about "
              + String.join(", ", seen)
              + ", and "
              + inputs.facts()
              + " about "
              + String.join(", ", own));
    }
    return true;
  }

  /** Adds {@code app|tenant} of {@code app|tenant|file id}; a tenant has no bar in it. */
  private static void addTenant(String file, Set<String> tenants) {
    int app = file.indexOf('|');
    int tenant = file.indexOf('|', app + 1);
    if (tenant > app + 1) {
      tenants.add(file.substring(0, tenant));
    }
  }

  private boolean citesWhatIsKnown(List<Alert> alerts) throws IOException, ScoreInputException {
    Set<String> ids = new HashSet<>();
    Set<String> files = new HashSet<>();
    known.incidents().forEach(incident -> ids.addAll(incident.eventIds()));
    known.incidents().forEach(incident -> files.addAll(incident.files()));
    if (known.decoys() != null) {
      known.decoys().forEach(decoy -> ids.addAll(decoy.eventIds()));
    }
    if (alerts.stream().anyMatch(alert -> cites(alert.eventIds(), ids))
        || alerts.stream().anyMatch(alert -> cites(alert.files(), files))) {
      return true;
    }
    Set<String> exposed = ReachableFiles.read(inputs.facts());
    return alerts.stream().anyMatch(alert -> cites(alert.files(), exposed));
  }

  private static boolean cites(Collection<String> cited, Set<String> known) {
    return cited.stream().anyMatch(known::contains);
  }
}
