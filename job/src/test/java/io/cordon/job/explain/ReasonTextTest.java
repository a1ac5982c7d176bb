package io.cordon.job.explain;

import static io.cordon.job.explain.Reasons.count;
import static io.cordon.job.explain.Reasons.newToAll;
import static io.cordon.job.explain.Reasons.newToDepartment;
import static io.cordon.job.explain.Reasons.newToPerson;
import static io.cordon.job.explain.Reasons.rare;
import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.unshare;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.profile.Explanation;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;
import io.cordon.model.activity.PlaceBuilder;
import io.cordon.model.activity.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of each reason. 3 March 2026 is a Tuesday. */
class ReasonTextTest {
  private static final Actor ANA =
      Actor.named(ActorKind.USER, "ana@example.com", null, "example.com")
          .recognised(Affiliation.INTERNAL, "Sales", false);

  private static String text(Explanation reason, ActivityFixtures activity) {
    return ReasonText.of(reason, new ActivityNames(activity.by(ANA).build()));
  }

  private static PlaceBuilder brazil() {
    return Place.builder()
        .country("BR", CountrySource.DATABASE)
        .operator(64_500, "Example Hosting");
  }

  private static ActivityFixtures from(PlaceBuilder place) {
    return download().from(new Endpoint("203.0.113.7", 0, null, place.build()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HOUR_DOWNLOADS | 120 downloads in this hour",
        "DOWNLOADS | 120 downloads on this day",
        "SENSITIVE | 120 downloads of sensitive files on this day",
        "FOREIGN | 120 downloads from folders new to the person on this day",
        "SHARES | 120 shares with outsiders on this day",
        "HOUR_CHANGES | 120 files renamed, overwritten or deleted in this hour",
        "CHANGES | 120 files renamed, overwritten or deleted on this day",
        "RARE_ENDING | 120 files changed to an ending that is rare here on this day",
      })
  void whatIsCountedHasWhatIsExpectedAndWhatIsUsual(Detector detector, String counted) {
    assertThat(text(count(detector), download()))
        .isEqualTo(counted + ", 3.1 expected, usually 0-11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SESSION_DOWNLOADS | 120 downloads in this session",
        "SESSION_SENSITIVE | 120 downloads of sensitive files in this session",
        "SESSION_FOREIGN | 120 downloads from folders new to the person in this session",
      })
  void aSessionIsComparedWithAWholeDay(Detector detector, String counted) {
    assertThat(text(count(detector), download()))
        .isEqualTo(counted + ", 3.1 expected in a whole day, usually 0-11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SLOW_DOWNLOADS | downloads",
        "SLOW_SENSITIVE | downloads of sensitive files",
        "SLOW_FOREIGN | downloads from folders new to the person",
      })
  void aRiseIsOneOfWeeks(Detector detector, String what) {
    assertThat(text(count(detector), download()))
        .isEqualTo(what + " have risen for weeks, lately 120 a day, 3.1 before, usually 0-11");
    assertThat(text(count(detector, 0, 0, 0, 0), download()))
        .isEqualTo(what + " have risen for weeks");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HOUR_DOWNLOADS | 1 download in this hour",
        "DOWNLOADS | 1 download on this day",
        "SENSITIVE | 1 download of a sensitive file on this day",
        "FOREIGN | 1 download from a folder new to the person on this day",
        "SHARES | 1 share with outsiders on this day",
        "CHANGES | 1 file renamed, overwritten or deleted on this day",
        "RARE_ENDING | 1 file changed to an ending that is rare here on this day",
      })
  void oneIsSingular(Detector detector, String counted) {
    assertThat(text(count(detector, 1, 0.01, 0, 0), download()))
        .isEqualTo(counted + ", almost none expected, usually none");
  }

  @Test
  void theNumberOfAnotherHourOrSessionIsNotShown() {
    assertThat(text(count(Detector.HOUR_CHANGES, 2, 3.1, 0, 11), download()))
        .isEqualTo(
            "unusually many files renamed, overwritten or deleted in an earlier hour of this day,"
                + " 3.1 expected, usually 0-11");
    assertThat(text(count(Detector.SESSION_DOWNLOADS, 11, 3.1, 0, 11), download()))
        .isEqualTo(
            "unusually many downloads in an earlier session of this day, 3.1 expected in a whole"
                + " day, usually 0-11");
    Explanation weak =
        new Explanation(
            Detector.HOUR_DOWNLOADS, 0.9, 9, 3.1, 0, 11, Reasons.HISTORY_DAYS, false, false, false);
    assertThat(text(weak, download()))
        .isEqualTo("9 downloads in this hour, 3.1 expected, usually 0-11");
  }

