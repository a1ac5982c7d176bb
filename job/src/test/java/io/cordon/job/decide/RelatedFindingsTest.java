package io.cordon.job.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.decide.RelatedFindings.PolicyFinding;
import io.cordon.model.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the definition: a finding names the earliest others that were open at one time. */
class RelatedFindingsTest {
  private static final Duration COOL_DOWN = Duration.ofHours(10);
  private static final int RUNS = 300;

  @ParameterizedTest
  @ValueSource(ints = {10, 30, 100, 1_000})
  void aFindingIsNamedByThoseThatHaveRoomForIt(int spreadHours) {
    Random random = new Random(spreadHours);
    for (int run = 0; run < RUNS; run++) {
      NavigableSet<PolicyFinding> all = findings(random, 1 + random.nextInt(80), spreadHours);
      RelatedFindings related = new RelatedFindings(all, COOL_DOWN);
      PolicyFinding named = new ArrayList<>(all).get(random.nextInt(all.size()));

      assertThat(related.policiesNaming(named)).isEqualTo(naming(all, named));
    }
  }

  private static List<String> naming(NavigableSet<PolicyFinding> all, PolicyFinding named) {
    return all.stream()
        .filter(one -> named(all, one).contains(named))
        .map(PolicyFinding::policyId)
        .toList();
  }

  private static List<PolicyFinding> named(NavigableSet<PolicyFinding> all, PolicyFinding one) {
    return all.stream()
        .filter(other -> !other.equals(one))
        .filter(other -> other.finding().overlaps(one.finding(), COOL_DOWN))
        .limit(Finding.MAX_POLICIES - 1L)
        .toList();
  }

  private static NavigableSet<PolicyFinding> findings(Random random, int count, int spreadHours) {
    NavigableSet<PolicyFinding> all = new TreeSet<>(PolicyFinding.EARLIEST_FIRST);
    for (int number = 0; number < count; number++) {
      Instant first = Instant.EPOCH.plus(Duration.ofHours(random.nextInt(spreadHours)));
      Instant last = first.plus(Duration.ofHours(random.nextInt(5)));
      all.add(new PolicyFinding("p%03d".formatted(number), open(first, last)));
    }
    return all;
  }

  private static OpenFinding open(Instant first, Instant last) {
    return new OpenFinding(
        "uid", first, last, null, 1, first, null, null, null, null, null, null, 0);
  }
}
