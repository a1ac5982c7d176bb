package io.cordon.cli.faults;

import io.cordon.harness.topic.FeedRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The audit records of one run: leaks of every kind in four clouds, in stages that are three hours
 * of event time apart.
 *
 * <p>Every subject's records are in one partition, in order. So the job's output does not depend on
 * how partitions and tasks interleave, which differs from run to run: findings, revisions and
 * actions must be equal.
 *
 * @param scale 1 is about 250 records in a stage
 * @param microsoftClock how far the clock of Microsoft 365 is ahead of the others
 */
record FaultInput(int scale, Duration microsoftClock) {
  static final String M365 = "audit.m365";
  static final String BOX = "audit.box";
  static final String DROPBOX = "audit.dropbox";
  static final String GOOGLE = "audit.google";
  static final int STAGES = 4;

  /** Enough keys to reach every partition. */
  private static final int END_RECORDS = 30;

  private static final int DOWNLOADS = 5;
  private static final String OFFICE = "198.51.100.7";
  private static final int HISTORY_DAYS = 20;
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  /** How many leaks of each kind one stage has, for scale 1. */
  private enum Leaks {
    SHARES(30),
    LOWERED(5),
    BURSTS(3),
    TRANSFERS(3),
    INVITATIONS(10),
    STRANGERS(3),
    LINKS(8);

    private final int count;

    Leaks(int count) {
      this.count = count;
    }
  }

  FaultInput(int scale) {
    this(scale, Duration.ZERO);
  }

  FaultInput withMicrosoftClock(Duration ahead) {
    return new FaultInput(scale, ahead);
  }

  private List<String> names(Leaks kind, int stage) {
    List<String> names = new ArrayList<>();
    for (int number = 0; number < kind.count * scale; number++) {
      names.add(kind.name().toLowerCase(Locale.ROOT) + '-' + stage + '-' + number);
    }
    return names;
  }

  /** A network of which nobody else knows. */
  private static String elsewhere(String name) {
    return "203.0." + Math.floorMod(name.hashCode(), 256) + ".7";
  }

  /** How many findings all stages raise. */
  int findings() {
    int perStage = 0;
    for (Leaks kind : Leaks.values()) {
      perStage += kind.count * scale;
    }
    return perStage * STAGES;
  }

  /** Sensitive files shared with external people in some stages: findings on arrival. */
  int shares(int stages) {
    return (Leaks.SHARES.count + Leaks.INVITATIONS.count) * scale * stages;
  }

  /** Labels lowered before a share in some stages: findings once event time has passed. */
  int lowered(int stages) {
    return Leaks.LOWERED.count * scale * stages;
  }

  /** Sensitive downloads in some stages. */
  int sensitiveDownloads(int stages) {
    return Leaks.TRANSFERS.count * scale * stages;
  }

  /** Public links in some stages. */
  int links(int stages) {
    return Leaks.LINKS.count * scale * stages;
  }

  /** Users who download much in some stages. */
  int bursts(int stages) {
    return Leaks.BURSTS.count * scale * stages;
  }

  /** The records of one stage by topic. */
  Map<String, List<FeedRecord>> stage(int stage) {
    Instant time = START.plus(Duration.ofHours(3L * stage));
    Map<String, List<FeedRecord>> topics = new LinkedHashMap<>();
    topics.put(BOX, box(stage, time));
    topics.put(DROPBOX, dropbox(stage, time));
    topics.put(GOOGLE, google(stage, time));
    topics.put(M365, m365(stage, time));
    return topics;
  }

  /** The first or the second half of a stage. */
  Map<String, List<FeedRecord>> half(int stage, int half) {
    Map<String, List<FeedRecord>> topics = stage(stage);
    topics.replaceAll(
        (topic, rows) -> {
          int middle = rows.size() / 2;
          return half == 1 ? rows.subList(0, middle) : rows.subList(middle, rows.size());
        });
    return topics;
  }

