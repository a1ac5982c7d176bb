package io.cordon.datagen.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.FileKind;
import io.cordon.model.identity.App;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExposureScenariosTest {

  private static Stream<Play> plays(String word) {
    List<Play> plays = Play.of(word);
    assertThat(plays).as(word).hasSizeGreaterThanOrEqualTo(6);
    return plays.stream();
  }

  private static boolean isStranger(String mail) {
    String domain = mail.substring(mail.indexOf('@') + 1);
    return !Play.WORLD.partners().domains().contains(domain) && !domain.startsWith("northwind");
  }

  @Test
  void externalShareIsOfSensitiveFilesWithOneStranger() {
    plays("external_share")
        .forEach(
            play -> {
              assertThat(play.count(Verb.SHARE)).isBetween(1, 3).isEqualTo(play.acts().size());
              assertThat(play.acts()).allMatch(act -> act.item().label().isSensitive());
              assertThat(play.grants())
                  .allMatch(grant -> grant.audience() == Audience.EXTERNAL)
                  .allMatch(grant -> isStranger(grant.recipients().get(0).mail()));
            });
  }

  @Test
  void publicLinkIsOnSensitiveFilesAndNobodyUsesIt() {
    plays("public_link")
        .forEach(
            play -> {
              assertThat(play.acts()).hasSizeBetween(1, 3);
              assertThat(play.acts()).allMatch(act -> act.item().label().isSensitive());
              assertThat(play.grants())
                  .allMatch(grant -> grant.audience() == Audience.ANYONE && grant.link() != 0);
            });
  }

  @Test
  void everyLinkThatIsTakenIsUsedFromAbroadByAVisitorWithoutAName() {
    plays("public_link_taken")
        .forEach(
            play -> {
              assertThat(play.count(Verb.SHARE)).isBetween(1, 4);
              assertThat(play.count(Verb.DOWNLOAD)).isEqualTo(play.count(Verb.SHARE));
              Map<Long, Act> links = new HashMap<>();
              play.all(Verb.SHARE)
                  .forEach(act -> links.put(((Detail.Grant) act.detail()).link(), act));
              play.all(Verb.DOWNLOAD)
                  .forEach(
                      act -> {
                        Act link = links.get(((Detail.ThroughLink) act.detail()).link());
                        assertThat(act.atMillis()).isGreaterThan(link.atMillis());
                        assertThat(act.item()).isEqualTo(link.item());
                        assertThat(act.actor().kind()).isEqualTo(ActorKind.ANONYMOUS);
                        assertThat(
                                NetworkOf.any(
                                    Play.WORLD.networks().foreign(), act.visit().address()))
                            .isTrue();
                      });
            });
  }

  @Test
  void loweredLabelsAreFollowedByASharesOfTheSameFilesOnTheSameDay() {
    plays("label_lowered_then_shared")
        .forEach(
            play -> {
              assertThat(play.scene().app()).isNotEqualTo(App.DROPBOX);
              Map<Long, Act> lowered =
                  play.all(Verb.LABEL)
                      .collect(Collectors.toMap(act -> act.item().key(), act -> act, (a, b) -> a));
              assertThat(play.count(Verb.LABEL)).isBetween(2, 15);
              assertThat(play.count(Verb.SHARE)).isEqualTo(play.count(Verb.LABEL));
              assertThat(play.all(Verb.LABEL))
                  .allMatch(act -> ((Detail.Relabel) act.detail()).before().isSensitive())
                  .noneMatch(act -> act.item().label().isSensitive());
              play.all(Verb.SHARE)
                  .forEach(
                      act -> {
                        Act before = lowered.get(act.item().key());
                        assertThat(act.atMillis() - before.atMillis())
                            .isBetween(1L, 4 * 86_400_000L);
                        assertThat(act.item().label()).isEqualTo(before.item().label());
                      });
            });
  }

  @Test
  void crossCloudCopyHasTheSameNameInAnotherCloudAndBecomesPublicWithinTheHour() {
    plays("cross_cloud_copy")
        .forEach(
            play -> {
              Set<String> taken = names(play, Verb.DOWNLOAD);
              assertThat(taken).isNotEmpty().isEqualTo(names(play, Verb.UPLOAD));
              assertThat(taken).isEqualTo(names(play, Verb.SHARE));
              assertThat(play.all(Verb.DOWNLOAD))
                  .allMatch(act -> act.app() == play.scene().app())
                  .allMatch(act -> act.item().label().isSensitive());
              assertThat(play.all(Verb.SHARE)).allMatch(act -> act.app() != play.scene().app());
              assertThat(play.hours()).isLessThan(1);
            });
  }

  @Test
  void publicFolderHoldsTheSensitiveFilesThatWereOpenedBefore() {
    plays("public_folder")
        .forEach(
            play -> {
              Act link = play.all(Verb.SHARE).findFirst().orElseThrow();
              assertThat(link.item().kind()).isEqualTo(FileKind.FOLDER);
              List<Act> opened =
                  play.leadUp().stream().filter(act -> act.verb() == Verb.OPEN).toList();
              assertThat(opened)
                  .hasSizeGreaterThanOrEqualTo(3)
                  .allMatch(act -> act.item().folder().key() == link.item().key())
                  .allMatch(act -> act.item().label().isSensitive());
            });
  }

  private static Set<String> names(Play play, Verb verb) {
    return play.all(verb).map(act -> act.item().name()).collect(Collectors.toSet());
  }
}