  @Test
  void anEndingThatHardlyAnybodyUsesIsNamed() {
    Explanation reason =
        new Explanation(
            Detector.RARE_ENDING, 4, 30, 0, 0, 0, Reasons.HISTORY_DAYS, false, true, true);
    assertThat(text(reason, activity(Verb.RENAME).of("plan.docx.locked")))
        .isEqualTo(
            "30 files changed to an ending that is rare here on this day (.locked, which hardly"
                + " anybody here uses), almost none expected, usually none");
  }

  @Test
  void aCountOfABillionIsReadable() {
    assertThat(text(count(Detector.DOWNLOADS, 1_000_000_000, 1_234.5, 900, 2_000), download()))
        .isEqualTo("1,000,000,000 downloads on this day, 1,235 expected, usually 900-2,000");
  }

  @Test
  void aCountryIsNewToWhomItIsNew() {
    assertThat(text(newToAll(Detector.COUNTRY), from(brazil())))
        .isEqualTo("first time from Brazil, where hardly anybody here works");
    assertThat(text(newToDepartment(Detector.COUNTRY), from(brazil())))
        .isEqualTo(
            "first time from Brazil, where others here work, but hardly anybody of the department");
    assertThat(text(newToPerson(Detector.COUNTRY), from(brazil())))
        .isEqualTo("first time from Brazil, where others of the department work");
    assertThat(text(rare(Detector.COUNTRY), from(brazil()))).isEqualTo("from Brazil, rare for ana");
    assertThat(text(rare(Detector.COUNTRY), download()))
        .isEqualTo("from a country, unusual for ana");
  }

  @Test
  void someCountriesHaveAnArticle() {
    PlaceBuilder states = Place.builder().country("US", CountrySource.DATABASE);
    assertThat(text(rare(Detector.COUNTRY), from(states)))
        .isEqualTo("from the United States, rare for ana");
  }

  @Test
  void whoStatesACountryIsSaid() {
    PlaceBuilder said = Place.builder().country("BR", CountrySource.CLOUD);
    assertThat(text(rare(Detector.COUNTRY), from(said)))
        .isEqualTo("from Brazil (said by Microsoft 365), rare for ana");
  }

  @Test
  void withoutADepartmentNothingIsSaidOfIt() {
    Activity activity = from(brazil()).by("ana@example.com").build();
    assertThat(ReasonText.of(newToAll(Detector.COUNTRY), new ActivityNames(activity)))
        .isEqualTo("first time from Brazil, where hardly anybody here works");
    assertThat(ReasonText.of(newToDepartment(Detector.COUNTRY), new ActivityNames(activity)))
        .isEqualTo("first time from Brazil, where others here work");
  }

  @Test
  void aNetworkHasItsNameOrItsOperator() {
    assertThat(text(newToAll(Detector.NETWORK), from(brazil())))
        .isEqualTo("the network AS64500 Example Hosting, which hardly anybody here uses");
    assertThat(text(newToPerson(Detector.NETWORK), from(brazil().network("Branch"))))
        .isEqualTo("the network Branch, new to ana, known to the department");
    assertThat(text(rare(Detector.NETWORK), download())).isEqualTo("a network, unusual for ana");
  }

  @Test
  void aDeviceAndAProgramHaveTheirNames() {
    Client client =
        Client.builder().device("LAPTOP-7").applicationId("a-1").applicationName("Sync").build();
    assertThat(text(newToPerson(Detector.DEVICE), download().with(client)))
        .isEqualTo("the device LAPTOP-7, new to ana, known to the department");
    assertThat(text(newToAll(Detector.PROGRAM), download().with(client)))
        .isEqualTo("the program Sync, which hardly anybody here uses");
    Client browser = Client.builder().userAgent("rclone/v1.66").build();
    assertThat(text(rare(Detector.PROGRAM), download().with(browser)))
        .isEqualTo("the program rclone/v1.66, rare for ana");
  }

