package io.cordon.job;

import static io.cordon.job.testing.CorrelationFixtures.DELETE;
import static io.cordon.job.testing.CorrelationFixtures.DOWNLOAD;
import static io.cordon.job.testing.CorrelationFixtures.SHARE;
import static io.cordon.job.testing.CorrelationFixtures.SIGN_IN;
import static io.cordon.job.testing.CorrelationFixtures.count;
import static io.cordon.job.testing.CorrelationFixtures.counting;
import static io.cordon.job.testing.CorrelationFixtures.policy;
import static io.cordon.job.testing.CorrelationFixtures.sequence;
import static io.cordon.model.activity.ActivityFixtures.delete;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import io.cordon.policy.Aggregation;
import io.cordon.policy.Correlation;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.condition.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Correlations and sequences through the whole topology, with one person per scenario. */
class CorrelationsITCase {
  private static final Correlation MASS = count("mass_download", 5, Field.USER, DOWNLOAD);

  private static final PolicyPack POLICIES =
      PolicyPack.ofPolicies(
          List.of(
              policy("event-count", MASS),
              policy(
                  "value-count",
                  counting(
                      Aggregation.VALUE_COUNT,
                      "many_recipients",
                      3,
                      Field.RECIPIENT,
                      Field.FILE_ID,
                      SHARE)),
              policy(
                  "value-sum",
                  counting(
                      Aggregation.VALUE_SUM,
                      "many_bytes",
                      1_000_000,
                      Field.FILE_SIZE,
                      Field.USER,
                      DELETE)),
              policy(
                  "temporal",
                  counting(
                      Aggregation.TEMPORAL, "all", 3, null, Field.USER, SIGN_IN, DELETE, SHARE)),
              policy(
                  "count-of-counts",
                  count(
                      "many_files", 2, Field.USER, count("shared_often", 2, Field.FILE_ID, SHARE))),
              sequence("sign-in-then-mass", SIGN_IN, MASS),
              sequence("mass-then-share", MASS, SHARE)));

  private static TopologyRun run;

  @BeforeAll
  static void runTopology() throws Exception {
    run = TopologyRun.replayed(activities(), POLICIES);
  }

  private static List<Activity> activities() {
    List<ActivityFixtures> all = new ArrayList<>();
    all.addAll(downloads("ana@example.com", 7));
    all.addAll(downloads("ben@example.com", 4));
    for (String name : List.of("eve@gmail.com", "max@rival.example", "eve@gmail.com", "x@y.zz")) {
      String file = "cara.docx";
      all.add(share().by("cara@example.com").of(file).to(name).at("10:0" + all.size() % 10));
    }
    all.add(deleted("dan@example.com", 600_000, "10:00"));
    all.add(deleted("dan@example.com", 600_000, "10:30"));
    all.add(deleted("dora@example.com", 600_000, "10:00"));
    all.add(deleted("dora@example.com", 600_000, "12:30"));
    all.add(share().by("ed@example.com").of("ed.docx").to("eve@gmail.com").at("10:00"));
    all.add(signIn().by("ed@example.com").at("10:20"));
    all.add(deleted("ed@example.com", 1, "10:40"));
    for (String file : List.of("f1.docx", "f2.docx")) {
      all.add(share().by("flo@example.com").of(file).to("eve@gmail.com").at("10:00"));
      all.add(share().by("flo@example.com").of(file).to("eve@gmail.com").at("10:01"));
    }
    all.add(signIn().by("gus@example.com").at("09:30"));
    all.addAll(downloads("gus@example.com", 5));
    all.add(share().by("gus@example.com").of("g.docx").to("eve@gmail.com").at("11:00"));
    return all.stream().map(ActivityFixtures::build).toList();
  }

