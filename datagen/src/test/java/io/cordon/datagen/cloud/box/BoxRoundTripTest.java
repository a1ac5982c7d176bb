package io.cordon.datagen.cloud.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.record.Reading;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.cloud.ArbitraryActs;
import io.cordon.datagen.cloud.RecordsReadBack;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import io.cordon.model.json.ActivityJson;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BoxRoundTripTest {
  private final BoxWriter writer = new BoxWriter();
  private final RecordsReadBack back = new RecordsReadBack(writer);

  @Test
  void whatWasWrittenIsReadBack() {
    Set<Verb> seen = new HashSet<>();
    for (Act act : acts()) {
      assertThat(back.readings(act)).as("%s", act).hasSize(writer.records(act));
      for (Activity activity : back.activities(act)) {
        check(act, activity);
        seen.add(activity.verb());
      }
      checkSkipped(act);
    }
    assertThat(seen).contains(Verb.SHARE, Verb.UNSHARE, Verb.LABEL, Verb.SYNC, Verb.SIGN_IN);
  }

  private static List<Act> acts() {
    return ArbitraryActs.of(App.BOX, 11, 6000);
  }

  private void checkSkipped(Act act) {
    List<String> skipped =
        back.readings(act).stream().map(Reading::skipped).filter(Objects::nonNull).toList();
    Verb verb = act.verb();
    if (!skipped.isEmpty()) {
      boolean program = act.actor().kind() == ActorKind.APPLICATION;
      assertThat(verb == Verb.OTHER || verb == Verb.ADMINISTER || program).isTrue();
      assertThat(skipped).containsAnyOf("application", "directory");
    }
  }

  private void check(Act act, Activity activity) {
    Supplier<String> why = () -> act + " read as " + activity;
    assertThat(activity.verb()).as(why).isEqualTo(verb(act));
    assertThat(activity.outcome()).as(why).isEqualTo(act.outcome());
    assertThat(activity.time()).as(why).isEqualTo(toTheSecond(act));
    assertThat(activity.app()).isEqualTo(App.BOX);
    assertThat(activity.endpoint().ip()).as(why).isEqualTo(act.visit().address());
    checkActor(act.actor(), activity.actor(), why);
    checkClient(act, activity, why);
    if (hasFile(act)) {
      checkFile(act, activity, why);
    } else {
      assertThat(activity.file().exists()).as(why).isFalse();
    }
    checkShare(act, activity, why);
    checkLabel(act, activity, why);
    assertThat(ActivityJson.write(activity)).isNotEmpty();
  }

  /** Box Drive's downloads are syncs. */
  private static Verb verb(Act act) {
    boolean drive = act.visit().program().kind() == Program.Kind.SYNC_CLIENT;
    return act.verb() == Verb.DOWNLOAD && drive ? Verb.SYNC : act.verb();
  }

  private static Instant toTheSecond(Act act) {
    return Instant.ofEpochSecond(Math.floorDiv(act.atMillis(), 1000L));
  }

  private static void checkActor(Account actor, Actor read, Supplier<String> why) {
    boolean guest = actor.kind() == ActorKind.GUEST;
    assertThat(read.kind()).as(why).isEqualTo(guest ? ActorKind.USER : actor.kind());
    assertThat(read.name()).as(why).isEqualTo(lower(BoxIds.login(actor)));
    boolean visitor = actor.kind() == ActorKind.ANONYMOUS;
    assertThat(read.id()).as(why).isEqualTo(visitor ? null : BoxIds.person(actor));
  }

  private static void checkClient(Act act, Activity activity, Supplier<String> why) {
    BoxPrograms program = BoxPrograms.of(act);
    assertThat(activity.client().applicationName()).as(why).isEqualTo(program.name());
    assertThat(activity.client().applicationId()).as(why).isEqualTo(program.id());
    String session = BoxRecords.hasSession(act) ? BoxIds.session(act.visit().key()) : null;
    assertThat(activity.client().sessionId()).as(why).isEqualTo(session);
  }

  private static boolean hasFile(Act act) {
    return act.item() != null && act.verb() != Verb.ADMINISTER;
  }

  private void checkFile(Act act, Activity activity, Supplier<String> why) {
    Item item = act.detail() instanceof Detail.Copy copied ? copied.copy() : act.item();
    boolean file = item.kind() == FileKind.FILE;
    assertThat(activity.file().id()).as(why).isEqualTo(writer.itemId(act));
    assertThat(activity.file().name()).as(why).isEqualTo(item.name());
    assertThat(activity.file().kind()).as(why).isEqualTo(file ? FileKind.FILE : FileKind.FOLDER);
    assertThat(activity.file().owner()).as(why).isEqualTo(lower(item.library().owner().mail()));
    boolean ofMembers = isOfMembers(act);
    boolean sized = file && !ofMembers;
    assertThat(activity.file().sizeBytes()).as(why).isEqualTo(sized ? item.sizeBytes() : -1);
    String folder = item.kind() == FileKind.SITE ? "" : BoxSources.name(item.folder()) + '/';
    boolean top = ofMembers || BoxIds.isRoot(item.folder());
    assertThat(activity.file().path()).as(why).isEqualTo((top ? "" : folder) + item.name());
  }

  private static boolean isOfMembers(Act act) {
    return act.verb() == Verb.ACCESS_CHECK || BoxRecords.namesPeople(act);
  }

  private void checkShare(Act act, Activity activity, Supplier<String> why) {
    if (!(act.detail() instanceof Detail.Grant grant)) {
      boolean through = act.detail() instanceof Detail.ThroughLink;
      String link = through ? BoxIds.link(((Detail.ThroughLink) act.detail()).link()) : null;
      assertThat(activity.share().linkId()).as(why).isEqualTo(link);
      return;
    }
    assertThat(activity.share().audience()).as(why).isEqualTo(Audience.UNKNOWN);
    if (BoxRecords.namesPeople(act)) {
      List<String> names = activity.share().recipients().stream().map(Recipient::name).toList();
      List<String> given =
          grant.recipients().stream().map(account -> lower(BoxIds.login(account))).toList();
      assertThat(given).as(why).containsAll(names);
      assertThat(names).as(why).hasSize(1);
      assertThat(writer.logged(act)).isEqualTo(grant.audience());
      String role = grant.role() == Detail.Role.VIEW ? "Viewer" : "Editor";
      assertThat(activity.share().permission()).as(why).isEqualTo(role);
    } else {
      assertThat(activity.share().linkId()).as(why).isEqualTo(BoxIds.link(grant.link()));
      assertThat(activity.share().recipients()).isEmpty();
      assertThat(writer.logged(act)).isEqualTo(Audience.UNKNOWN);
    }
  }

  private static void checkLabel(Act act, Activity activity, Supplier<String> why) {
    if (act.detail() instanceof Detail.Relabel relabel) {
      assertThat(activity.labelBefore()).as(why).isEqualTo(label(relabel.before().caption()));
      assertThat(activity.file().label()).as(why).isEqualTo(label(act.item().label().caption()));
      boolean first = relabel.before().caption() == null;
      boolean last = act.item().label().caption() == null;
      assertThat(activity.labelChange())
          .isEqualTo(
              first ? LabelChange.APPLIED : last ? LabelChange.REMOVED : LabelChange.REPLACED);
    } else if (hasFile(act)) {
      String caption = BoxIds.item(act).label().caption();
      Label logged = Label.unresolved(null, isOfMembers(act) ? null : caption);
      assertThat(activity.file().label()).as(why).isEqualTo(logged);
    }
  }

  private static Label label(String caption) {
    return caption == null ? Label.NONE : Label.unresolved(null, caption);
  }

  private static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  @Test
  void anActWrittenTwiceGivesTheSameBytes() {
    RecordsReadBack again = new RecordsReadBack(new BoxWriter());
    for (Act act : acts().subList(0, 500)) {
      for (int number = 0; number < writer.records(act); number++) {
        assertThat(again.record(act, number)).isEqualTo(back.record(act, number));
      }
    }
  }

  @Test
  void noTwoRecordsHaveOneId() {
    Set<String> ids = new HashSet<>();
    for (Act act : ArbitraryActs.of(App.BOX, 13, 2000)) {
      for (Activity activity : back.activities(act)) {
        assertThat(ids.add(activity.id())).as("%s", activity).isTrue();
      }
    }
  }
}
