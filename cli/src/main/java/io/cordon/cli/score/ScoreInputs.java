package io.cordon.cli.score;

import io.cordon.cli.options.UserErrorException;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.FindingAlerts;
import io.cordon.datagen.score.input.ScoreInputException;
import io.cordon.datagen.score.input.ScoredPeriod;
import io.cordon.datagen.score.input.Truth;
import io.cordon.datagen.score.input.TruthFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files that a score is made from.
 *
 * @param decoys null when there are none
 */
record ScoreInputs(Path truth, Path facts, Path decoys, Path findings) {

  /** Files that are not named stand beside the ground truth; only decoys may be missing. */
  static ScoreInputs of(Path truth, Path facts, Path decoys, Path findings) {
    Path knownFacts = facts == null ? truth.resolveSibling("facts.json") : facts;
    requireExists(truth);
    if (!Files.exists(knownFacts)) {
      throw new UserErrorException(
          knownFacts
              + ": no such file; how many people there are and which days count stands in it"
              + " (--facts FILE)");
    }
    requireExists(findings);
    if (decoys != null) {
      requireExists(decoys);
    }
    Path beside = truth.resolveSibling("decoys.jsonl");
    Path knownDecoys = decoys != null ? decoys : Files.exists(beside) ? beside : null;
    return new ScoreInputs(truth, knownFacts, knownDecoys, findings);
  }

  private static void requireExists(Path file) {
    if (!Files.exists(file)) {
      throw new UserErrorException(file + ": no such file or directory");
    }
    if (Files.isDirectory(file)) {
      throw new UserErrorException(file + ": is a directory");
    }
  }

  Truth readTruth() throws IOException {
    try {
      return TruthFiles.read(truth, facts, decoys);
    } catch (ScoreInputException mistake) {
      throw new UserErrorException(mistake.getMessage(), mistake);
    }
  }

  /** The findings, of which at least one must be about the organisation of the truth. */
  List<Alert> readFindings(Truth known) throws IOException {
    List<Alert> alerts;
    try {
      alerts = FindingAlerts.read(findings);
    } catch (ScoreInputException mistake) {
      throw new UserErrorException(mistake.getMessage(), mistake);
    }
    if (!alerts.isEmpty()) {
      requireSameRun(alerts, known.period());
    }
    return alerts;
  }

  private void requireSameRun(List<Alert> alerts, ScoredPeriod period) {
    List<Alert> inTime = alerts.stream().filter(alert -> isWithin(alert.time(), period)).toList();
    if (inTime.isEmpty()) {
      Instant first = alerts.stream().map(Alert::time).min(Instant::compareTo).orElseThrow();
      throw new UserErrorException(
          findings
              + ": the truth is of another run: no finding is from "
              + period.from()
              + " to "
              + period.to()
              + ", which "
              + facts
              + " says; the first is of "
              + first);
    }
    Set<String> seen = new TreeSet<>();
    inTime.forEach(alert -> alert.files().forEach(file -> seen.add(tenantOf(file))));
    Set<String> own = new TreeSet<>();
    period.tenants().forEach((app, tenant) -> own.add(app + '|' + tenant));
    if (!seen.isEmpty() && !own.isEmpty() && seen.stream().noneMatch(own::contains)) {
      throw new UserErrorException(
          findings
              + ": the truth is of another run: findings are about "
              + String.join(", ", seen)
              + ", and "
              + facts
              + " about "
              + String.join(", ", own));
    }
  }

  private static boolean isWithin(Instant time, ScoredPeriod period) {
    return !time.isBefore(period.from()) && time.isBefore(period.to());
  }

  /** {@code app|tenant} of {@code app|tenant|file id}; a tenant has no bar in it. */
  private static String tenantOf(String file) {
    int app = file.indexOf('|');
    return file.substring(0, file.indexOf('|', app + 1));
  }
}
