package io.cordon.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cordon.cli.process.Await;
import io.cordon.cli.process.JavaProcess;
import io.cordon.harness.topic.FeedRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broker and job are processes of their own. After each fault, the committed findings are those of
 * a run without faults by uid and revision, and the actions have the same ids.
 *
 * <p>{@code -Dcordon.faults=slow} takes more records and longer faults; {@code
 * -Dcordon.faults.seed=N} chooses other moments, or {@code random} ones; {@code
 * -Dcordon.faults.logs=DIR} keeps the complete logs.
 */
class FaultsITCase {
  private static final boolean SLOW = "slow".equals(System.getProperty("cordon.faults"));
  private static final long SEED = seed(System.getProperty("cordon.faults.seed", "1"));
  private static final FaultInput INPUT = new FaultInput(SLOW ? 10 : 1);
  private static final Duration OUTAGE = Duration.ofSeconds(SLOW ? 60 : 10);
  private static final Duration FEED = Duration.ofSeconds(SLOW ? 20 : 4);
  private static final int DISK_MEGABYTES = 256;
  private static final FaultTable TABLE = new FaultTable();

  @TempDir private static Path directory;
  private static BrokerProcess broker;
  private static EmittedOutput reference;

  private final Random random = new Random(SEED);

  @BeforeAll
  static void runWithoutFaults() throws Exception {
    System.out.println("seed of the faults: " + SEED);
    broker = BrokerProcess.start(directory.resolve("kafka"));
    try (FaultRun run = run("reference").start()) {
      run.send(0, 1, 2, 3);
      reference = run.finish(INPUT.findings());
    }
    assertThat(reference.doubled()).isEmpty();
    assertThat(reference.findings()).hasSize(2 * INPUT.findings());
  }

  @AfterAll
  static void printTable() {
    broker.close();
    TABLE.print(System.out);
  }

  private static long seed(String given) {
    return given.equals("random") ? System.nanoTime() : Long.parseLong(given);
  }

  private static FaultRun run(String name) throws Exception {
    return new FaultRun(name, broker, directory, INPUT);
  }

  private static void check(String fault, EmittedOutput seen, Duration... recoveries) {
    check(fault, reference, seen, List.of(recoveries));
  }

  private static void check(
      String fault, EmittedOutput expected, EmittedOutput seen, List<Duration> recoveries) {
    TABLE.add(fault, expected, seen, recoveries);
    assertThat(seen.doubled()).isEmpty();
    assertThat(seen.findings()).isEqualTo(expected.findings());
    assertThat(seen.actions()).isEqualTo(expected.actions());
  }

  @Test
  void theJobIsKilledThreeTimes() throws Exception {
    List<Duration> recoveries = new ArrayList<>();
    try (FaultRun run = run("killed").start()) {
      for (int stage = 0; stage < 3; stage++) {
        run.send(INPUT.half(stage, 1));
        int ofThisStage = 1 + random.nextInt(INPUT.shares(1) / 8);
        run.findings().awaitCreated(RunDirectory.SHARED, INPUT.shares(stage) + ofThisStage);
        try (PacedFeed feed = run.feed(INPUT.half(stage, 2), FEED)) {
          kill(run, stage);
          long restarted = System.nanoTime();
          run.startWithoutWaiting();
          recoveries.add(run.findings().untilNextSince(restarted));
          assertThat(run.job().hasLine("cordon: continuing from")).isTrue();
          feed.awaitSent();
        }
        run.awaitStages(stage + 1);
      }
      run.send(3);
      check("job killed three times", reference, run.finish(INPUT.findings()), recoveries);
      // Of five starts, one has no complete checkpoint; of the earlier ones, the newest two and the
      // first of this day stay.
      assertThat(run.startsWithCheckpoints()).isEqualTo(4);
    }
  }

  /** At any moment; during a checkpoint; and once more before the restarted job completes one. */
  private static void kill(FaultRun run, int number) throws Exception {
    if (number == 1) {
      run.awaitCheckpointInProgress();
    }
    run.job().kill();
    if (number == 2) {
      run.startWithoutWaiting();
      run.awaitCheckpointInProgress();
      run.job().kill();
    }
  }

  @Test
  void theDiskOfTheCheckpointsFillsAndIsFreed() throws Exception {
    Path disk = Files.createDirectories(directory.resolve(FullDisk.ROOT));
    Path full = disk.resolve(FullDisk.MARKER);
    try (FaultRun run = run("disk")) {
      run.with("execution.checkpointing.dir: " + FullDisk.SCHEME + ":" + disk).start();
      run.send(0);
      run.awaitStages(1);
      Files.createFile(full);
      run.send(1);
      run.job().awaitLine("No space left on device");
      run.job().awaitLine("cordon: the job has failed and restarts from its last checkpoint");
      long freed = System.nanoTime();
      Files.delete(full);
      Duration recovery = run.findings().untilNextSince(freed);
      run.job().awaitLine("cordon: the job runs again");
      run.send(2, 3);
      check("checkpoint disk full, then freed", run.finish(INPUT.findings()), recovery);
    }
  }

  @Test
  void aRealDiskFillsAndIsFreed() throws Exception {
    assumeTrue(SLOW, "only with -Dcordon.faults=slow");
    try (Tmpfs disk = Tmpfs.mount(directory.resolve("tmpfs"), DISK_MEGABYTES);
        FaultRun run = run("tmpfs")) {
      assumeTrue(disk.isMounted(), "only as root can a test mount a small disk");
      run.with("execution.checkpointing.dir: file:" + directory.resolve("tmpfs/state")).start();
      run.send(0);
      run.awaitStages(1);
      disk.fill();
      run.send(1);
      run.job().awaitLine("No space left on device");
      Await.theEndOf(OUTAGE);
      long freed = System.nanoTime();
      disk.free();
      Duration recovery = run.findings().untilNextSince(freed);
      run.send(2, 3);
      check("the same on a real disk", run.finish(INPUT.findings()), recovery);
    }
  }