  private List<FeedRecord> m365(int stage, Instant time) {
    List<FeedRecord> rows = new ArrayList<>();
    MicrosoftRows now = new MicrosoftRows(time, microsoftClock);
    names(Leaks.TRANSFERS, stage)
        .forEach(name -> rows.add(now.sensitiveDownload(name, "plan-" + name)));
    names(Leaks.BURSTS, stage).forEach(name -> rows.addAll(now.downloads(name, name, DOWNLOADS)));
    names(Leaks.LOWERED, stage).forEach(name -> rows.addAll(now.loweredThenShared(name)));
    int second = 0;
    for (String name : names(Leaks.SHARES, stage)) {
      MicrosoftRows later = new MicrosoftRows(time.plusSeconds(second++), microsoftClock);
      rows.addAll(later.sensitiveShare(name));
      rows.add(later.open("ordinary-" + name));
    }
    return withCopies(rows);
  }

  private List<FeedRecord> box(int stage, Instant time) {
    List<FeedRecord> rows = new ArrayList<>();
    // All history comes first: afterwards its duplicates would be too old to be recognised.
    for (int day = HISTORY_DAYS; stage == 0 && day > 0; day--) {
      OtherCloudRows then = new OtherCloudRows(START.minus(Duration.ofDays(day)));
      for (int later = 0; later < STAGES; later++) {
        names(Leaks.STRANGERS, later)
            .forEach(
                name ->
                    rows.add(
                        then.boxInvitationFrom(
                            OFFICE, name, name, "General", "ben@contoso.example")));
      }
    }
    OtherCloudRows now = new OtherCloudRows(time);
    names(Leaks.STRANGERS, stage)
        .forEach(
            name ->
                rows.add(
                    now.boxInvitationFrom(
                        elsewhere(name), name, name, "General", "ben@contoso.example")));
    names(Leaks.INVITATIONS, stage)
        .forEach(
            name -> rows.add(now.boxInvitation("ana", name, "Confidential", "eve@known.example")));
    return rows;
  }

  private List<FeedRecord> dropbox(int stage, Instant time) {
    List<FeedRecord> rows = new ArrayList<>();
    OtherCloudRows later = new OtherCloudRows(time.plusSeconds(600));
    for (String name : names(Leaks.TRANSFERS, stage)) {
      rows.addAll(later.dropboxUploadThenPublicLink(name, "copy-" + name));
    }
    return withCopies(rows);
  }

  private List<FeedRecord> google(int stage, Instant time) {
    List<FeedRecord> rows = new ArrayList<>();
    OtherCloudRows now = new OtherCloudRows(time);
    names(Leaks.LINKS, stage).forEach(name -> rows.add(now.googlePublicLink(name)));
    return withCopies(rows);
  }

  /** Clouds repeat records: every tenth comes twice. */
  private static List<FeedRecord> withCopies(List<FeedRecord> rows) {
    List<FeedRecord> copies = new ArrayList<>();
    for (int number = 0; number < rows.size(); number++) {
      copies.add(rows.get(number));
      if (number % 10 == 0) {
        copies.add(rows.get(number));
      }
    }
    return copies;
  }

  /**
   * Ordinary records for every partition that move event time by days: sequences are decided, and
   * then all findings are closed.
   */
  List<Map<String, List<FeedRecord>>> ends() {
    return List.of(ordinary(Duration.ofHours(20)), ordinary(Duration.ofDays(5)));
  }

  private static Map<String, List<FeedRecord>> ordinary(Duration sinceStart) {
    Map<String, List<FeedRecord>> topics = new LinkedHashMap<>();
    Instant time = START.plus(sinceStart);
    for (int number = 0; number < END_RECORDS; number++) {
      String file = "end-" + number;
      add(topics, M365, new MicrosoftRows(time, Duration.ZERO).open(file));
      add(topics, BOX, new OtherCloudRows(time).boxPreview(file));
      add(topics, DROPBOX, new OtherCloudRows(time).dropboxDownload(file));
      add(topics, GOOGLE, new OtherCloudRows(time).googleView(file));
    }
    return topics;
  }

  private static void add(Map<String, List<FeedRecord>> topics, String topic, FeedRecord row) {
    topics.computeIfAbsent(topic, absent -> new ArrayList<>()).add(row);
  }
}
