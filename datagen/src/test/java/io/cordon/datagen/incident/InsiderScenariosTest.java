package io.cordon.datagen.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.world.Person;
import io.cordon.model.activity.Verb;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InsiderScenariosTest {

  private static Stream<Play> plays(String word, int least) {
    List<Play> plays = Play.of(word);
    assertThat(plays).as(word).hasSizeGreaterThanOrEqualTo(least);
    return plays.stream();
  }

  @Test
  void leaverTakesManyTimesTheirHabitInTheLastWeeks() {
    plays("mass_download_before_leaving", 2)
        .forEach(
            play -> {
              Person lead = play.lead();
              assertThat(play.days()).hasSizeBetween(2, 6);
              assertThat(play.days()).allMatch(day -> day <= lead.lastDay());
              assertThat(lead.lastDay() - play.scene().epochDay()).isLessThanOrEqualTo(21);
              double perDay = (double) play.count(Verb.DOWNLOAD) / play.days().size();
              assertThat(perDay).isLessThan(13 * lead.habits().downloadsPerDay() + 20);
              assertThat(perDay).isGreaterThanOrEqualTo(6);
            });
  }

  @Test
  void formerMemberIsActiveAfterTheLastDay() {
    plays("leaver_still_active", 2)
        .forEach(
            play -> {
              assertThat(play.days())
                  .hasSizeBetween(1, 3)
                  .allMatch(day -> day > play.lead().lastDay());
              assertThat(play.files()).isBetween(4, 60);
            });
  }

  @Test
  void slowExfiltrationIsHalfAsMuchAgainOnFifteenWorkdaysAndAllSensitive() {
    plays("slow_exfiltration", 4)
        .forEach(
            play -> {
              double habit = play.lead().habits().downloadsPerDay();
              assertThat(play.days()).hasSizeBetween(14, 17);
              assertThat(play.all(Verb.DOWNLOAD)).allMatch(act -> act.item().label().isSensitive());
              assertThat(play.count(Verb.DOWNLOAD))
                  .isBetween(15, (int) (15 * 0.5 * habit * 1.6) + 30);
            });
  }

  @Test
  void oddHoursInsiderWorksFourNightsFromHome() {
    plays("odd_hours_insider", 6)
        .forEach(
            play -> {
              assertThat(play.days()).hasSize(4);
              assertThat(play.count(Verb.DOWNLOAD)).isBetween(4 * 15, 4 * 55);
              assertThat(play.addresses())
                  .containsExactly(play.lead().homeAddress(play.scene().epochDay()));
              long zone = play.lead().home().utcOffsetHours() * 3_600_000L;
              assertThat(play.acts())
                  .allMatch(
                      act -> Math.floorMod(act.atMillis() + zone, 86_400_000L) < 6 * 3_600_000L);
            });
  }

  @Test
  void muleSharesWithOnePersonOfAPartnerOfOthers() {
    List<Play> plays = plays("partner_mule", 6).toList();
    for (Play play : plays) {
      assertThat(play.count(Verb.SHARE)).isBetween(5, 20);
      assertThat(play.days()).hasSize(5);
      Set<String> mails = new HashSet<>();
      play.grants().forEach(grant -> grant.recipients().forEach(to -> mails.add(to.mail())));
      assertThat(mails).hasSize(1);
      String mail = mails.iterator().next();
      String domain = mail.substring(mail.indexOf('@') + 1);
      assertThat(Play.WORLD.partners().domains()).contains(domain);
      assertThat(play.lead().department(play.scene().epochDay()).partnerDomains())
          .doesNotContain(domain);
    }
    double sensitive =
        plays.stream()
            .flatMap(play -> play.all(Verb.SHARE))
            .mapToInt(act -> act.item().label().isSensitive() ? 1 : 0)
            .average()
            .orElseThrow();
    assertThat(sensitive).isBetween(0.55, 0.9);
  }

  @Test
  void poisonerRaisesTheirHabitSlowlyAndThenTakesFourTimesAsMuch() {
    plays("poisoned_baseline", 4)
        .forEach(
            play -> {
              long first = play.scene().epochDay();
              double habit = play.lead().habits().downloadsPerDay();
              assertThat(play.days()).hasSizeBetween(2, 3);
              assertThat(play.days().get(0) - first).isBetween(7L, 32L);
              assertThat(play.count(Verb.DOWNLOAD)).isGreaterThan((int) (4 * habit));
              assertThat(play.leadUp()).noneMatch(act -> act.item() != null && sunday(act));
            });
  }

  /** By the clock of UTC, with room for those of others. */
  private static boolean sunday(Act act) {
    long hours = Math.floorDiv(act.atMillis(), 3_600_000L);
    return Math.floorMod(Math.floorDiv(hours, 24) + 3, 7) == 6 && hours % 24 > 4 && hours % 24 < 16;
  }

  @Test
  void innocentActsThatLeadUpCarryNoNumber() {
    for (Play play : Play.of("partner_mule")) {
      assertThat(play.leadUp()).isNotEmpty().allMatch(act -> act.incident() == 0);
      Set<Long> opened = new HashSet<>();
      play.leadUp().stream()
          .filter(act -> act.verb() == Verb.OPEN)
          .forEach(act -> opened.add(act.item().key()));
      assertThat(play.all(Verb.SHARE).map(act -> act.item()).map(Item::key))
          .allMatch(opened::contains);
      assertThat(play.acts()).noneMatch(act -> act.detail() instanceof Detail.None);
    }
  }
}
