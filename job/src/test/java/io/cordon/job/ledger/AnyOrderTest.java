package io.cordon.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In any order of a file's activities, the ledger ends with the same result. */
class AnyOrderTest {
  private static final int RUNS = 1_000;
  private static final int SHUFFLES = 6;
  private static final Instant START = ActivityFixtures.instant("08:00");
  private static final Audience[] AUDIENCES = {
    Audience.UNKNOWN, Audience.ORGANISATION, Audience.ANYONE, Audience.PUBLIC
  };
  private static final List<Exposure> EXPOSURES = List.of(Exposure.values());
  private static final String[] PEOPLE = {
    "ben@example.com", "eve@gmail.com", "pia@partner.example"
  };
  private static final Label[] LABELS = {
    Label.UNKNOWN, Label.NONE, new Label("a", "Public", 1), new Label("b", "Confidential", 3)
  };

  @ParameterizedTest
  @EnumSource(names = {"M365", "BOX", "DROPBOX", "GOOGLE_WORKSPACE"})
  void theResultIsTheSame(App app) {
    for (int seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      boolean oneAtATime = seed % 2 == 0;
      List<Activity> activities = activities(app, random, oneAtATime);
      activities.sort(Comparator.comparing(Activity::time).thenComparing(Activity::id));
      LedgerEntry inOrder = LedgerRun.of(activities);
      for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
        Collections.shuffle(activities, random);
        LedgerEntry shuffled = LedgerRun.of(activities);
        assertThat(result(shuffled)).as("seed %d", seed).isEqualTo(result(inOrder));
        if (oneAtATime) {
          assertNotTooEarly(shuffled, inOrder);
        }
      }
    }
  }

  /** The observable result; the remembered times may differ. */
  private static List<Object> result(LedgerEntry entry) {
    CurrentAccess access = CurrentAccess.of(entry);
    return List.of(
        access.exposure(),
        access.isShared(),
        entry.label(),
        entry.labelledAt(),
        entry.base(),
        entry.lifecycle(),
        Objects.toString(entry.nameAndOwner().owner()),
        entry.grants().keySet());
  }

  /** A gap that becomes known late may hide when exactly a grant began again. */
  private static void assertNotTooEarly(LedgerEntry shuffled, LedgerEntry inOrder) {
    inOrder
        .grants()
        .forEach(
            (key, grant) -> {
              Grant other = shuffled.grants().get(key);
              assertThat(other.isActive()).isEqualTo(grant.isActive());
              if (grant.isActive()) {
                assertThat(other.grantedAt()).isAfterOrEqualTo(grant.grantedAt());
              }
            });
  }

  /** Up to thirty activities within three hours, some within one second unless one at a time. */
  private static List<Activity> activities(App app, Random random, boolean oneAtATime) {
    List<Activity> activities = new ArrayList<>();
    int length = 3 + random.nextInt(28);
    for (int i = 0; i < length; i++) {
      int seconds = oneAtATime ? i : 0;
      ActivityFixtures next = next(random).in(app).id("e" + i);
      String time =
          START.plus(Duration.ofMinutes(random.nextInt(180))).plusSeconds(seconds).toString();
      if (app == App.GOOGLE_WORKSPACE && random.nextBoolean()) {
        next.exposed(EXPOSURES.get(random.nextInt(EXPOSURES.size())));
      }
      if (random.nextInt(4) == 0) {
        next.ownedBy(PEOPLE[random.nextInt(PEOPLE.length)]);
      }
      activities.add(next.labelled(LABELS[random.nextInt(LABELS.length)]).at(time).build());
    }
    if (random.nextInt(8) == 0) {
      activities.add(ActivityFixtures.activity(Verb.PURGE).in(app).at("23:00").build());
    }
    return activities;
  }

  private static ActivityFixtures next(Random random) {
    String person = PEOPLE[random.nextInt(PEOPLE.length)];
    return switch (random.nextInt(12)) {
      case 0, 1 -> linked(ActivityFixtures.share(), random);
      case 2 -> linked(ActivityFixtures.unshare(), random);
      case 3, 4 -> ActivityFixtures.share().to(person);
      case 5 -> member(ActivityFixtures.unshare().to(person), random);
      case 6 -> ActivityFixtures.share().to(person).link("l" + random.nextInt(3));
      case 7 -> ActivityFixtures.download().byAnonymous();
      case 8 -> ActivityFixtures.relabel(LabelChange.REPLACED);
      case 9 -> ActivityFixtures.share().as("owner").to(person);
      case 10 -> linked(ActivityFixtures.open(), random);
      default -> ActivityFixtures.activity(lifecycleVerb(random));
    };
  }

  private static ActivityFixtures linked(ActivityFixtures activity, Random random) {
    activity.audience(AUDIENCES[random.nextInt(AUDIENCES.length)]);
    return random.nextBoolean() ? activity.link("l" + random.nextInt(3)) : activity;
  }

  private static ActivityFixtures member(ActivityFixtures activity, Random random) {
    return random.nextBoolean() ? activity.link("l" + random.nextInt(3)) : activity;
  }

  private static Verb lifecycleVerb(Random random) {
    Verb[] verbs = {Verb.UPLOAD, Verb.DELETE, Verb.RESTORE};
    return verbs[random.nextInt(verbs.length)];
  }
}
