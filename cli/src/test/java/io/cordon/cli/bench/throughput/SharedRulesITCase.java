package io.cordon.cli.bench.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.CommandRun;
import io.cordon.policy.sigma.PolicyFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The peers' tests expect the same hits in the same records: see {@code benchmarks/peers}. */
class SharedRulesITCase {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path POLICIES = Path.of("../benchmarks/policies");
  private static final Path LOG =
      Path.of("../benchmarks/src/test/resources/io/cordon/benchmarks/rules");

  @TempDir private Path directory;

  /** What one user repeats on one subject is one finding, and one hit each time. */
  @Test
  void theRulesOfTheThroughputBenchmarkFindTheHitsOfTheSharedLog() throws Exception {
    List<String> hits = Files.readAllLines(LOG.resolve("hits.txt"));

    Set<String> findings = findings();

    assertThat(findings).isSubsetOf(hits);
    assertThat(withoutTimes(findings)).isEqualTo(withoutTimes(hits));
  }

  private Set<String> findings() throws Exception {
    Map<String, String> policies = PolicyFolder.allTexts(POLICIES);
    Set<String> findings = new TreeSet<>();
    for (String line : detect().lines().toList()) {
      JsonNode finding = JSON.readTree(line);
      String id = finding.at("/finding_info/analytic/uid").asText();
      String user = finding.at("/actor/user/name").asText();
      Instant time = Instant.ofEpochMilli(finding.path("time").asLong());
      findings.add(ruleOf(id, policies) + ' ' + user + ' ' + time);
    }
    return findings;
  }

  private String detect() throws Exception {
    Path organisation = directory.resolve("org.yaml");
    Files.writeString(organisation, "domains: [northwind-insurance.example]\n");
    CommandRun run =
        CommandRun.of(
            "detect",
            "--org",
            organisation.toString(),
            "--policies",
            POLICIES.toString(),
            LOG.resolve("m365.jsonl").toString(),
            LOG.resolve("box.jsonl").toString(),
            LOG.resolve("dropbox.jsonl").toString(),
            LOG.resolve("google.jsonl").toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out();
  }

  /** The name of the policy's file, which is the peers' name of the rule. */
  private static String ruleOf(String id, Map<String, String> policies) {
    for (Map.Entry<String, String> policy : policies.entrySet()) {
      if (policy.getValue().contains(id)) {
        String file = Path.of(policy.getKey()).getFileName().toString();
        return file.substring(0, file.lastIndexOf('.'));
      }
    }
    return "(no policy has the id " + id + ')';
  }

  private static Set<String> withoutTimes(Iterable<String> hits) {
    Set<String> without = new TreeSet<>();
    hits.forEach(hit -> without.add(hit.substring(0, hit.lastIndexOf(' '))));
    return without;
  }
}
