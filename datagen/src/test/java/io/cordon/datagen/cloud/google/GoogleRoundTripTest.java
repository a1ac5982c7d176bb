package io.cordon.datagen.cloud.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.record.Reading;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.cloud.ArbitraryActs;
import io.cordon.datagen.cloud.RecordsReadBack;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import io.cordon.model.json.ActivityJson;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GoogleRoundTripTest {
  private static final List<Act> ACTS = ArbitraryActs.of(App.GOOGLE_WORKSPACE, 21, 4_000);
  private static final GoogleWriter WRITER = new GoogleWriter(21, "northwind.example");
  private static final RecordsReadBack BACK = new RecordsReadBack(WRITER);

  @Test
  void theSameActGivesTheSameBytes() {
    RecordsReadBack other = new RecordsReadBack(new GoogleWriter(21, "northwind.example"));
    for (int i = ACTS.size() - 1; i >= 0; i--) {
      Act act = ACTS.get(i);
      for (int number = 0; number < WRITER.records(act); number++) {
        assertThat(other.record(act, number)).isEqualTo(BACK.record(act, number));
      }
    }
  }

  @Test
  void everyEventHasAnIdOfItsOwnAndCanBeWrittenAsOcsf() {
    Set<String> ids = new HashSet<>();
    for (Act act : ACTS) {
      for (Activity activity : BACK.activities(act)) {
        assertThat(ids.add(activity.id())).isTrue();
        assertThat(ActivityJson.write(activity)).isNotEmpty();
      }
    }
    assertThat(ids).hasSizeGreaterThan(3_000);
  }

  @Test
  void whoWhenAndWhatAreThoseOfTheAct() {
    for (Act act : ACTS) {
      for (Activity activity : BACK.activities(act)) {
        assertThat(activity.time().toEpochMilli()).isEqualTo(act.atMillis());
        assertThat(activity.tenant()).isEqualTo(WRITER.tenant());
        assertThat(activity.outcome()).isEqualTo(act.outcome());
        assertThat(activity.verb()).as("%s", act).isEqualTo(verb(act));
        checkActor(act.actor(), activity.actor());
      }
    }
  }

  private static Verb verb(Act act) {
    boolean synced = act.visit().program().kind() == Program.Kind.SYNC_CLIENT;
    return act.verb() == Verb.DOWNLOAD && synced ? Verb.SYNC : act.verb();
  }

  private static void checkActor(Account account, Actor actor) {
    assertThat(actor.kind()).isEqualTo(account.kind());
    if (account.kind() == ActorKind.ANONYMOUS) {
      assertThat(actor.name()).isNull();
    } else if (account.kind() == ActorKind.APPLICATION) {
      assertThat(actor.name()).startsWith("backup-").endsWith(".iam.gserviceaccount.com");
    } else {
      assertThat(actor.name()).isEqualTo(account.mail().toLowerCase(Locale.ROOT));
      assertThat(actor.id()).matches("1[0-9]{20}");
    }
  }

  @Test
  void placeAndProgramAreThoseOfTheVisit() {
    for (Act act : ACTS) {
      Program program = act.visit().program();
      for (Activity activity : BACK.activities(act)) {
        assertThat(activity.endpoint().ip()).isEqualTo(act.visit().address());
        if (act.actor().kind() == ActorKind.ANONYMOUS) {
          assertThat(activity.client().applicationName()).isNull();
          continue;
        }
        switch (program.kind()) {
          case DELEGATED_APP, SERVICE, SCRIPT -> {
            assertThat(activity.client().applicationName()).isEqualTo(program.name());
            assertThat(activity.client().applicationId()).endsWith(".apps.googleusercontent.com");
          }
          default -> assertThat(activity.client().applicationName()).isNull();
        }
        boolean synced = program.kind() == Program.Kind.SYNC_CLIENT && act.item() != null;
        assertThat(activity.client().device() != null).isEqualTo(synced);
      }
    }
  }

  @Test
  void theFileIsThatOfTheAct() {
    for (Act act : ACTS) {
      for (Activity activity : BACK.activities(act)) {
        if (act.item() == null) {
          assertThat(activity.file().exists()).isFalse();
        } else if (!activity.rawType().equals("copy")) {
          checkFile(act, activity.file());
        }
      }
    }
  }

  private static void checkFile(Act act, CloudFile file) {
    Library library = act.item().library();
    assertThat(file.id()).isEqualTo(WRITER.itemId(act));
    assertThat(file.name()).isEqualTo(act.item().name());
    assertThat(file.kind()).isEqualTo(act.item().kind());
    boolean shared = library.kind() == Library.Kind.PROJECT;
    assertThat(file.owner())
        .isEqualTo((shared ? library.name() : library.owner().mail()).toLowerCase(Locale.ROOT));
    boolean inContainer = shared || file.kind() == FileKind.FOLDER;
    assertThat(file.containers().isEmpty()).isEqualTo(!inContainer);
    if (act.verb() != Verb.LABEL) {
      assertThat(file.label()).isEqualTo(label(act.item().label()));
    }
  }

  private static Label label(Sensitivity label) {
    return label == Sensitivity.UNLABELLED
        ? Label.UNKNOWN
        : Label.unresolved(GoogleLabels.id(label), label.caption());
  }

  @Test
  void aCopyIsAFileOfItsOwn() {
    for (Act act : ACTS) {
      if (act.detail() instanceof Detail.Copy copy && WRITER.records(act) > 0) {
        List<Activity> events = BACK.activities(act);
        assertThat(events).extracting(Activity::verb).containsExactly(Verb.COPY, Verb.COPY);
        assertThat(events.get(1).file().name()).isEqualTo(copy.copy().name());
      }
    }
  }

  @Test
  void theEventsOfAShareTogetherGiveTheGrantBack() {
    for (Act act : ACTS) {
      if (act.detail() instanceof Detail.Grant grant && WRITER.records(act) > 0) {
        List<Activity> events = BACK.activities(act);
        assertThat(events)
            .extracting(Activity::correlationId)
            .containsOnly(events.get(0).correlationId());
        Share share = events.stream().map(Activity::share).reduce(Share.NONE, Share::and);
        assertThat(share.recipients().stream().map(Recipient::name).collect(Collectors.toSet()))
            .isEqualTo(mails(grant));
        assertThat(share.audience()).as("%s", act).isEqualTo(stated(act, grant));
        assertThat(share.linkId()).isNull();
      }
    }
  }

  /** Named people are told apart by their domains later, but for new outsiders on a document. */
  private static Audience stated(Act act, Detail.Grant grant) {
    boolean newOutsider =
        grant.audience() == Audience.EXTERNAL
            && act.verb() == Verb.SHARE
            && act.item().kind() != FileKind.SITE;
    boolean named = grant.audience() == Audience.INTERNAL || grant.audience() == Audience.EXTERNAL;
    return named && !newOutsider ? Audience.UNKNOWN : WRITER.logged(act);
  }

  @Test
  void aNewOwnerOwnsTheDocument() {
    Act shared =
        ACTS.stream()
            .filter(act -> act.verb() == Verb.SHARE && act.item().kind() == FileKind.FILE)
            .filter(act -> act.item().library().kind() == Library.Kind.PERSONAL)
            .findFirst()
            .orElseThrow();
    Account owner = new Account(7, ActorKind.USER, "New.Owner@northwind.example", "New Owner");
    Detail.Grant grant = new Detail.Grant(Audience.INTERNAL, List.of(owner), 0, Detail.Role.OWN);
    Activity activity = new RecordsReadBack(WRITER).activities(shared.with(grant)).get(0);
    assertThat(activity.rawType()).isEqualTo("change_owner");
    assertThat(activity.file().owner()).isEqualTo("new.owner@northwind.example");
    assertThat(activity.share().permission()).isEqualTo("owner");
  }

  private static Set<String> mails(Detail.Grant grant) {
    return grant.recipients().stream()
        .map(person -> person.mail().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  @Test
  void aLabellingKeepsTheChoicesBeforeAndAfter() {
    int bare = 0;
    for (Act act : ACTS) {
      if (act.detail() instanceof Detail.Relabel change && WRITER.records(act) > 0) {
        Activity activity = BACK.activities(act).get(0);
        assertThat(activity.file().label()).isEqualTo(labelOrNone(act.item().label()));
        if (activity.rawType().equals("label_removed")) {
          assertThat(activity.labelChange()).isEqualTo(LabelChange.REMOVED);
          assertThat(activity.labelBefore().name()).isEqualTo("Classification");
          bare++;
        } else {
          assertThat(activity.labelBefore()).isEqualTo(labelOrNone(change.before()));
          boolean first = change.before() == Sensitivity.UNLABELLED;
          assertThat(activity.labelChange() == LabelChange.APPLIED).isEqualTo(first);
        }
      }
    }
    assertThat(bare).isPositive();
  }

  private static Label labelOrNone(Sensitivity label) {
    return label == Sensitivity.UNLABELLED ? Label.NONE : label(label);
  }

  @Test
  void whatIsNoFileActivityIsCountedAsSuch() {
    for (Act act : ACTS) {
      boolean noActivity =
          (act.verb() == Verb.OTHER || act.verb() == Verb.ADMINISTER) && act.item() == null;
      if (noActivity) {
        List<Reading> readings = BACK.readings(act);
        assertThat(readings).hasSize(1);
        assertThat(readings.get(0).skipped())
            .isIn("mailbox", "application", "teams", "directory", "administration");
        assertThat(readings.get(0).skippedAt()).isNotNull();
      }
    }
  }
}
