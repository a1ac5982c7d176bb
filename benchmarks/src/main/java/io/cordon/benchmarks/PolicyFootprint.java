package io.cordon.benchmarks;

import io.cordon.model.activity.Activity;
import io.cordon.model.identity.PeopleScope;
import io.cordon.organisation.OrganisationException;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.match.Matcher;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Prints the time that it takes to read many policies and to build the index, and the memory that
 * both retain. {@code java -cp benchmarks.jar io.cordon.benchmarks.PolicyFootprint 10000}
 */
public final class PolicyFootprint {
  private static final int ROUNDS = 3;

  private PolicyFootprint() {}

  public static void main(String[] arguments) throws PolicyException, OrganisationException {
    int count = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
    Activity[] activities = ActivitySamples.all();
    PolicySamples.of(PolicyKind.values().length);
    for (int round = 0; round < ROUNDS; round++) {
      measure(count, activities);
    }
  }

  private static void measure(int count, Activity[] activities) throws PolicyException {
    long before = usedBytes();
    long start = System.nanoTime();
    List<Policy> policies = PolicySamples.of(count);
    long readNanos = System.nanoTime() - start;
    long withPolicies = usedBytes();
    start = System.nanoTime();
    Matcher matcher = new Matcher(policies, PeopleScope.ORGANISATION);
    long buildNanos = System.nanoTime() - start;
    long withIndex = usedBytes();
    MatchCounts counts = new MatchCounts();
    for (Activity activity : activities) {
      matcher.match(activity, counts);
    }
    System.out.printf(
        "%d policies: read in %d ms, %d KB; index in %d ms, %d KB more;"
            + " of %d activities %d detections, %d contributions, %d signals%n",
        policies.size(),
        readNanos / 1_000_000,
        (withPolicies - before) / 1024,
        buildNanos / 1_000_000,
        (withIndex - withPolicies) / 1024,
        activities.length,
        counts.detections(),
        counts.contributions(),
        counts.signals());
  }

  /** After garbage collections, so that only reachable objects count. */
  private static long usedBytes() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
