package io.cordon.datagen.cloud.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.record.Reading;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.cloud.RecordsReadBack;
import io.cordon.datagen.cloud.SampleActs;
import io.cordon.datagen.cloud.text.TimeText;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.identity.App;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxWriterTest {
  private final BoxWriter writer = new BoxWriter();
  private final RecordsReadBack back = new RecordsReadBack(writer);
  private final SampleActs acts = new SampleActs(App.BOX);

  private Activity only(Act act) {
    List<Activity> activities = back.activities(act);
    assertThat(activities).hasSize(1);
    return activities.get(0);
  }

  private String text(Act act) {
    return new String(back.record(act, 0), StandardCharsets.UTF_8);
  }

  @Test
  void timesAreThoseOfCaliforniaInWinterAndSummer() {
    Act winter = acts.act(Verb.DOWNLOAD);
    assertThat(text(winter)).contains("\"created_at\":\"2026-03-01T01:30:00-08:00\"");
    assertThat(summer("2026-03-08T09:59:59Z")).endsWith("-08:00");
    assertThat(summer("2026-03-08T10:00:00Z")).isEqualTo("2026-03-08T03:00:00-07:00");
    assertThat(summer("2026-11-01T08:59:59Z")).endsWith("-07:00");
    assertThat(summer("2026-11-01T09:00:00Z")).isEqualTo("2026-11-01T01:00:00-08:00");
    assertThat(summer("2028-02-29T20:00:00Z")).isEqualTo("2028-02-29T12:00:00-08:00");
  }

  private static String summer(String utc) {
    return TimeText.pacific(Instant.parse(utc).toEpochMilli());
  }

  @Test
  void anOpenLinkIsLoggedWithoutWhomItReaches() {
    Act act = acts.act(Verb.SHARE).with(SampleActs.link(Audience.ANYONE));
    assertThat(only(act).share().audience()).isEqualTo(Audience.UNKNOWN);
    assertThat(only(act).share().linkId()).isEqualTo(BoxIds.link(SampleActs.LINK));
    assertThat(writer.logged(act)).isEqualTo(Audience.UNKNOWN);
    assertThat(text(act)).doesNotContain("open", "access\"");
  }

  @Test
  void aVisitorOfALinkIsTheUserTwo() {
    Act act =
        acts.act(Verb.DOWNLOAD, SampleActs.VISITOR)
            .with(new Detail.ThroughLink(SampleActs.LINK, Audience.ANYONE));
    assertThat(only(act).actor().kind()).isEqualTo(ActorKind.ANONYMOUS);
    assertThat(only(act).share().linkId()).isEqualTo(BoxIds.link(SampleActs.LINK));
    assertThat(text(act)).contains("\"id\":\"2\",\"name\":\"Unknown User\",\"login\":\"\"");
  }

  @Test
  void eachCollaboratorHasAnEventAndGroupsHaveNames() {
    Act act =
        acts.on(acts.folder(), Verb.SHARE)
            .with(
                SampleActs.people(
                    Audience.EXTERNAL, Detail.Role.EDIT, SampleActs.BOB, SampleActs.BOARD));
    List<Recipient> recipients =
        back.activities(act).stream().map(one -> one.share().recipients().get(0)).toList();
    assertThat(recipients)
        .extracting(Recipient::name)
        .containsExactly("bob@partner.example", "board");
    assertThat(recipients).extracting(Recipient::group).containsExactly(false, true);
    assertThat(back.activities(act)).allMatch(one -> "Editor".equals(one.share().permission()));
    assertThat(writer.logged(act)).isEqualTo(Audience.EXTERNAL);
  }

  @Test
  void aNewOwnerIsAChangeOfRole() {
    Act act =
        acts.act(Verb.SHARE)
            .with(SampleActs.people(Audience.INTERNAL, Detail.Role.OWN, SampleActs.BEN));
    assertThat(only(act).rawType()).isEqualTo("COLLABORATION_ROLE_CHANGE");
    assertThat(only(act).share().permission()).isEqualTo("Owner");
  }

  @Test
  void aRemovalNamesTheCollaborationOfTheInvitation() {
    Detail given = SampleActs.people(Audience.EXTERNAL, Detail.Role.VIEW, SampleActs.BOB);
    String invited = text(acts.act(Verb.SHARE).with(given)).replaceFirst(".*\"collab_id\"", "");
    String removed = text(acts.act(Verb.UNSHARE).with(given)).replaceFirst(".*\"collab_id\"", "");
    assertThat(removed).isEqualTo(invited);
  }

  @Test
  void anApplicationHasALoginThatBoxMadeUp() {
    Activity activity = only(acts.act(Verb.DOWNLOAD, SampleActs.ROBOT));
    assertThat(activity.actor().kind()).isEqualTo(ActorKind.APPLICATION);
    assertThat(activity.actor().name()).startsWith("automationuser_").endsWith("boxdevedition.com");
  }

  @Test
  void anApplicationThatAPersonAllowedIsTheProgramOfThatPerson() {
    Activity activity = only(acts.act(Verb.DOWNLOAD, SampleActs.MERGER));
    assertThat(activity.actor().name()).isEqualTo("ana@northwind.example");
    assertThat(activity.client().applicationName()).isEqualTo("PDF Merger");
    Act consent =
        acts.act(Verb.ADMINISTER).with(new Detail.Consent(SampleActs.MERGER, List.of("root")));
    assertThat(back.readings(consent)).extracting(Reading::skipped).containsExactly("application");
  }

  @Test
  void onlySignInsFailAndDownloadsThatShieldPrevented() {
    Activity prevented = only(acts.act(Verb.DOWNLOAD).failed());
    assertThat(prevented.verb()).isEqualTo(Verb.DOWNLOAD);
    assertThat(prevented.outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(prevented.file().id()).isEqualTo(BoxIds.item(acts.plan()));
    assertThat(prevented.file().sizeBytes()).isEqualTo(4_242);
    assertThat(prevented.file().label().name()).isEqualTo("Confidential");
    assertThat(prevented.actor().name()).isEqualTo("ana@northwind.example");
    assertThat(only(acts.act(Verb.SIGN_IN).failed()).outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(writer.records(acts.act(Verb.SHARE).failed())).isZero();
  }

  @Test
  void whatBoxDoesNotLogLeavesNoRecord() {
    Library drive = new Library(1, App.BOX, Library.Kind.PERSONAL, "ana", SampleActs.ANA);
    Item allFiles = Item.of(Folder.root(drive));
    assertThat(writer.records(acts.on(allFiles, Verb.SHARE))).isZero();
    assertThat(writer.records(acts.act(Verb.PURGE))).isZero();
    assertThat(writer.records(acts.act(Verb.SIGN_IN, SampleActs.BOB))).isZero();
  }

  @Test
  void whatIsBesideAFileIsAnActivityOfItAndOtherNoiseIsNone() {
    for (int i = 0; i < 50; i++) {
      assertThat(only(acts.act(Verb.OTHER)).verb()).isEqualTo(Verb.OTHER);
      assertThat(only(acts.act(Verb.OTHER)).file().name()).isEqualTo("plan.docx");
      assertThat(back.activities(acts.on(null, Verb.OTHER))).isEmpty();
    }
  }

  @Test
  void whatBoxDriveDownloadsIsSynced() {
    Program drive = SampleActs.program(5, Program.Kind.SYNC_CLIENT, "anything");
    Activity activity = only(acts.act(Verb.DOWNLOAD, drive));
    assertThat(activity.verb()).isEqualTo(Verb.SYNC);
    assertThat(activity.client().applicationName()).isEqualTo("Box Drive");
    assertThat(activity.client().sessionId()).isNull();
  }
}
