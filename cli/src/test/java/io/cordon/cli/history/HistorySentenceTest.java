package io.cordon.cli.history;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.open;
import static io.cordon.model.activity.ActivityFixtures.relabel;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static io.cordon.model.activity.ActivityFixtures.unshare;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistorySentenceTest {
  private static String sentence(ActivityFixtures activity) {
    return HistorySentence.of(activity.build());
  }

  @Test
  void aShareNamesWhoGetsIt() {
    assertThat(sentence(share().to("eve@out.example").audience(Audience.ANYONE)))
        .isEqualTo(
            "ana@example.com shared plan.docx with eve@out.example (external), anyone who has the"
                + " link");
    assertThat(
            sentence(share().to("b@example.com").to("c@example.com").to("d@example.com").to("e@x")))
        .isEqualTo(
            "ana@example.com shared plan.docx with b@example.com, c@example.com, d@example.com, 1"
                + " other");
    assertThat(sentence(unshare())).isEqualTo("ana@example.com stopped sharing plan.docx");
  }

  @Test
  void whoIsOutsideIsMarkedAndWhoHasNoNameIsAVisitor() {
    assertThat(sentence(open().by("eve@out.example")))
        .isEqualTo("eve@out.example (external) opened plan.docx");
    assertThat(sentence(open().byAnonymous())).isEqualTo("an anonymous visitor opened plan.docx");
    assertThat(sentence(open().by(Actor.UNKNOWN))).isEqualTo("somebody opened plan.docx");
  }

  @Test
  void aLabellingSaysWhatChanged() {
    Label secret = new Label(null, "Secret", 4);
    assertThat(sentence(relabel(LabelChange.LOWERED).was("Secret", 4).labelled("Public", 1)))
        .isEqualTo("ana@example.com lowered the label of plan.docx from Secret to Public");
    assertThat(sentence(relabel(LabelChange.REMOVED).was("Secret", 4).labelled(Label.NONE)))
        .isEqualTo("ana@example.com removed the label Secret of plan.docx");
    assertThat(sentence(relabel(LabelChange.APPLIED).labelled(secret)))
        .isEqualTo("ana@example.com labelled plan.docx as Secret");
  }

  @Test
  void aRenameNamesBothNames() {
    CloudFile renamed =
        CloudFile.builder()
            .id("f")
            .name("holiday.xlsx")
            .urlBefore("https://x.example/Docs/salaries.xlsx")
            .build();

    assertThat(sentence(activity(Verb.RENAME).of(renamed)))
        .isEqualTo("ana@example.com renamed salaries.xlsx to holiday.xlsx");
  }

  @Test
  void aFailureIsSaid() {
    assertThat(sentence(download().failed()))
        .isEqualTo("ana@example.com downloaded plan.docx, which failed");
    assertThat(sentence(signIn().failed())).isEqualTo("ana@example.com signed in, which failed");
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void everyVerbHasWordsWithoutItsRawForm(Verb verb) {
    assertThat(sentence(activity(verb)))
        .startsWith("ana@example.com ")
        .doesNotContain("null", "_", "  ");
  }
}
