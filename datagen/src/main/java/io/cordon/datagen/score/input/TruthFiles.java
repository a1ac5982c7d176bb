package io.cordon.datagen.score.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code truth.jsonl}, {@code facts.json} and {@code decoys.jsonl} of one organisation. */
public final class TruthFiles {
  private static final Set<String> INCIDENT =
      Set.of(
          "schema",
          "incident",
          "scenario",
          "user",
          "users",
          "newcomer",
          "apps",
          "files",
          "first_time",
          "last_time",
          "hours",
          "event_ids");
  private static final Set<String> DECOY =
      Set.of("schema", "decoy", "kind", "user", "users", "first_time", "last_time", "event_ids");
  private static final Set<String> FACTS =
      Set.of("schema", "users", "from", "evaluation_from", "to", "tenants");

  private TruthFiles() {}

  /**
   * Reads them as a whole.
   *
   * @param decoys null when there is no such file
   * @throws ScoreInputException when a file is not what it should be, or names no incident
   */
  public static Truth read(Path truth, Path facts, Path decoys)
      throws IOException, ScoreInputException {
    List<TrueIncident> incidents = new ArrayList<>();
    InputLines.read(truth, line -> incidents.add(incident(line)));
    if (incidents.isEmpty()) {
      throw new ScoreInputException(truth + ": names no incident, so there is nothing to find");
    }
    requireUnique(truth, incidents.stream().map(TrueIncident::id).toList());
    ScoredPeriod period = period(facts);
    if (decoys == null) {
      return new Truth(period, incidents, null);
    }
    List<TrueDecoy> lookAlikes = new ArrayList<>();
    InputLines.read(decoys, line -> lookAlikes.add(decoy(line)));
    requireUnique(decoys, lookAlikes.stream().map(TrueDecoy::id).toList());
    return new Truth(period, incidents, lookAlikes);
  }

  private static void requireUnique(Path file, List<String> ids) throws ScoreInputException {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new ScoreInputException(file + ": " + id + " is there twice");
      }
    }
  }

  private static TrueIncident incident(String line) throws IOException {
    JsonMembers json =
        JsonMembers.read(new StringReader(line), INCIDENT).requireSchema("cordon.truth.v1");
    return new TrueIncident(
        json.text("incident"),
        json.text("scenario"),
        json.text("user"),
        json.texts("users"),
        json.flag("newcomer"),
        Set.copyOf(json.texts("apps")),
        Set.copyOf(json.texts("files")),
        json.time("first_time"),
        json.time("last_time"),
        json.times("hours"),
        Set.copyOf(json.texts("event_ids")));
  }

  private static TrueDecoy decoy(String line) throws IOException {
    JsonMembers json =
        JsonMembers.read(new StringReader(line), DECOY).requireSchema("cordon.decoy.v1");
    return new TrueDecoy(
        json.text("decoy"),
        json.text("kind"),
        json.text("user"),
        json.texts("users"),
        json.time("first_time"),
        json.time("last_time"),
        Set.copyOf(json.texts("event_ids")));
  }

  private static ScoredPeriod period(Path facts) throws IOException, ScoreInputException {
    if (Files.isDirectory(facts)) {
      throw new ScoreInputException(facts + ": is a directory");
    }
    try (BufferedReader text = Files.newBufferedReader(facts, StandardCharsets.UTF_8)) {
      JsonMembers json = JsonMembers.read(text, FACTS).requireSchema("cordon.facts.v1");
      ScoredPeriod period =
          new ScoredPeriod(
              json.count("users"),
              json.time("from"),
              json.time("evaluation_from"),
              json.time("to"),
              json.textsByKey("tenants"));
      if (!period.evaluationFrom().isBefore(period.to())) {
        throw new IllegalArgumentException("evaluation_from is not before to");
      }
      return period;
    } catch (CharacterCodingException notUtf8) {
      throw new ScoreInputException(facts + ": not UTF-8", notUtf8);
    } catch (IllegalArgumentException mistake) {
      throw new ScoreInputException(facts + ": " + mistake.getMessage(), mistake);
    }
  }
}
