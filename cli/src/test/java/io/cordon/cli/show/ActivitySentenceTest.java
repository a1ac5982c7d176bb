package io.cordon.cli.show;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.relabel;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static io.cordon.model.activity.ActivityFixtures.unshare;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Contents;
import io.cordon.model.activity.SettingChange;
import io.cordon.model.activity.Verb;
import io.cordon.model.dlp.DestinationKind;
import io.cordon.model.dlp.DlpRule;
import io.cordon.model.dlp.Transfer;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.CloudFileBuilder;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody did, as a sentence. */
class ActivitySentenceTest {
  private static String sentence(ActivityFixtures activity) {
    return ActivitySentence.of(activity.build());
  }

  @Test
  void aShareSaysWithWhomAndWhetherTheyAreOutside() {
    assertThat(sentence(share().labelled("Confidential", 2).to("eve@freemail.test")))
        .isEqualTo("ana shared plan.docx, labelled Confidential, with eve@freemail.test, outside");
    assertThat(sentence(share().to("eve@freemail.test").to("joe@rival.test")))
        .isEqualTo("ana shared plan.docx with eve@freemail.test and joe@rival.test, all outside");
    assertThat(sentence(share().to("ben@example.com").to("eve@freemail.test")))
        .isEqualTo(
            "ana shared plan.docx with ben@example.com and eve@freemail.test, 1 of them outside");
    assertThat(sentence(share().to("ben@example.com")))
        .isEqualTo("ana shared plan.docx with ben@example.com");
  }

  @Test
  void fiveRecipientsAreThreeAndTwoOthers() {
    assertThat(
            sentence(
                share().to("a@x.test").to("b@x.test").to("c@x.test").to("d@x.test").to("e@x.test")))
        .isEqualTo(
            "ana shared plan.docx with a@x.test, b@x.test, c@x.test and 2 others, all outside");
  }

  @Test
  void aRecordThatSaysOutsideAndNotWhoIsBelieved() {
    assertThat(sentence(share().toSomebody("eve@freemail.test").audience(Audience.EXTERNAL)))
        .endsWith("with eve@freemail.test, outside");
    assertThat(sentence(share().toSomebody("eve@freemail.test")))
        .endsWith("with eve@freemail.test");
  }

  @Test
  void aLinkSaysWhoCanUseIt() {
    assertThat(sentence(share().audience(Audience.ANYONE)))
        .isEqualTo("ana shared plan.docx with anyone who has the link");
    assertThat(sentence(share().audience(Audience.PUBLIC))).endsWith("with everyone on the web");
    assertThat(sentence(share().to("eve@freemail.test").audience(Audience.ANYONE)))
        .endsWith("with eve@freemail.test, outside and with anyone who has the link");
    assertThat(sentence(share().audience(Audience.ORGANISATION)))
        .endsWith("with the whole organisation");
    assertThat(sentence(unshare().audience(Audience.ANYONE)))
        .isEqualTo("ana stopped sharing plan.docx with anyone who has the link");
    assertThat(sentence(share())).isEqualTo("ana shared plan.docx");
  }

  @Test
  void anOwnerIsOne() {
    assertThat(sentence(share().to("eve@freemail.test").as("owner")))
        .endsWith("with eve@freemail.test as owner, outside");
    assertThat(sentence(share().to("eve@freemail.test").as("owner").audience(Audience.ANYONE)))
        .endsWith("with eve@freemail.test as owner, outside and with anyone who has the link");
  }

  @Test
  void whoActedIsShortInsideAndWholeOutside() {
    assertThat(sentence(download().by("eve@freemail.test")))
        .isEqualTo("eve@freemail.test, from outside, downloaded plan.docx");
    assertThat(sentence(download().byAnonymous()))
        .isEqualTo("an anonymous visitor downloaded plan.docx");
    assertThat(sentence(download().by(Actor.UNKNOWN))).isEqualTo("somebody downloaded plan.docx");
    assertThat(sentence(download().by(Actor.named(ActorKind.APPLICATION, "Sync", "1", null))))
        .isEqualTo("the application Sync downloaded plan.docx");
    assertThat(sentence(download().by(Actor.named(ActorKind.USER, "kim@x.test", null, "x.test"))))
        .isEqualTo("kim@x.test downloaded plan.docx");
  }

