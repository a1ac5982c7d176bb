package io.cordon.datagen.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserDaysTest {
  private static final int CONFIDENTIAL = 3;

  private final List<UserDay> finished = new ArrayList<>();
  private final UserDays days = new UserDays(CONFIDENTIAL, finished::add);

  private void see(ActivityFixtures activity, int day, int minute) {
    days.see(activity.at(Log.at(day, minute).toString()).build());
  }

  @Test
  void aDayEndsWhenTheNextBegins() {
    see(ActivityFixtures.download().by("bo@example.com"), 0, 600);
    see(ActivityFixtures.download().by("ana@example.com"), 0, 700);
    assertThat(finished).isEmpty();
    see(ActivityFixtures.download().by("ana@example.com"), 1, 0);

    assertThat(finished)
        .extracting(UserDay::user)
        .containsExactly("ana@example.com", "bo@example.com");
  }

  @Test
  void aLabelIsRememberedForLaterRecordsOfTheFile() {
    see(ActivityFixtures.open().of("plan").labelled("Confidential", CONFIDENTIAL), 0, 600);
    see(ActivityFixtures.download().of("plan"), 0, 601);
    see(ActivityFixtures.download().of("menu"), 0, 602);
    days.finish();

    assertThat(finished.get(0).sensitiveDownloads()).isEqualTo(1);
    assertThat(finished.get(0).distinctFiles()).isEqualTo(2);
  }

  @Test
  void externalSharesAndNewDomainsAreCounted() {
    for (int day = 0; day <= PersonHistory.LEARNING_DAYS; day++) {
      see(ActivityFixtures.share().to("eva@partner.example"), day, 600);
    }
    see(ActivityFixtures.share().to("tom@elsewhere.example"), PersonHistory.LEARNING_DAYS, 601);
    see(ActivityFixtures.share().to("bo@example.com"), PersonHistory.LEARNING_DAYS, 602);
    days.finish();
    UserDay last = finished.get(finished.size() - 1);

    assertThat(last.count(Volume.SHARES)).isEqualTo(3);
    assertThat(last.externalShares()).isEqualTo(2);
    assertThat(last.newDomains()).isEqualTo(2);
  }

  @Test
  void theSunTellsWhatIsOffHours() {
    Place tokyo = Place.builder().coordinates(35.7, 139.7).build();
    see(ActivityFixtures.open().from(Endpoint.UNKNOWN.at(tokyo)), 0, 60);
    see(ActivityFixtures.open().from(Endpoint.UNKNOWN.at(tokyo)), 0, 15 * 60);
    days.finish();

    assertThat(finished.get(0).offHoursShare()).isEqualTo(0.5);
  }

  @Test
  void disorderIsRefused() {
    see(ActivityFixtures.open(), 1, 0);
    Activity earlier = ActivityFixtures.open().at(Log.at(0, 0).toString()).build();

    assertThatThrownBy(() -> days.see(earlier)).isInstanceOf(IllegalArgumentException.class);
  }
}