  private static List<ActivityFixtures> downloads(String user, int count) {
    List<ActivityFixtures> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String time = instant("10:00").plus(Duration.ofMinutes(i)).toString();
      all.add(download().by(user).of(user + i).id(user + i).at(time));
    }
    return all;
  }

  private static ActivityFixtures deleted(String user, long bytes, String time) {
    String name = user + time;
    CloudFile file =
        CloudFile.builder()
            .id(name)
            .name(name)
            .path(name)
            .kind(FileKind.FILE)
            .sizeBytes(bytes)
            .build();
    return delete().by(user).of(file).at(time);
  }

  private static List<Detection> by(TopologyRun run, String policyId) {
    return run.findings().stream()
        .filter(finding -> finding.stage() == FindingStage.CREATE)
        .map(Finding::detection)
        .filter(detection -> detection.policy().id().equals(policyId))
        .toList();
  }

  private static Detection only(String policyId, String user) {
    List<Detection> of =
        by(run, policyId).stream()
            .filter(detection -> detection.trigger().actor().name().equals(user))
            .toList();
    assertThat(of).hasSize(1);
    return of.get(0);
  }

  @Test
  void manyDownloadsAreFoundOnTheFifth() {
    Detection found = only("event-count", "ana@example.com");

    assertThat(found.trigger().id()).isEqualTo("ana@example.com4");
    assertThat(found.first().id()).isEqualTo("ana@example.com0");
    assertThat(found.burst().eventIds()).hasSize(5);
    assertThat(found.why())
        .isEqualTo("5 downloads in 4 minutes by ana@example.com (5 within 1h fire)");
    assertThat(by(run, "event-count"))
        .extracting(Detection::subjectKey)
        .containsExactlyInAnyOrder(
            "m365|example|@ana@example.com", "m365|example|@gus@example.com");
  }

  @Test
  void manyRecipientsOfOneFileAreFound() {
    Detection found = only("value-count", "cara@example.com");

    assertThat(found.burst().observed()).isEqualTo(3);
    assertThat(found.why()).startsWith("3 different recipients (shares) in ");
    assertThat(found.subjectKey()).isEqualTo("m365|example|file-cara.docx");
  }

  @Test
  void manyBytesWithinTheTimespanAreFound() {
    assertThat(by(run, "value-sum")).hasSize(1);
    assertThat(only("value-sum", "dan@example.com").why())
        .isEqualTo(
            "1,200,000 bytes of deletions in 30 minutes by dan@example.com"
                + " (1,000,000 within 1h fire)");
  }

  @Test
  void oneActivityOfEachRuleIsFoundInAnyOrder() {
    assertThat(by(run, "temporal")).hasSize(1);
    assertThat(only("temporal", "ed@example.com").why())
        .startsWith("3 kinds of activity (signed_in, deleted, shared_outside) in 40 minutes");
  }

  @Test
  void aCountOfCountsIsFoundWithAllEventIds() {
    assertThat(by(run, "count-of-counts")).hasSize(1);
    Detection found = only("count-of-counts", "flo@example.com");
    assertThat(found.burst().measure()).isEqualTo("bursts of shares");
    assertThat(found.burst().eventIds()).hasSize(4);
  }

  @Test
  void aMassDownloadAfterASignInIsASequence() {
    assertThat(by(run, "sign-in-then-mass")).hasSize(1);
    Detection found = only("sign-in-then-mass", "gus@example.com");
    assertThat(found.why())
        .isEqualTo(
            "verb is sign_in; then 5 downloads in 4 minutes by gus@example.com"
                + " (5 within 1h fire)");
    assertThat(found.burst().eventIds()).hasSize(5);
    assertThat(found.activities()).hasSize(2);
  }

  @Test
  void aMassDownloadBeforeAShareIsASequence() {
    assertThat(only("mass-then-share", "gus@example.com").why())
        .endsWith("; then verb is share, audience is external");
  }

  @Test
  void theOrderOfTheLogDoesNotMatter() throws Exception {
    List<Activity> shuffled = new ArrayList<>(activities());
    Collections.shuffle(shuffled, new Random(3));

    assertThat(uids(TopologyRun.replayed(shuffled, POLICIES))).isEqualTo(uids(run));
  }

  @Test
  void parallelismDoesNotChangeTheCounts() throws Exception {
    List<String> subjects = subjects(TopologyRun.streamed(activities(), POLICIES));

    assertThat(subjects).isEqualTo(subjects(run));
  }

  private static List<String> uids(TopologyRun run) {
    return run.findings().stream().map(Finding::uid).distinct().sorted().toList();
  }

  private static List<String> subjects(TopologyRun run) {
    return run.findings().stream()
        .filter(finding -> finding.stage() == FindingStage.CREATE)
        .map(Finding::detection)
        .map(detection -> detection.policy().id() + ' ' + detection.subjectKey())
        .sorted()
        .toList();
  }
}
