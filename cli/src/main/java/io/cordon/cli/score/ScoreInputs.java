package io.cordon.cli.score;

import io.cordon.cli.options.UserErrorException;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.FindingAlerts;
import io.cordon.datagen.score.input.ScoreInputException;
import io.cordon.datagen.score.input.Truth;
import io.cordon.datagen.score.input.TruthFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

  /** What the alert budget held back; nothing where no file is named. */
  static List<Alert> readSignals(Path signals) throws IOException {
    if (signals == null) {
      return List.of();
    }
    requireExists(signals);
    try {
      return FindingAlerts.read(signals);
    } catch (ScoreInputException mistake) {
      throw new UserErrorException(mistake.getMessage(), mistake);
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
    try {
      List<Alert> alerts = FindingAlerts.read(findings);
      if (!alerts.isEmpty()) {
        new SameRun(this, known).require(alerts);
      }
      return alerts;
    } catch (ScoreInputException mistake) {
      throw new UserErrorException(mistake.getMessage(), mistake);
    }
  }
}
