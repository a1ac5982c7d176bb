package io.cordon.cli.fuzz;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.config.ConfigException;
import io.cordon.job.config.ConfigFile;
import io.cordon.job.config.JobConfig;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.reject.Origin;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.OrganisationException;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.check.PolicyCheck;
import io.cordon.policy.check.PolicyCheck.TestRequirement;
import io.cordon.policy.live.PolicyGate;
import io.cordon.policy.live.PolicyReview;
import io.cordon.policy.live.PublishedPolicy;
import io.cordon.policy.match.Matcher;
import io.cordon.policy.sigma.PolicyFileReader;
import io.cordon.yaml.Problem;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged policies, organisation files and configurations are read or refused with sentences, in a
 * short time; a policy that is read is matched against activities. {@code .ci/fuzz} runs 100,000.
 */
class FuzzedDocumentsITCase {
  private static final long SEED = Long.getLong("cordon.fuzz.seed", 20_261_129L);
  private static final int DOCUMENTS = Integer.getInteger("cordon.fuzz.documents", 2_000);

  /** By the time of the processor, so that other work on the machine does not count. */
  private static final long MAX_NANOS = 5_000_000_000L;

  private static final String FILE = "d.yml";

  private static final String POLICY =
      """
      title: Shared
      id: 2b8a5a0e-6c8f-43a0-8f0b-0d5b7a8c9e01
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection: {shared: {verb: share}, condition: shared}
      """;

  private static final String CONFIGURATION =
      """
      cordon:
        kafka:
          bootstrap-servers: localhost:9092
          group-id: cordon
          transactional-id-prefix: cordon
          transaction-timeout: 15 min
          properties: {security.protocol: SASL_SSL, ssl.keystore.key: secret}
        policies: %s
        mode: observe
        people: tenant
        topics:
          audit: {m365: a, box: b, dropbox: c, google: d, ocsf: e}
          findings: cordon.findings
          policies: cordon.policies
        findings: {delivery: at-least-once, cool-down: 1 d}
        actions: {lifetime: 1 d}
        time: {disorder: 2 h, idleness: 1 min}
        dedupe: {window: 7 d}
      state.backend.type: rocksdb
      execution.checkpointing.interval: 10 s
      pipeline.jars: [a.jar, b.jar]
      parallelism.default: 2
      """;

  private final Organisation organisation = Organisation.forTests();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<Activity> activities =
      Stream.of(Verb.values()).map(verb -> activity(verb).build()).toList();

  @TempDir private Path directory;

  /** What is done with one damaged document; it returns {@code read} or {@code refused}. */
  private interface Attempt {
    String with(String text) throws Exception;
  }