  @Test
  void theFullNameTellsPeopleApartWhoHaveTheSameShortOne() {
    assertThat(ActivitySentence.withFullName(download().build()))
        .isEqualTo("ana@example.com downloaded plan.docx");
    assertThat(ActivitySentence.withFullName(download().by("eve@freemail.test").build()))
        .isEqualTo("eve@freemail.test, from outside, downloaded plan.docx");
  }

  @Test
  void aRenamedOrMovedFileSaysWhatItWas() {
    CloudFileBuilder file =
        CloudFile.builder().id("f").name("holiday.xlsx").urlBefore("https://x.test/Docs/pay.xlsx");

    assertThat(sentence(activity(Verb.RENAME).of(file.build())))
        .isEqualTo("ana renamed pay.xlsx to holiday.xlsx");
    assertThat(sentence(activity(Verb.MOVE).of(file.urlBefore("/Docs/holiday.xlsx").build())))
        .isEqualTo("ana moved holiday.xlsx from /Docs/holiday.xlsx");
  }

  @Test
  void aFailureIsAnAttempt() {
    assertThat(sentence(download().failed())).isEqualTo("ana tried in vain to download plan.docx");
    assertThat(sentence(signIn().failed())).isEqualTo("ana tried in vain to sign in");
    assertThat(sentence(signIn())).isEqualTo("ana signed in");
  }

  @Test
  void aLabelSaysWhatItWasAndIs() {
    assertThat(sentence(relabel(LabelChange.LOWERED).was("Confidential", 2).labelled("General", 1)))
        .isEqualTo("ana lowered the label of plan.docx from Confidential to General");
    assertThat(sentence(relabel(LabelChange.REMOVED).was("Confidential", 2).labelled(Label.NONE)))
        .isEqualTo("ana removed the label Confidential from plan.docx");
    assertThat(sentence(relabel(LabelChange.APPLIED).labelled("General", 1)))
        .isEqualTo("ana labelled plan.docx as General");
  }

  @Test
  void aLabelThatIsOnlyAnIdIsNotSpoken() {
    assertThat(sentence(download().labelled(Label.unresolved("8f7e", null))))
        .isEqualTo("ana downloaded plan.docx");
  }

  @Test
  void aContainerSaysWhatItExposes() {
    CloudFile folder =
        CloudFile.builder()
            .id("d")
            .name("Plans")
            .kind(FileKind.FOLDER)
            .exposure(Exposure.ANYONE)
            .build();
    Activity exposed = activity(Verb.EXPOSE).of(folder).build();
    Contents one = new Contents(1, new Label(null, "Secret", 3), 1, List.of("a.docx"));

    assertThat(ActivitySentence.of(exposed.toBuilder().contents(one).build()))
        .isEqualTo(
            "ana exposed the folder Plans to anyone who has the link, and with it 1 labelled file");
  }

  @Test
  void whatLeavesAComputerSaysWhereTo() {
    Activity taken =
        activity(Verb.TRANSFER).build().toBuilder()
            .transfer(new Transfer(DestinationKind.REMOVABLE_MEDIA, "Acme Stick"))
            .dlpRule(new DlpRule("Devices", "No sticks"))
            .build();

    assertThat(ActivitySentence.of(taken))
        .isEqualTo(
            "ana took plan.docx off a computer to removable media Acme Stick, which matched the"
                + " rule Devices: No sticks");
  }

  @Test
  void aSettingSaysWhatItWasAndIs() {
    Activity changed =
        activity(Verb.ADMINISTER).of(CloudFile.NONE).build().toBuilder()
            .setting(new SettingChange("sharing", "off", "on"))
            .build();

    assertThat(ActivitySentence.of(changed))
        .isEqualTo("ana changed the setting sharing from off to on");
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void everyVerbHasASentence(Verb verb) {
    assertThat(sentence(activity(verb)))
        .startsWith("ana ")
        .doesNotContain("null")
        .doesNotContain("  ")
        .isEqualTo(sentence(activity(verb)).strip());
  }
}
