package io.cordon.benchmarks;

import io.cordon.model.activity.Activity;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.reject.Origin;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.OrganisationException;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.cost.PolicyCost;
import io.cordon.policy.live.LivePolicies;
import io.cordon.policy.live.PolicyGate;
import io.cordon.policy.live.PolicyReview;
import io.cordon.policy.live.PublishedPolicy;
import io.cordon.policy.match.Matcher;
import io.cordon.policy.sigma.PolicyPackReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints how many activities a second one core matches: with the policies of a directory, and with
 * as many published policies of one kind on top as the budget allows. {@code java -cp
 * benchmarks.jar io.cordon.benchmarks.PolicyBudgetRates policies}
 *
 * <p>Beside it, what one of the budget's steps took, which {@code ConditionCost} takes for 4 ns,
 * and what became of twenty texts of 0.9 MB.
 */
public final class PolicyBudgetRates {
  private static final long MEASURE_NANOS = 3_000_000_000L;

  /** Different words in every policy, so that no two policies share a test. */
  private enum Kind {
    CONTAINS("file.path|contains", 400) {
      @Override
      String value(int number) {
        return "confidential " + number;
      }
    },
    WILDCARDS("file.path", 100) {
      @Override
      String value(int number) {
        return "*plan*" + number + "*final*";
      }
    },
    EXPRESSIONS("file|re", 10) {
      @Override
      String value(int number) {
        return "[a-z]+ (plan|budget) " + number;
      }
    },
    NETWORKS("ip|cidr", 20) {
      @Override
      String value(int number) {
        return "10." + (number >> 8 & 255) + '.' + (number & 255) + ".0/24";
      }
    },
    WHOLE_VALUES("file", 40_000) {
      @Override
      String value(int number) {
        return "plan " + number + ".docx";
      }
    };

    private final String test;
    private final int values;

    Kind(String test, int values) {
      this.test = test;
      this.values = values;
    }

    abstract String value(int number);

    String policy(int number, int count) {
      String list =
          IntStream.range(0, count)
              .mapToObj(i -> '"' + value(number * count + i) + '"')
              .collect(Collectors.joining(", "));
      return """
          title: Policy %d
          id: %s
          taxonomy: cordon
          logsource: {category: file_hosting_activity}
          detection: {it: {%s: [%s]}, condition: it}
          """
          .formatted(number, id(number), test, list);
    }
  }

  private final Activity[] activities = ActivitySamples.all();
  private final Organisation organisation = Organisation.empty();
  private final List<PolicyFile> directory;

  private PolicyBudgetRates(Path folder) throws PolicyException, OrganisationException {
    directory = PolicyPackReader.loadWithoutTests(folder, organisation).files();
  }

  public static void main(String[] arguments) throws PolicyException, OrganisationException {
    new PolicyBudgetRates(Path.of(arguments.length == 0 ? "policies" : arguments[0])).print();
  }

  private static String id(int number) {
    return new UUID(0x4000, 0x8000000000000000L + number).toString();
  }

  private void print() {
    rate(PolicyPack.ofLatest(directory).all());
    double alone = rate(PolicyPack.ofLatest(directory).all());
    System.out.printf("directory alone: %.0f activities/s%n", alone);
    for (Kind kind : Kind.values()) {
      printWithBudgetUsed(kind, alone);
    }
    PolicyGate gate = new PolicyGate(directory, organisation);
    long refused =
        IntStream.range(0, 20)
            .filter(i -> publish(gate, i, Kind.CONTAINS.policy(i, 40_000)).change() == null)
            .count();
    System.out.printf("twenty texts of 0.9 MB: %d refused%n", refused);
  }

  private void printWithBudgetUsed(Kind kind, double alone) {
    PolicyGate gate = new PolicyGate(directory, organisation);
    LivePolicies live = new LivePolicies(directory, organisation);
    int accepted = 0;
    long steps = 0;
    for (PolicyReview review = next(gate, kind, 0);
        review.change() != null;
        review = next(gate, kind, accepted)) {
      live.apply(review.change());
      accepted++;
    }
    List<Policy> all = live.policies().all();
    for (PolicyFile file : live.policies().files()) {
      steps += PolicyCost.of(file).steps();
    }
    double rate = rate(all);
    System.out.printf(
        "%-12s %4d policies of %d values: %.0f activities/s, 1/%.0f of the directory alone;"
            + " %.1f ns a step%n",
        kind, accepted, kind.values, rate, alone / rate, 1e9 / rate / steps);
  }

  private static PolicyReview next(PolicyGate gate, Kind kind, int number) {
    return publish(gate, number, kind.policy(number, kind.values));
  }

  private static PolicyReview publish(PolicyGate gate, int number, String text) {
    return gate.review(
        PublishedPolicy.of(
            id(number).getBytes(StandardCharsets.UTF_8),
            text.getBytes(StandardCharsets.UTF_8),
            Origin.ofTopic("policies", 0, number)),
        Instant.EPOCH);
  }

  /** Activities a second, after a second to warm up. */
  private double rate(List<Policy> policies) {
    Matcher matcher = new Matcher(policies, PeopleScope.ORGANISATION);
    MatchCounts counts = new MatchCounts();
    run(matcher, counts, MEASURE_NANOS / 3);
    return run(matcher, counts, MEASURE_NANOS);
  }

  /** By the time of the processor, so that other work on the machine does not count. */
  private double run(Matcher matcher, MatchCounts counts, long nanos) {
    long start = processorNanos();
    long matched = 0;
    while (processorNanos() - start < nanos) {
      for (int i = 0; i < 10; i++) {
        matcher.match(activities[(int) (matched++ % activities.length)], counts);
      }
    }
    return matched * 1e9 / (processorNanos() - start);
  }

  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
