package io.cordon.datagen.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Program;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.identity.App;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecoysTest {

  private static List<Play> plays(String word) {
    List<Play> plays = Play.ofDecoy(word);
    assertThat(plays).as(word).hasSizeGreaterThanOrEqualTo(2);
    assertThat(plays).allMatch(play -> play.planned().decoy());
    return plays;
  }

  private static String domain(String mail) {
    return mail.substring(mail.indexOf('@') + 1);
  }

  @Test
  void handOverIsMuchOfTheOwnWorkAndAColleagueGetsAFolder() {
    for (Play play : plays("hand_over")) {
      assertThat(play.count(Verb.DOWNLOAD)).isGreaterThanOrEqualTo(6);
      assertThat(play.grants())
          .isNotEmpty()
          .allMatch(grant -> grant.audience() == Audience.INTERNAL)
          .noneMatch(grant -> grant.recipients().contains(play.scene().account()));
    }
  }

  @Test
  void marketingPublishesWhatIsNotSensitive() {
    for (Play play : plays("marketing_publishing")) {
      assertThat(play.count(Verb.SHARE)).isBetween(8, 80);
      assertThat(play.acts()).noneMatch(act -> act.item().label().isSensitive());
      assertThat(play.grants()).allMatch(grant -> grant.audience() == Audience.ANYONE);
    }
  }

  @Test
  void labelsAreCorrectedWithAReasonAndNothingIsShared() {
    for (Play play : plays("label_correction")) {
      assertThat(play.scene().app()).isNotEqualTo(App.DROPBOX);
      assertThat(play.count(Verb.LABEL)).isBetween(2, 25);
      assertThat(play.count(Verb.SHARE)).isZero();
      assertThat(play.all(Verb.LABEL))
          .allMatch(act -> ((Detail.Relabel) act.detail()).justification() != null);
    }
  }

  @Test
  void sharesWithPartnersStayWithPartnersOfTheDepartment() {
    for (String word : List.of("partner_onboarding", "partner_share")) {
      for (Play play : plays(word)) {
        List<String> partners = play.lead().department(play.scene().epochDay()).partnerDomains();
        assertThat(play.grants().stream().flatMap(grant -> grant.recipients().stream()))
            .isNotEmpty()
            .allMatch(account -> partners.contains(domain(account.mail())));
      }
    }
  }

  @Test
  void auditorsReadMuchOfOthers() {
    for (Play play : plays("audit_week")) {
      assertThat(play.count(Verb.OPEN)).isBetween(100, 600);
      assertThat(play.acts().stream().map(act -> act.item().library()).distinct().count())
          .isGreaterThan(5);
    }
  }

  @Test
  void allowedApplicationIsOneThatColleaguesUseAndTakesLittle() {
    for (Play play : plays("app_consent")) {
      assertThat(play.acts().get(0).verb()).isEqualTo(Verb.ADMINISTER);
      assertThat(play.count(Verb.DOWNLOAD)).isBetween(9, 45);
      assertThat(play.all(Verb.DOWNLOAD))
          .allMatch(act -> act.visit().program().kind() == Program.Kind.DELEGATED_APP)
          .allMatch(act -> Play.WORLD.applications().contains(act.visit().program()));
    }
  }

  @Test
  void workAbroadIsOnLeaveAndWithTheOwnComputer() {
    for (Play play : plays("work_abroad")) {
      long day = play.scene().epochDay();
      assertThat(play.lead().onLeave(day)).isTrue();
      assertThat(play.count(Verb.SIGN_IN)).isPositive();
      assertThat(play.acts())
          .allMatch(act -> act.visit().device().equals(play.lead().computer(day)));
      assertThat(NetworkOf.country(Play.WORLD, play.addresses().get(0)))
          .isNotEqualTo(play.lead().home().country());
    }
  }

  @Test
  void carelessLinkIsOnASensitiveFileAndMostlyTakenBack() {
    List<Play> plays = plays("careless_link");
    for (Play play : plays) {
      assertThat(play.grants()).hasSize(1).allMatch(grant -> grant.audience() == Audience.ANYONE);
      assertThat(play.acts()).allMatch(act -> act.item().label().isSensitive());
    }
    assertThat(plays).anyMatch(play -> play.count(Verb.UNSHARE) == 1);
  }

  @Test
  void linksForTheCompanyAndFilesThatAreNotSensitiveHarmNobody() {
    for (Play play : plays("company_link")) {
      assertThat(play.grants())
          .hasSizeBetween(1, 6)
          .allMatch(grant -> grant.audience() == Audience.ORGANISATION);
    }
    for (Play play : plays("ordinary_file_shared")) {
      assertThat(play.grants()).allMatch(grant -> grant.audience() == Audience.EXTERNAL);
      assertThat(play.acts()).noneMatch(act -> act.item().label().isSensitive());
    }
  }
}
