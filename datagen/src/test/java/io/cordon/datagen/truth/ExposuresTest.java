package io.cordon.datagen.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.cloud.box.BoxWriter;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExposuresTest {
  private final SharedActs box = new SharedActs(App.BOX);

  private static List<FileReach> after(Act... acts) {
    Exposures exposures = new Exposures(new ReadBack(List.of(new BoxWriter())));
    List<Act> shuffled = new ArrayList<>(List.of(acts));
    Collections.reverse(shuffled);
    shuffled.forEach(exposures::accept);
    return exposures.reaches();
  }

  private static FileReach only(Act... acts) {
    List<FileReach> files = after(acts);
    assertThat(files).hasSize(1);
    return files.get(0);
  }

  @Test
  void aFileThatNobodySharedIsNotListed() {
    assertThat(after(box.open(box.secret))).isEmpty();
  }

  @Test
  void aPersonOutsideReachesWhatTheyWereInvitedTo() {
    FileReach file = only(box.invite(box.secret, SharedActs.GUEST));

    assertThat(file.file()).startsWith("box||");
    assertThat(file.reach()).isEqualTo(Exposure.EXTERNAL);
    assertThat(file.loggedReach()).isEqualTo(Exposure.EXTERNAL);
    assertThat(file.recipients()).containsExactly("max@partner.example");
    assertThat(file.label()).isEqualTo(Sensitivity.CONFIDENTIAL);
    assertThat(file.links()).isZero();
    assertThat(file.isListed()).isTrue();
  }

  @Test
  void aColleagueReachesItWithinTheOrganisationOnly() {
    FileReach file = only(box.invite(box.plain, SharedActs.BEN));

    assertThat(file.reach()).isEqualTo(Exposure.INTERNAL);
    assertThat(file.recipients()).isEmpty();
    assertThat(file.isListed()).isFalse();
  }

  @Test
  void theScopeOfALinkIsTrueButNotLoggedUntilAVisitorProvesIt() {
    Act link = box.link(box.secret, Audience.ANYONE, 77);
    FileReach made = only(link);
    FileReach used = only(link, box.useLink(box.secret, Audience.ANYONE, 77));

    assertThat(made.reach()).isEqualTo(Exposure.ANYONE);
    assertThat(made.loggedReach()).isEqualTo(Exposure.UNKNOWN);
    assertThat(made.links()).isEqualTo(1);
    assertThat(used.loggedReach()).isEqualTo(Exposure.ANYONE);
  }

  @Test
  void whatWasTakenBackIsPrivateAgain() {
    assertThat(
            only(
                    box.link(box.secret, Audience.ANYONE, 77),
                    box.unlink(box.secret, Audience.ANYONE, 77))
                .reach())
        .isEqualTo(Exposure.PRIVATE);
    FileReach one =
        only(
            box.invite(box.secret, SharedActs.GUEST, outsider(20)),
            box.uninvite(box.secret, SharedActs.GUEST));
    assertThat(one.recipients()).containsExactly("p20@else.example");
  }

  private static Account outsider(long key) {
    return new Account(key, ActorKind.GUEST, "p" + key + "@else.example", "P");
  }

  @Test
  void aDeletedFileIsPrivateUntilItIsRestored() {
    Act share = box.invite(box.secret, SharedActs.GUEST);
    Act delete = box.of(SharedActs.ANA, Verb.DELETE, box.secret, Detail.NONE);
    Act restore = box.of(SharedActs.ANA, Verb.RESTORE, box.secret, Detail.NONE);

    assertThat(only(share, delete).reach()).isEqualTo(Exposure.PRIVATE);
    assertThat(only(share, delete, restore).reach()).isEqualTo(Exposure.EXTERNAL);
    assertThat(after(share, delete, box.of(SharedActs.ANA, Verb.PURGE, box.secret, Detail.NONE)))
        .isEmpty();
  }

  @Test
  void aFailedShareGivesNothing() {
    assertThat(after(box.invite(box.secret, SharedActs.GUEST).failed())).isEmpty();
  }

  @Test
  void labelledFilesInASharedFolderAreReachedThroughIt() {
    Item folder = Item.of(box.folder);
    List<FileReach> files =
        after(box.open(box.secret), box.open(box.plain), box.invite(folder, SharedActs.GUEST));

    assertThat(files).hasSize(2);
    FileReach inside = files.stream().filter(file -> file.through() != null).findFirst().get();
    FileReach itself = files.stream().filter(file -> file.through() == null).findFirst().get();
    assertThat(itself.file()).endsWith(inside.through());
    assertThat(inside.reach()).isEqualTo(Exposure.EXTERNAL);
    assertThat(inside.loggedReach()).isEqualTo(Exposure.EXTERNAL);
    assertThat(inside.label()).isEqualTo(Sensitivity.CONFIDENTIAL);
  }

  @Test
  void whatLeftTheFolderOrLostItsLabelIsNotReachedThroughIt() {
    Act open = box.open(box.secret);
    Act share = box.invite(Item.of(box.folder), SharedActs.GUEST);
    Folder root = Folder.root(box.secret.library());
    Act moved =
        box.of(
            SharedActs.ANA, Verb.MOVE, box.secret.in(root), new Detail.Move(box.secret.folder()));
    Act unlabelled =
        box.of(
            SharedActs.ANA,
            Verb.LABEL,
            box.secret.labelled(Sensitivity.UNLABELLED),
            new Detail.Relabel(Sensitivity.CONFIDENTIAL, null));

    assertThat(after(open, share, moved)).hasSize(1);
    assertThat(after(open, share, unlabelled)).hasSize(1);
  }

  @Test
  void anInvitedPersonWhoUsesAFileProvesAnInvitationFromBeforeTheLog() {
    FileReach file = only(box.of(SharedActs.GUEST, Verb.DOWNLOAD, box.plain, Detail.NONE));

    assertThat(file.reach()).isEqualTo(Exposure.EXTERNAL);
    assertThat(file.recipients()).containsExactly("max@partner.example");
  }
}