  @Test
  void anHourHasItsDayOfTheWeek() {
    assertThat(text(rare(Detector.HOUR), download().at("2026-03-03T03:41:00Z")))
        .isEqualTo("on a Tuesday at 03:00 UTC, when ana is seldom active");
    ActivityFixtures atNight = download().at("2026-03-03T03:41:00Z");
    assertThat(text(newToPerson(Detector.HOUR), atNight))
        .isEqualTo("at 03:00 UTC, an hour at which ana was never active");
    assertThat(text(newToDepartment(Detector.HOUR), atNight))
        .isEqualTo(
            "at 03:00 UTC, an hour at which ana was never active, nor anybody of the department");
    assertThat(text(newToAll(Detector.HOUR), atNight))
        .isEqualTo("at 03:00 UTC, an hour at which nobody here was ever active");
  }

  @Test
  void aJourneyEndsInACity() {
    assertThat(text(rare(Detector.TRAVEL), from(brazil().city("Recife"))))
        .isEqualTo(
            "in Recife, Brazil, which nobody can reach in the time since the last activity"
                + " elsewhere");
    assertThat(text(rare(Detector.TRAVEL), download()))
        .isEqualTo(
            "at a place which nobody can reach in the time since the last activity elsewhere");
  }

  @Test
  void recipientsHaveTheirDomains() {
    assertThat(text(newToPerson(Detector.RECIPIENT), share().to("eve@rival.example")))
        .isEqualTo("shared with rival.example, new to ana, known to the department");
    assertThat(
            text(
                newToAll(Detector.SENSITIVE_RECIPIENT),
                share().to("eve@rival.example").to("bob@example.com").to("mal@other.example")))
        .isEqualTo(
            "a sensitive file shared with rival.example and other.example, at least one of them"
                + " new to ana and hardly known here");
    ActivityFixtures many = share();
    for (int i = 0; i < 5; i++) {
      many.to("eve@d" + i + ".example");
    }
    assertThat(text(rare(Detector.RECIPIENT), many))
        .isEqualTo(
            "shared with d0.example, d1.example, d2.example and 2 more domains, at least one of"
                + " them rare for ana");
  }

  @Test
  void anActivityWithoutRecipientsIsNotTheOneThatShared() {
    assertThat(text(rare(Detector.RECIPIENT), unshare().to("eve@rival.example")))
        .isEqualTo("shared with a domain outside on this day, unusual for ana");
  }

  @Test
  void aHiddenPlaceIsSaidToBeHidden() {
    assertThat(text(rare(Detector.HIDDEN), from(brazil().kind(NetworkKind.HOSTING))))
        .isEqualTo("from a rented server, AS64500 Example Hosting");
    assertThat(text(rare(Detector.HIDDEN), from(brazil().kind(NetworkKind.ANONYMISER))))
        .isEqualTo("through an anonymiser, AS64500 Example Hosting");
    assertThat(text(rare(Detector.HIDDEN), download()))
        .isEqualTo("through a network that hides where somebody is");
  }

  @Test
  void marksAreOfThisDay() {
    assertThat(text(rare(Detector.PUBLIC_LINK), share()))
        .isEqualTo("a link for anyone to a sensitive file on this day");
    assertThat(text(rare(Detector.LABEL_LOWERED), share()))
        .isEqualTo("the label of a sensitive file lowered on this day");
  }

  @Test
  void aLongNameHidesNoOtherReason() {
    Client client = Client.builder().device("\uD83D\uDCC1".repeat(300)).build();
    assertThat(text(rare(Detector.DEVICE), download().with(client)))
        .isEqualTo("the device " + "\uD83D\uDCC1".repeat(60) + "…, rare for ana");
  }

  @ParameterizedTest
  @EnumSource(Detector.class)
  void everyDetectorHasWordsWhateverIsUnknown(Detector detector) {
    Activity nothing = Activity.builder("e1", ActivityFixtures.instant("10:00")).build();
    ActivityNames names = new ActivityNames(nothing);
    assertThat(ReasonText.of(count(detector), names)).isNotBlank().doesNotContain("null");
    assertThat(ReasonAnomaly.of(count(detector), names).toString()).doesNotContain("null");
  }
}
