package io.cordon.cli.bench.detection;

import io.cordon.cli.bench.result.BenchSettings;
import io.cordon.cli.bench.result.SeedResult;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.options.OrganisationOptions;
import io.cordon.cli.options.PolicyOptions;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Terminal;
import io.cordon.datagen.peer.PeerMethod;
import io.cordon.datagen.peer.PeerMethods;
import io.cordon.datagen.peer.WithoutBaselines;
import io.cordon.datagen.score.Score;
import io.cordon.datagen.score.ScoreSettings;
import io.cordon.datagen.score.Scorer;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.ScoreInputException;
import io.cordon.datagen.score.input.Truth;
import io.cordon.datagen.score.input.TruthFiles;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One seed: makes the organisation, runs the methods over its logs, and scores them. */
final class SeedRun {
  private final Terminal terminal;
  private final BenchSettings settings;
  private final Map<String, String> descriptions = new LinkedHashMap<>();
  private final Map<String, String> policyTitles = new HashMap<>();

  SeedRun(Terminal terminal, BenchSettings settings) {
    this.terminal = terminal;
    this.settings = settings;
  }

  /** Writes the organisation to the directory, and returns what all methods found in it. */
  SeedResult run(long seed, Path directory) throws Exception {
    String suffix = " (seed " + seed + ")";
    GeneratedFiles files = new GeneratedFiles(directory);
    Generation.write(terminal, settings, seed, files, suffix);
    Truth truth = truth(files, seed);
    Organisation organisation = OrganisationOptions.load(files.organisation());
    PolicyPack policies = PolicyOptions.policies(PolicyOptions.builtInPolicies(), organisation);
    policies.all().forEach(each -> policyTitles.put(each.id(), each.snapshot().title()));
    CordonRun cordon = new CordonRun(terminal, files, suffix);
    RecordTotals totals = cordon.run(organisation, policies);
    List<Alert> findings = alerts(cordon::findings);
    descriptions.put(
        SeedResult.WITHOUT_BASELINES,
        "the same findings minus those of policies about what is unusual for a person"
            + " (correlations of a type unusual_*)");
    Map<String, Score> scores = new LinkedHashMap<>();
    scores.put(
        SeedResult.CORDON,
        Scorer.score(truth, findings, alerts(cordon::signals), ScoreSettings.standard()));
    scores.put(
        SeedResult.WITHOUT_BASELINES,
        score(truth, WithoutBaselines.of(findings, baselines(policies))));
    if (!settings.alone()) {
      List<PeerMethod> methods = PeerMethods.all(organisation.labels().sensitiveRank());
      new PeerRun(terminal, files, suffix).run(organisation, methods, totals.activities());
      for (PeerMethod method : methods) {
        scores.merge(method.title(), score(truth, method.alerts()), BestSetting::of);
        descriptions.put(method.title(), method.description());
      }
    }
    return new SeedResult(seed, totals.records(), totals.activities(), totals.findings(), scores);
  }

  /** One sentence on each method beside Cordon, by its title, after the first run. */
  Map<String, String> descriptions() {
    return descriptions;
  }

  /** By the policy's id, after the first run. */
  Map<String, String> policyTitles() {
    return policyTitles;
  }

  private static Truth truth(GeneratedFiles files, long seed) throws IOException {
    try {
      return TruthFiles.read(files.truth(), files.facts(), files.decoys());
    } catch (ScoreInputException mistake) {
      throw new UserErrorException(
          "seed " + seed + ": " + mistake.getMessage() + "; try more users or days", mistake);
    }
  }

  /** A file of alerts that Cordon wrote. */
  private interface AlertFile {
    List<Alert> read() throws IOException, ScoreInputException;
  }

  private static List<Alert> alerts(AlertFile file) throws IOException {
    try {
      return file.read();
    } catch (ScoreInputException ownMistake) {
      throw new IllegalStateException(ownMistake.getMessage(), ownMistake);
    }
  }

  private static Score score(Truth truth, List<Alert> alerts) {
    return Scorer.score(truth, alerts, ScoreSettings.standard());
  }

  /** By title, as alerts of findings name their policy. */
  private static Set<String> baselines(PolicyPack policies) {
    return policies.unusual().stream()
        .map(policy -> policy.snapshot().title())
        .collect(Collectors.toSet());
  }
}