  @Test
  void theBrokerIsAway() throws Exception {
    try (FaultRun run = run("broker").start()) {
      run.send(0);
      run.findings().awaitCreated(1 + random.nextInt(INPUT.shares(1)));
      int linesBefore = run.job().lines().size();
      broker.kill();
      Await.theEndOf(OUTAGE);
      List<String> lines = run.job().lines();
      broker.restart();
      long back = System.nanoTime();
      run.send(1);
      Duration recovery = run.findings().untilNextSince(back);
      run.send(2, 3);
      check("broker away for " + OUTAGE.toSeconds() + " s", run.finish(INPUT.findings()), recovery);
      assertThat(lines.subList(linesBefore, lines.size())).hasSizeBetween(1, 20);
    }
  }

  @Test
  void poisonRecordsComeInEveryTopic() throws Exception {
    try (FaultRun run = run("poison").start()) {
      run.send(0);
      run.awaitStages(1);
      List<String> audit =
          Stream.of(FaultInput.M365, FaultInput.BOX, FaultInput.DROPBOX, FaultInput.GOOGLE)
              .map(run::topic)
              .toList();
      PoisonRecords.write(run.bootstrapServers(), audit, List.of(run.topic(FaultInput.M365)));
      PoisonRecords.write(run.bootstrapServers(), List.of(run.topic("policies")), List.of());
      long after = System.nanoTime();
      run.send(1);
      Duration recovery = run.findings().untilNextSince(after);
      run.send(2, 3);
      check("poison records in every topic", run.finish(INPUT.findings()), recovery);
      assertThat(run.rejects()).isGreaterThanOrEqualTo(PoisonRecords.REJECTS * audit.size());
    }
  }

  @Test
  void policiesExplode() throws Exception {
    try (FaultRun run = run("policies").start()) {
      run.send(0);
      run.awaitStages(1);
      List<ExplosivePolicies.Explosive> policies = ExplosivePolicies.all();
      run.publish(policies);
      Map<String, String> outcomes = run.awaitStatuses(policies.size());
      assertThat(policies)
          .allSatisfy(one -> assertThat(outcomes.get(one.id())).startsWith(one.outcome()));
      long after = System.nanoTime();
      run.send(1);
      Duration recovery = run.findings().untilNextSince(after);
      run.send(2, 3);
      check("policies that explode", run.finish(INPUT.findings()), recovery);
    }
  }

  @Test
  void aPartitionGoesSilent() throws Exception {
    try (FaultRun run = run("silent").with("cordon.time.idleness: 3 s").start()) {
      run.send(0, 1);
      Map<String, List<FeedRecord>> others = INPUT.stage(2);
      List<FeedRecord> silent = others.remove(FaultInput.DROPBOX);
      run.send(others);
      long since = System.nanoTime();
      run.findings().awaitCreated(RunDirectory.LOWERED, INPUT.lowered(2));
      Duration decided = Duration.ofNanos(System.nanoTime() - since);
      run.send(FaultInput.DROPBOX, silent);
      run.awaitStages(3);
      run.send(3);
      check("a partition silent", run.finish(INPUT.findings()), decided);
    }
  }

  @Test
  void theClockOfOneCloudIsAnHourBehind() throws Exception {
    FaultInput skewed = INPUT.withMicrosoftClock(Duration.ofHours(-1));
    try (FaultRun run = new FaultRun("skew", broker, directory, skewed).start()) {
      for (int stage = 0; stage < FaultInput.STAGES; stage++) {
        run.send(stage);
        run.awaitStages(stage + 1);
      }
      check("clock of one cloud an hour behind", run.finish(INPUT.findings()));
    }
  }

  @Test
  void theJobIsRestartedWithOtherPolicies() throws Exception {
    try (FaultRun run = run("restart").start()) {
      run.send(0, 1);
      run.awaitStages(2);
      run.findings().awaitCreated(RunDirectory.LINKED, INPUT.links(2));
      run.findings().awaitCreated(RunDirectory.BURSTS, INPUT.bursts(2));
      assertThat(run.job().stop()).isEqualTo(JavaProcess.STOPPED);
      run.files().changePolicies();
      long restarted = System.nanoTime();
      run.startWithoutWaiting();
      run.send(2);
      Duration recovery = run.findings().untilNextSince(restarted);
      run.send(3);
      int added = INPUT.sensitiveDownloads(2);
      EmittedOutput seen = run.finish(INPUT.findings() - INPUT.links(2) + added);
      EmittedOutput common =
          seen.with(text -> text.startsWith(RunDirectory.DOWNLOADS) ? null : text);
      assertThat(seen.findings()).hasSize(common.findings().size() + 2 * added);
      check(
          "restart with other policies",
          reference.with(FaultsITCase::withPoliciesChangedAtHalf),
          common,
          List.of(recovery));
    }
  }

  /** Stages 2 and 3 have the changed policies. */
  private static String withPoliciesChangedAtHalf(String text) {
    boolean isChanged = text.contains("s-2-") || text.contains("s-3-");
    if (isChanged && text.startsWith(RunDirectory.LINKED)) {
      return null;
    }
    return isChanged && text.startsWith(RunDirectory.BURSTS)
        ? text.replace(" | Medium | ", " | High | ")
        : text;
  }
}