  private static List<String> policies() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("../policies"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void damagedPoliciesAreReadOrRefused() throws IOException {
    fuzz("policies", policies(), DOCUMENTS / 2, this::checkPolicy);
  }

  @Test
  void damagedPoliciesArePublishedOrRefused() throws IOException {
    fuzz("published policies", policies(), DOCUMENTS / 4, this::publish);
  }

  @Test
  void damagedOrganisationFilesAreReadOrRefused() throws IOException {
    String example = Files.readString(Path.of("../flink-conf/org-example.yaml"));
    fuzz("organisation files", List.of(example), DOCUMENTS / 8, this::readOrganisation);
  }

  @Test
  void damagedConfigurationsAreReadOrRefused() throws IOException {
    Path policies = Files.createDirectory(directory.resolve("policies"));
    Files.writeString(policies.resolve("p.yml"), POLICY);
    String example =
        Files.readString(Path.of("../flink-conf/cordon.yaml"))
            .replace("/opt/cordon/policies", policies.toString());
    String everyKey = CONFIGURATION.formatted(policies);
    assertThat(List.of(readConfiguration(example), readConfiguration(everyKey)))
        .containsOnly("read");
    fuzz(
        "configurations",
        List.of(example, everyKey, everyKey, everyKey),
        DOCUMENTS / 8,
        FuzzedDocumentsITCase::readConfiguration);
  }

  private void fuzz(String kind, List<String> seeds, int documents, Attempt attempt)
      throws IOException {
    long start = System.nanoTime();
    for (int i = 0; i < documents; i++) {
      String text = new DocumentMutations(seeds, new Random(SEED + i)).next();
      long before = processorNanos();
      try {
        counts.merge(attempt.with(text), 1, Integer::sum);
        assertThat(processorNanos() - before).as("nanoseconds").isLessThan(MAX_NANOS);
      } catch (Exception | AssertionError | StackOverflowError failed) {
        Path kept = Path.of("target", "fuzz-" + (SEED + i) + ".yml").toAbsolutePath();
        Files.writeString(kept, text.replaceAll("[\\ud800-\\udfff]", "?"));
        throw new AssertionError(
            "seed %d, the document is in %s".formatted(SEED + i, kept), failed);
      }
      if (i + 1 == documents || (i + 1) % 1_000 == 0) {
        print(kind, i + 1, System.nanoTime() - start);
      }
    }
    assertThat(counts.get("read")).isGreaterThan(documents / 100);
    assertThat(counts.get("refused")).isGreaterThan(documents / 10);
  }

  private void print(String kind, int documents, long nanos) {
    System.out.printf(
        "fuzzed %d %s from seed %d, %d a second: %s%n",
        documents, kind, SEED, documents * 1_000_000_000L / nanos, counts);
  }

  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private String checkPolicy(String text) throws PolicyException {
    PolicyCheck check = PolicyCheck.of(Map.of(FILE, text), organisation, TestRequirement.REQUIRED);
    check.errors().forEach(error -> assertSentence(error.problem().message()));
    check.warnings().forEach(warning -> assertSentence(warning.problem().message()));
    try {
      PolicyFile file = PolicyFileReader.read(FILE, text, organisation, Set.of());
      match(PolicyPack.ofLatest(List.of(file)));
      return "read";
    } catch (PolicyException refused) {
      refused.problems().stream().map(Problem::message).forEach(this::assertSentence);
      assertThat(check.passed()).isFalse();
      return "refused";
    }
  }

  private void match(PolicyPack pack) {
    Matcher matcher = new Matcher(pack.all(), PeopleScope.ORGANISATION);
    NoFailures collector = new NoFailures();
    activities.forEach(activity -> matcher.match(activity, collector));
  }

  /** Under the id that the text states, if there is one, or no text would be accepted. */
  private String publish(String text) {
    PolicyGate gate = new PolicyGate(List.of(), organisation);
    String id = text.replaceFirst("(?s).*?\\nid: ([0-9a-f-]{36}).*", "$1");
    byte[] key = (id.length() == 36 ? id : "0").getBytes(StandardCharsets.UTF_8);
    byte[] value = text.getBytes(StandardCharsets.UTF_8);
    PolicyReview review =
        gate.review(
            PublishedPolicy.of(key, value, Origin.ofTopic("cordon.policies", 0, 1)), Instant.EPOCH);
    review.problems().forEach(this::assertSentence);
    assertThat(review.problems()).noneMatch(problem -> problem.contains("a bug in Cordon"));
    assertThat(review.problems().isEmpty()).isEqualTo(review.change() != null);
    return review.change() == null ? "refused" : "read";
  }

  private String readOrganisation(String text) {
    try {
      Organisation.parse(text, FILE);
      return "read";
    } catch (OrganisationException refused) {
      refused.getMessage().lines().forEach(this::assertSentence);
      assertThat(refused.getMessage().lines()).hasSameSizeAs(refused.problems());
      return "refused";
    }
  }

  private static String readConfiguration(String text) {
    try {
      JobConfig.of(ConfigFile.parse(text, FILE));
      return "read";
    } catch (ConfigException refused) {
      assertThat(refused.getMessage()).isNotBlank().doesNotContain("Exception", "\tat ");
      return "refused";
    }
  }

  private void assertSentence(String message) {
    assertThat(message).doesNotContain("\n", "\tat ", "Exception").contains(": ");
  }
}
