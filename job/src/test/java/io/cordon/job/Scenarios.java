package io.cordon.job;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.open;
import static io.cordon.model.activity.ActivityFixtures.relabel;
import static io.cordon.model.activity.ActivityFixtures.share;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.file.Audience;
import io.cordon.model.file.LabelChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One scenario per tenant, so that the scenarios cannot affect each other. */
final class Scenarios {
  static final String EXTERNAL_PERSON = "external-person";
  static final String OPEN_LINK = "open-link";
  static final String STRANGE_PLACE = "strange-place";
  static final String LABEL_LOWERED = "label-lowered";
  static final String STRANGER = "stranger";
  static final String ANONYMISER = "anonymiser";
  static final String SHARE_IN_ROWS = "share-in-rows";
  static final String ROWS_AT_ONCE = "rows-at-once";
  static final String QUIET = "quiet";

  private static final String OFFICE = "10.0.0.5";
  private static final String ABROAD = "203.0.113.9";
  private static final String HIDDEN = "192.0.2.7";

  private Scenarios() {}

  static List<Activity> all() {
    return Stream.of(
            in(EXTERNAL_PERSON, confidential(share().to("eve@gmail.com"))),
            in(OPEN_LINK, confidential(share().audience(Audience.ANYONE).link("l1"))),
            in(STRANGE_PLACE, weeksInTheOfficeThenAbroad()),
            in(LABEL_LOWERED, loweredThenShared()),
            in(STRANGER, linkThenStranger()),
            in(ANONYMISER, confidential(download().from(HIDDEN))),
            in(SHARE_IN_ROWS, rowsOfOneShareAndOneTwice()),
            in(ROWS_AT_ONCE, rowsOfOneTimeWithoutCorrelation()),
            in(QUIET, nothingForbidden()))
        .flatMap(List::stream)
        .toList();
  }

  private static ActivityFixtures[] weeksInTheOfficeThenAbroad() {
    List<ActivityFixtures> activities = new ArrayList<>();
    for (int day = 0; day < 20; day++) {
      String time = instant("09:00").plus(Duration.ofDays(day)).toString();
      activities.add(open().from(OFFICE).at(time));
    }
    String time = instant("09:00").plus(Duration.ofDays(20)).toString();
    activities.add(confidential(download().from(ABROAD).at(time)));
    return activities.toArray(ActivityFixtures[]::new);
  }

  private static ActivityFixtures[] loweredThenShared() {
    return new ActivityFixtures[] {
      relabel(LabelChange.LOWERED).was("Confidential", 3).labelled("General", 2).at("10:00"),
      share().to("eve@gmail.com").at("11:00")
    };
  }

  /** The label of the downloaded file is known only from the share before. */
  private static ActivityFixtures[] linkThenStranger() {
    return new ActivityFixtures[] {
      confidential(share().audience(Audience.ANYONE).link("l1").at("10:00")),
      download().byAnonymous().from(ABROAD).at("11:00")
    };
  }

  private static ActivityFixtures[] rowsOfOneShareAndOneTwice() {
    return new ActivityFixtures[] {
      confidential(share().correlated("c1").id("row-1").at("10:00")),
      confidential(share().correlated("c1").id("row-2").to("eve@gmail.com").at("10:00:01")),
      confidential(share().correlated("c1").id("row-3").to("eve@gmail.com").at("10:00:02")),
      confidential(share().correlated("c1").id("row-3").to("eve@gmail.com").at("10:00:02"))
    };
  }

  /** Rows of the same time: the smallest id decides which row is first and names the act. */
  private static ActivityFixtures[] rowsOfOneTimeWithoutCorrelation() {
    return new ActivityFixtures[] {
      confidential(share().id("row-c").to("mallory@rival.example").at("10:00")),
      confidential(share().id("row-b").to("trent@rival.example").at("10:00")),
      confidential(share().id("row-a").to("eve@gmail.com").at("10:00"))
    };
  }

  private static ActivityFixtures[] nothingForbidden() {
    return new ActivityFixtures[] {
      confidential(share().to("ben@example.com").at("10:00")),
      confidential(share().to("eve@gmail.com").failed().at("10:10")),
      share().of("menu.docx").labelled("General", 2).audience(Audience.ANYONE).at("10:20"),
      share().of("scan.pdf").to("eve@gmail.com").at("10:30"),
      confidential(download().from(OFFICE).at("10:40"))
    };
  }

  private static ActivityFixtures confidential(ActivityFixtures activity) {
    return activity.labelled("Confidential", 3);
  }

  private static List<Activity> in(String tenant, ActivityFixtures... activities) {
    return Stream.of(activities)
        .map(activity -> activity.build().toBuilder().tenant(tenant).build())
        .toList();
  }
}
