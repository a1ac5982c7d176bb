package io.cordon.datagen.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Program;
import io.cordon.model.activity.Verb;
import java.util.List;
import org.junit.jupiter.api.Test;

class DamageScenariosTest {

  @Test
  void ransomwareSpoilsHundredsOfFilesWithinTheHour() {
    List<Play> plays = Play.of("ransomware");
    assertThat(plays).hasSizeGreaterThanOrEqualTo(6);
    for (Play play : plays) {
      assertThat(play.count(Verb.RENAME) + play.count(Verb.DELETE)).isBetween(200, 2_700);
      assertThat(play.hours()).isLessThan(1.3);
      assertThat(play.acts())
          .allMatch(act -> act.visit().program().kind() == Program.Kind.SYNC_CLIENT)
          .allMatch(act -> act.visit().device().equals(play.acts().get(0).visit().device()));
    }
    assertThat(plays).anyMatch(play -> play.count(Verb.RENAME) == 0);
    assertThat(plays).anyMatch(play -> play.count(Verb.DELETE) == 0);
  }

  @Test
  void throttledRansomwareRenamesTwentyFilesAnHourForThreeDays() {
    for (Play play : Play.of("throttled_ransomware")) {
      assertThat(play.count(Verb.RENAME)).isBetween(1_000, 1_440).isEqualTo(play.acts().size());
      assertThat(play.hours()).isBetween(50.0, 72.0);
      long anHour = play.acts().get(0).atMillis() + 3_600_000;
      assertThat(play.acts().stream().filter(act -> act.atMillis() < anHour).count())
          .isBetween(18L, 22L);
      Act first = play.acts().get(0);
      String added =
          first.item().name().substring(((Detail.Rename) first.detail()).nameBefore().length());
      assertThat(added).matches("\\.[0-9a-f]{4,8}");
      assertThat(play.acts()).allMatch(act -> act.item().name().endsWith(added));
      assertThat(play.acts().stream().map(act -> act.item().key())).doesNotHaveDuplicates();
    }
  }
}
