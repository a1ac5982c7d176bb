package io.cordon.datagen.cloud.dropbox;

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

class DropboxRoundTripTest {
  private static final GeoLocation OSLO = new GeoLocation("Oslo", null, "NO");

  private final DropboxWriter writer = new DropboxWriter(address -> OSLO);
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
      checkShare(act);
      checkSkipped(act);
    }
    assertThat(seen).contains(Verb.SHARE, Verb.UNSHARE, Verb.LABEL, Verb.SYNC, Verb.SIGN_IN);
  }

  private static List<Act> acts() {
    return ArbitraryActs.of(App.DROPBOX, 12, 6000);
  }

  private void checkSkipped(Act act) {
    List<String> skipped =
        back.readings(act).stream().map(Reading::skipped).filter(Objects::nonNull).toList();
    if (!skipped.isEmpty()) {
      boolean links = act.detail() instanceof Detail.Consent;
      assertThat(links || act.verb() == Verb.OTHER).as("%s", act).isTrue();
      assertThat(skipped).containsExactly(links ? "application" : "directory");
    }
  }

  private void check(Act act, Activity activity) {
    Supplier<String> why = () -> act + " read as " + activity;
    assertThat(activity.verb()).as(why).isEqualTo(verb(act));
    assertThat(activity.outcome()).as(why).isEqualTo(act.outcome());
    assertThat(activity.time()).as(why).isEqualTo(toTheSecond(act));
    assertThat(activity.app()).isEqualTo(App.DROPBOX);
    assertThat(activity.endpoint().ip()).as(why).isEqualTo(act.visit().address());
    assertThat(activity.endpoint().place().country()).as(why).isEqualTo("NO");
    checkActor(act, activity, why);
    checkClient(act, activity, why);
    checkFile(act, activity, why);
    checkLabel(act, activity, why);
    assertThat(ActivityJson.write(activity)).isNotEmpty();
  }

  /** What Dropbox logs as the same thing. */
  private static Verb verb(Act act) {
    boolean linked = act.detail() instanceof Detail.ThroughLink;
    return switch (act.verb()) {
      case OPEN -> linked ? Verb.OPEN : Verb.PREVIEW;
      case CREATE -> act.item().kind() == FileKind.FILE ? Verb.UPLOAD : Verb.CREATE;
      case DOWNLOAD -> isDesktop(act) ? Verb.SYNC : Verb.DOWNLOAD;
      default -> act.verb();
    };
  }

  private static boolean isDesktop(Act act) {
    return DropboxOrigin.access(act) == DropboxOrigin.Access.DESKTOP;
  }

  private static Instant toTheSecond(Act act) {
    return Instant.ofEpochSecond(Math.floorDiv(act.atMillis(), 1000L));
  }

  private static void checkActor(Act act, Activity activity, Supplier<String> why) {
    Account actor = act.actor();
    Program program = act.visit().program();
    boolean delegated =
        act.item() != null
            && act.verb() != Verb.ADMINISTER
            && actor.mail() != null
            && program.kind() == Program.Kind.DELEGATED_APP;
    ActorKind kind = delegated ? ActorKind.APPLICATION : actor.kind();
    assertThat(activity.actor().kind()).as(why).isEqualTo(kind);
    String name = actor.mail() != null ? actor.mail() : actor.name();
    assertThat(activity.actor().name()).as(why).isEqualTo(lower(delegated ? program.name() : name));
    String id =
        switch (kind) {
          case APPLICATION -> DropboxIds.application(delegated ? program.key() : actor.key());
          case ANONYMOUS -> null;
          default -> DropboxIds.account(actor);
        };
    assertThat(activity.actor().id()).as(why).isEqualTo(id);
  }

  private static void checkClient(Act act, Activity activity, Supplier<String> why) {
    DropboxOrigin.Access access = DropboxOrigin.access(act);
    String session = DropboxOrigin.session(act, access);
    assertThat(activity.client().sessionId()).as(why).isEqualTo(session);
    assertThat(activity.client().device()).as(why).isEqualTo(isDesktop(act) ? session : null);
    if (activity.actor().kind() != ActorKind.APPLICATION) {
      assertThat(activity.client().applicationName()).as(why).isEqualTo(access.tag.getValue());
    }
  }

  private void checkFile(Act act, Activity activity, Supplier<String> why) {
    boolean logged = act.item() != null && !DropboxIds.isPersonalRoot(act.item());
    String id = logged ? writer.itemId(act) : null;
    assertThat(activity.file().id()).as(why).isEqualTo(id);
    if (id == null) {
      assertThat(activity.file().exists()).as(why).isFalse();
      return;
    }
    Item item = act.detail() instanceof Detail.Copy copied ? copied.copy() : act.item();
    boolean file = item.kind() == FileKind.FILE;
    assertThat(activity.file().name()).as(why).isEqualTo(item.name());
    assertThat(activity.file().kind()).as(why).isEqualTo(file ? FileKind.FILE : FileKind.FOLDER);
    assertThat(activity.file().sizeBytes()).as(why).isEqualTo(file ? item.sizeBytes() : -1);
    String inside = item.kind() == FileKind.SITE ? "" : item.folder().path() + '/' + item.name();
    boolean personal = DropboxIds.isPersonal(item.folder());
    assertThat(activity.file().path())
        .as(why)
        .isEqualTo(personal ? inside : '/' + item.library().name() + inside);
    String owner = activity.file().owner();
    boolean ofLink = act.detail() instanceof Detail.ThroughLink;
    assertThat((owner == null && !ofLink) || lower(item.library().owner().mail()).equals(owner))
        .as(why)
        .isTrue();
  }

  private void checkShare(Act act) {
    for (Activity activity : back.activities(act)) {
      if (act.detail() instanceof Detail.ThroughLink link) {
        Supplier<String> why = () -> act + " read as " + activity;
        boolean named = activity.rawType().startsWith("shared_content");
        String id = named ? DropboxIds.link(link.link()) : null;
        assertThat(activity.share().linkId()).as(why).isEqualTo(id);
        assertThat(activity.share().audience()).as(why).isEqualTo(proven(activity));
      }
    }
    if (act.detail() instanceof Detail.Grant grant && writer.records(act) > 0) {
      if (DropboxRecords.namesPeople(act)) {
        checkPeople(act, grant);
      } else {
        checkLink(act, grant);
      }
    }
  }

  /** Who comes through a link proves whom it reaches. */
  private static Audience proven(Activity activity) {
    return switch (activity.actor().kind()) {
      case ANONYMOUS -> Audience.ANYONE;
      case GUEST -> Audience.EXTERNAL;
      default -> Audience.UNKNOWN;
    };
  }

  private void checkPeople(Act act, Detail.Grant grant) {
    List<String> names =
        back.activities(act).stream()
            .flatMap(activity -> activity.share().recipients().stream())
            .map(Recipient::name)
            .toList();
    List<String> given =
        grant.recipients().stream().map(one -> lower(one.mail())).distinct().toList();
    assertThat(names).as("%s", act).containsExactlyInAnyOrderElementsOf(given);
    assertThat(writer.logged(act)).isEqualTo(grant.audience());
    for (Activity activity : back.activities(act)) {
      boolean outsiders = grant.audience() == Audience.EXTERNAL;
      boolean invited = activity.rawType().endsWith("invitees");
      assertThat(activity.share().audience())
          .as("%s", act)
          .isEqualTo(outsiders && !invited ? Audience.EXTERNAL : Audience.UNKNOWN);
      String role = grant.role() == Detail.Role.VIEW ? "viewer" : "editor";
      assertThat(activity.share().permission()).as("%s", act).isIn(role, null);
    }
  }

  private void checkLink(Act act, Detail.Grant grant) {
    Audience logged = writer.logged(act);
    boolean open = grant.audience().compareTo(Audience.ANYONE) >= 0;
    boolean shares = act.verb() == Verb.SHARE;
    assertThat(logged).isEqualTo(open && shares ? Audience.ANYONE : Audience.UNKNOWN);
    Audience read =
        back.activities(act).stream()
            .map(activity -> activity.share().audience())
            .reduce(Audience.UNKNOWN, Audience::widest);
    assertThat(read).as("%s", act).isEqualTo(logged);
    if (logged == Audience.ANYONE) {
      assertThat(back.activities(act).get(1).share().linkId())
          .isEqualTo(DropboxIds.link(grant.link()));
    }
  }

  private static void checkLabel(Act act, Activity activity, Supplier<String> why) {
    assertThat(activity.file().label()).as(why).isEqualTo(Label.UNKNOWN);
    if (act.detail() instanceof Detail.Relabel relabel) {
      boolean first = relabel.before().caption() == null;
      boolean last = act.item().label().caption() == null;
      assertThat(activity.labelChange())
          .as(why)
          .isEqualTo(
              first && !last
                  ? LabelChange.APPLIED
                  : last ? LabelChange.REMOVED : LabelChange.REPLACED);
    }
  }

  private static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  @Test
  void anActWrittenTwiceGivesTheSameBytes() {
    RecordsReadBack again = new RecordsReadBack(new DropboxWriter(address -> OSLO));
    for (Act act : acts().subList(0, 500)) {
      for (int number = 0; number < writer.records(act); number++) {
        assertThat(again.record(act, number)).isEqualTo(back.record(act, number));
      }
    }
  }

  @Test
  void noTwoActsHaveOneEventId() {
    Set<String> ids = new HashSet<>();
    for (Act act : ArbitraryActs.of(App.DROPBOX, 13, 2000)) {
      for (Activity activity : back.activities(act)) {
        assertThat(ids.add(activity.id())).as("%s", activity).isTrue();
      }
    }
  }
}
