package io.cordon.datagen.cloud.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.record.Reading;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.cloud.RecordsReadBack;
import io.cordon.datagen.cloud.SampleActs;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Label;
import io.cordon.model.identity.App;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DropboxWriterTest {
  private final DropboxWriter writer = new DropboxWriter();
  private final RecordsReadBack back = new RecordsReadBack(writer);
  private final SampleActs acts = new SampleActs(App.DROPBOX);

  private Activity only(Act act) {
    List<Activity> activities = back.activities(act);
    assertThat(activities).hasSize(1);
    return activities.get(0);
  }

  private String text(Act act) {
    return new String(back.record(act, 0), StandardCharsets.UTF_8);
  }

  @Test
  void aLinkThatIsOpenedBeyondTheTeamHasASecondEvent() {
    Act open = acts.act(Verb.SHARE).with(SampleActs.link(Audience.ANYONE));
    List<Activity> both = back.activities(open);
    assertThat(both)
        .extracting(Activity::rawType)
        .containsExactly("shared_link_create", "shared_link_settings_change_audience");
    assertThat(both.get(0).share().audience()).isEqualTo(Audience.UNKNOWN);
    assertThat(both.get(1).share().audience()).isEqualTo(Audience.ANYONE);
    assertThat(writer.logged(open)).isEqualTo(Audience.ANYONE);
    Act closed = acts.act(Verb.SHARE).with(SampleActs.link(Audience.ORGANISATION));
    assertThat(only(closed).share().audience()).isEqualTo(Audience.UNKNOWN);
    assertThat(writer.logged(closed)).isEqualTo(Audience.UNKNOWN);
  }

  @Test
  void aVisitorOfALinkProvesWhomItReaches() {
    Detail through = new Detail.ThroughLink(SampleActs.LINK, Audience.ANYONE);
    Activity download = only(acts.act(Verb.DOWNLOAD, SampleActs.VISITOR).with(through));
    assertThat(download.rawType()).isEqualTo("shared_link_download");
    assertThat(download.actor().kind()).isEqualTo(ActorKind.ANONYMOUS);
    assertThat(download.share().audience()).isEqualTo(Audience.ANYONE);
    assertThat(download.file().owner()).isEqualTo("ben@northwind.example");
  }

  @Test
  void addedPeopleAndInvitedAddressesHaveAnEventEach() {
    Detail given =
        SampleActs.people(
            Audience.EXTERNAL, Detail.Role.EDIT, invitee(true), invitee(false), SampleActs.BOARD);
    List<Activity> both = back.activities(acts.act(Verb.SHARE).with(given));
    assertThat(both)
        .extracting(Activity::rawType)
        .containsExactly("shared_content_add_member", "shared_content_add_invitees");
    assertThat(both.get(0).share().recipients())
        .extracting(Recipient::group)
        .containsExactly(false, true);
    assertThat(both.get(1).share().recipients()).hasSize(1);
    assertThat(back.activities(acts.act(Verb.UNSHARE).with(given)))
        .extracting(Activity::rawType)
        .containsExactly("shared_content_remove_member", "shared_content_remove_invitees");
  }

  private static Account invitee(boolean invited) {
    for (long key = 1; ; key++) {
      Account account = new Account(key, ActorKind.GUEST, "g" + key + "@partner.example", "G");
      if (DropboxInvitees.contains(account) == invited) {
        return account;
      }
    }
  }

  @Test
  void anOwnerIsGivenToAFolderAsATransferAndToAFileAsARole() {
    Detail given = SampleActs.people(Audience.INTERNAL, Detail.Role.OWN, SampleActs.ANA);
    Activity folder = only(acts.on(acts.folder(), Verb.SHARE).with(given));
    Activity file = only(acts.act(Verb.SHARE).with(given));
    assertThat(folder.rawType()).isEqualTo("shared_folder_transfer_ownership");
    assertThat(file.rawType()).isEqualTo("shared_content_change_member_role");
    for (Activity activity : List.of(folder, file)) {
      assertThat(activity.share().permission()).isEqualTo("owner");
      assertThat(activity.share().recipients())
          .extracting(Recipient::name)
          .containsExactly("ana@northwind.example");
    }
  }

  @Test
  void anApplicationThatAMemberAllowedIsTheActorInTheMembersContext() {
    Act act = acts.act(Verb.DOWNLOAD, SampleActs.MERGER);
    assertThat(only(act).actor().kind()).isEqualTo(ActorKind.APPLICATION);
    assertThat(only(act).actor().name()).isEqualTo("pdf merger");
    assertThat(text(act))
        .contains("\"app\":{\".tag\":\"user_linked_app\"")
        .contains("\"context\":{\".tag\":\"team_member\"")
        .contains("\"access_method\":{\".tag\":\"api\"");
    Act team = acts.act(Verb.UPLOAD, SampleActs.ROBOT);
    assertThat(text(team)).contains("team_linked_app", "\"context\":{\".tag\":\"team\"}");
  }

  @Test
  void consentIsALinkedApplicationWhichIsNoFileActivity() {
    Detail consent = new Detail.Consent(SampleActs.MERGER, List.of("files.content.read"));
    Act act = acts.on(null, Verb.ADMINISTER).with(consent);
    assertThat(text(act)).contains("app_link_user").contains("PDF Merger");
    assertThat(back.readings(act)).extracting(Reading::skipped).containsExactly("application");
    Detail team = new Detail.Consent(SampleActs.MERGER, List.of("team_data.member"));
    assertThat(text(acts.on(null, Verb.ADMINISTER).with(team))).contains("app_link_team");
  }

  @Test
  void aTeamFolderIsItsNamespaceAndItsFilesAreInIt() {
    Item teamFolder = Item.of(Folder.root(acts.plan().library()));
    Activity shared =
        only(
            acts.on(teamFolder, Verb.SHARE)
                .with(SampleActs.people(Audience.INTERNAL, Detail.Role.EDIT, SampleActs.BEN)));
    assertThat(shared.file().id()).startsWith("ns:");
    assertThat(shared.file().path()).isEqualTo("/finance-harbour");
    Activity inside = only(acts.act(Verb.DOWNLOAD));
    assertThat(inside.file().path()).isEqualTo("/finance-harbour/Q3/plan.docx");
    assertThat(inside.file().containers()).contains(shared.file().id());
  }

  @Test
  void labelsHaveNoNames() {
    assertThat(text(acts.act(Verb.LABEL))).doesNotContain("Confidential");
    assertThat(only(acts.act(Verb.LABEL)).file().label()).isEqualTo(Label.UNKNOWN);
    assertThat(writer.labelId(acts.plan().label())).isNull();
  }

  @Test
  void aComputerOpensItsOwnCopyOfWhichDropboxLearnsNothing() {
    Program word = SampleActs.program(5, Program.Kind.DESKTOP_APP, "Word");
    assertThat(writer.records(acts.act(Verb.OPEN, word))).isZero();
    assertThat(only(acts.act(Verb.OPEN)).verb()).isEqualTo(Verb.PREVIEW);
  }

  @Test
  void whatDropboxDoesNotLogLeavesNoRecord() {
    Library drive = new Library(1, App.DROPBOX, Library.Kind.PERSONAL, "ana", SampleActs.ANA);
    assertThat(writer.records(acts.on(Item.of(Folder.root(drive)), Verb.SHARE))).isZero();
    assertThat(writer.records(acts.act(Verb.DOWNLOAD).failed())).isZero();
    assertThat(writer.records(acts.act(Verb.SIGN_IN, SampleActs.BOB))).isZero();
    assertThat(only(acts.act(Verb.SIGN_IN).failed()).outcome()).isEqualTo(Outcome.FAILURE);
  }

  @Test
  void actsOfOneSecondHaveIdsOfTheirOwn() {
    List<Act> ofOneSecond = new ArrayList<>();
    for (Account actor : List.of(SampleActs.ANA, SampleActs.BOB, SampleActs.VISITOR)) {
      for (Verb verb : List.of(Verb.PREVIEW, Verb.DOWNLOAD, Verb.UPDATE, Verb.DELETE)) {
        ofOneSecond.add(acts.act(verb, actor));
      }
    }
    for (Account to : List.of(SampleActs.BEN, SampleActs.BOB, SampleActs.CARL)) {
      Detail given = SampleActs.people(Audience.EXTERNAL, Detail.Role.VIEW, to);
      ofOneSecond.add(acts.act(Verb.SHARE).with(given));
      ofOneSecond.add(acts.on(acts.folder(), Verb.SHARE).with(given));
    }
    ofOneSecond.add(acts.on(acts.plan().named("other.docx"), Verb.UPDATE));
    ofOneSecond.add(acts.act(Verb.SHARE).with(SampleActs.link(Audience.ANYONE)));
    Set<String> ids = new HashSet<>();
    for (Act act : ofOneSecond) {
      for (Activity activity : back.activities(act)) {
        assertThat(ids.add(activity.id())).as("%s", activity).isTrue();
      }
    }
  }

  @Test
  void whatIsBesideAFileIsAnActivityOfItAndOtherNoiseIsNone() {
    for (int i = 0; i < 50; i++) {
      assertThat(only(acts.act(Verb.OTHER)).file().name()).isEqualTo("plan.docx");
      assertThat(back.readings(acts.on(null, Verb.OTHER)))
          .extracting(Reading::skipped)
          .containsExactly("directory");
    }
  }
}
