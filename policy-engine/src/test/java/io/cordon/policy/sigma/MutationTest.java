package io.cordon.policy.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.organisation.Organisation;
import io.cordon.organisation.OrganisationException;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.test.TestOrganisation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Damaged rules and organisation files are either read or refused with one line for each problem.
 */
class MutationTest {
  private static final int MUTATIONS = 1_500;
  private static final String[] PIECES = {
    "*",
    "&a ",
    "- ",
    ": ",
    "|",
    "%",
    "'",
    "\"",
    "[",
    "}",
    "\n",
    "\t",
    "\\",
    "null",
    "---\n",
    "🙂",
    "\u0000",
    "not ",
    "1 of ",
    "|re",
    "|expand",
    "|fieldref",
    "[]",
    "{}",
    "many",
    "99999999999999999999",
    "\uD83D",
    "\u0085",
    "\uFEFF",
    "\"\\UFFFFFFFF\"",
    "# " + "x".repeat(1_000) + "🙂\n",
    "%".repeat(1_020) + "🙂"
  };

  private static String mutated(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(mutated.length());
      int end = Math.min(mutated.length(), at + random.nextInt(12));
      switch (random.nextInt(3)) {
        case 0 -> mutated.delete(at, end);
        case 1 -> mutated.insert(at, PIECES[random.nextInt(PIECES.length)]);
        default -> mutated.insert(at, mutated.substring(at, end));
      }
    }
    return mutated.toString();
  }

  private static List<String> builtIn() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(BuiltInPoliciesTest.folder())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  /** Nested correlations with all keys, a filter in the same file, and a filter in its own file. */
  private static final String CORRELATED =
      """
      title: Downloaded
      name: downloaded
      id: 2b8a5a0e-6c8f-43a0-8f0b-0d5b7a8c9e01
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection:
          taken: {verb: download, file.label|gte: Confidential, user|fieldref|neq: file.owner}
          condition: taken
      ---
      title: Many
      name: many
      correlation:
          type: value_count
          rules: [downloaded]
          group-by: [user]
          timespan: 10m
          condition: {field: file.id, gte: 10, lt: 500}
      ---
      title: Shared
      name: shared
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection: {shared: {verb: share}, condition: 1 of them}
      ---
      title: Taken and shared
      id: 2b8a5a0e-6c8f-43a0-8f0b-0d5b7a8c9e02
      cooldown: 24h
      generate: true
      actions: [webhook]
      correlation:
          type: temporal
          rules: [many, shared]
          group-by: [who]
          aliases: {who: {many: user, shared: recipient}}
          timespan: 1d
          condition: {eq: 2}
      ---
      """;

  private static final String FILTER =
      """
      title: Backups
      id: 2b8a5a0e-6c8f-43a0-8f0b-0d5b7a8c9e03
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      expires: 2026-12-31
      filter:
          rules: [downloaded, 2b8a5a0e-6c8f-43a0-8f0b-0d5b7a8c9e02]
          selection: {user.service_account: true}
          condition: selection
      """;

  @Test
  void damagedCorrelationsAndFiltersAreReadOrRefused() throws PolicyException {
    List<String> texts = List.of(CORRELATED, CORRELATED + FILTER, FILTER);
    Organisation organisation = Organisation.forTests();
    for (String text : texts) {
      PolicyFileReader.read("r.yml", text, organisation, TestOrganisation.all());
    }
    Random random = new Random(47);
    int refusals = 0;
    for (int i = 0; i < 2 * MUTATIONS; i++) {
      String text = mutated(texts.get(i % texts.size()), random);
      try {
        PolicyFile file =
            PolicyFileReader.read("r.yml", text, organisation, TestOrganisation.all());
        PolicyPack.ofLatest(List.of(file, file)).all();
      } catch (PolicyException refused) {
        refusals++;
        assertThat(refused.getMessage().lines())
            .hasSize(refused.problems().size())
            .allMatch(line -> line.startsWith("r.yml:"));
      }
    }
    assertThat(refusals).isBetween(MUTATIONS / 5, 2 * MUTATIONS - 1);
  }

  @Test
  void damagedRulesAreReadOrRefused() throws IOException {
    List<String> texts = builtIn();
    Organisation organisation = Organisation.forTests();
    Random random = new Random(41);
    int refusals = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      String text = mutated(texts.get(i % texts.size()), random);
      try {
        PolicyPackReader.read(Map.of("r.yml", text), organisation).all();
      } catch (PolicyException refused) {
        refusals++;
        assertThat(refused.getMessage().lines())
            .hasSize(refused.problems().size())
            .allMatch(line -> line.startsWith("r.yml:"));
      }
    }
    assertThat(refusals).isBetween(MUTATIONS / 10, MUTATIONS - 1);
  }

  @Test
  void damagedOrganisationFilesAreReadOrRefused() throws IOException {
    String text;
    try (var stream = Organisation.class.getResourceAsStream("organisation-for-tests.yaml")) {
      text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    Random random = new Random(43);
    int refusals = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      try {
        Organisation.parse(mutated(text, random), "org.yaml");
      } catch (OrganisationException refused) {
        refusals++;
        assertThat(refused.getMessage().lines())
            .hasSize(refused.problems().size())
            .allMatch(line -> line.startsWith("org.yaml:"));
      }
    }
    assertThat(refusals).isBetween(MUTATIONS / 10, MUTATIONS - 1);
  }
}
