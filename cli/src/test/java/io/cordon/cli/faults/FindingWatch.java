package io.cordon.cli.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.cli.process.Await;
import io.cordon.harness.topic.TopicWatch;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.CommonClientConfigs;

/** Watches committed findings as a consumer does, and notes when they become visible. */
final class FindingWatch implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int CREATE = 1;
  private static final int CLOSE = 3;

  private final TopicWatch watch;
  private final Map<String, Long> seenAtNanos = new ConcurrentHashMap<>();
  private final Set<String> created = ConcurrentHashMap.newKeySet();
  private final Set<String> closed = ConcurrentHashMap.newKeySet();
  private final Map<String, AtomicInteger> createdByPolicy = new ConcurrentHashMap<>();

  FindingWatch(String bootstrapServers, String topic) {
    Properties kafka = new Properties();
    kafka.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    // After an outage of the broker, look for it every second.
    kafka.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");
    watch = TopicWatch.start(kafka, "watch-" + topic, List.of(topic), r -> see(r.value()));
  }

  private void see(String text) {
    JsonNode finding = EmittedOutput.parse(text);
    String uid = EmittedOutput.uid(finding);
    seenAtNanos.putIfAbsent(EmittedOutput.revision(finding), System.nanoTime());
    int stage = finding.path("activity_id").asInt();
    if (stage == CREATE && created.add(uid)) {
      String policy = EmittedOutput.policy(finding);
      createdByPolicy.computeIfAbsent(policy, absent -> new AtomicInteger()).incrementAndGet();
    } else if (stage == CLOSE) {
      closed.add(uid);
    }
  }

  /** How many findings have been created. */
  int created() {
    return created.size();
  }

  int created(String policyId) {
    AtomicInteger count = createdByPolicy.get(policyId);
    return count == null ? 0 : count.get();
  }

  void awaitCreated(int count) throws Exception {
    Await.until(
        count + " findings, seen " + created(),
        PATIENCE,
        () -> {
          watch.requireHealthy();
          return created() >= count;
        });
  }

  void awaitCreated(String policyId, int count) throws Exception {
    Await.until(count + " findings of " + policyId, PATIENCE, () -> created(policyId) >= count);
  }

  void awaitAllClosed() throws Exception {
    Await.until(
        "the end of " + created.size() + " findings, seen " + closed.size(),
        PATIENCE,
        () -> {
          watch.requireHealthy();
          return closed.containsAll(new HashSet<>(created));
        });
  }

  /** Waits for the first revision that becomes visible after this moment; how long it took. */
  Duration untilNextSince(long nanoTime) throws Exception {
    Await.until("another finding", PATIENCE, () -> seenSince(nanoTime).isPresent());
    return Duration.ofNanos(seenSince(nanoTime).getAsLong() - nanoTime);
  }

  private OptionalLong seenSince(long nanoTime) {
    return seenAtNanos.values().stream()
        .mapToLong(Long::longValue)
        .filter(seen -> seen - nanoTime > 0)
        .min();
  }

  @Override
  public void close() {
    watch.close();
  }
}
