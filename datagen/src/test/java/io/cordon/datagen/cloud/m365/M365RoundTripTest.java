package io.cordon.datagen.cloud.m365;

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
import io.cordon.datagen.cloud.text.IdText;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class M365RoundTripTest {
  private static final List<Act> ACTS = ArbitraryActs.of(App.M365, 12, 4_000);

  private static final M365Writer WRITER = new M365Writer(12, "northwind.example");
  private static final RecordsReadBack BACK = new RecordsReadBack(WRITER);

  @Test
  void theSameActGivesTheSameBytes() {
    RecordsReadBack other = new RecordsReadBack(new M365Writer(12, "northwind.example"));
    for (int i = ACTS.size() - 1; i >= 0; i--) {
      Act act = ACTS.get(i);
      for (int number = 0; number < WRITER.records(act); number++) {
        assertThat(other.record(act, number)).isEqualTo(BACK.record(act, number));
      }
    }
  }

  @Test
  void everyRecordHasAnIdOfItsOwnAndCanBeWrittenAsOcsf() {
    Set<String> ids = new HashSet<>();
    for (Act act : ACTS) {
      for (Activity activity : BACK.activities(act)) {
        assertThat(ids.add(activity.id())).isTrue();
        assertThat(ActivityJson.write(activity)).isNotEmpty();
      }
    }
    assertThat(ids).hasSizeGreaterThan(4_000);
  }

  @Test
  void whoWhenAndWhatAreThoseOfTheAct() {
    for (Act act : ACTS) {
      List<Activity> activities = BACK.activities(act);
      for (Activity activity : activities) {
        Instant second = Instant.ofEpochMilli(act.atMillis()).truncatedTo(ChronoUnit.SECONDS);
        assertThat(activity.time()).isBetween(second, second.plusSeconds(3));
        assertThat(activity.tenant()).isEqualTo(WRITER.tenant());
        assertThat(activity.outcome()).isEqualTo(act.outcome());
        checkActor(act, activity.actor());
      }
      if (!activities.isEmpty()) {
        assertThat(activities.get(0).time())
            .isEqualTo(Instant.ofEpochMilli(act.atMillis()).truncatedTo(ChronoUnit.SECONDS));
        assertThat(activities.get(activities.size() - 1).verb()).as("%s", act).isEqualTo(verb(act));
      }
    }
  }

  private static Verb verb(Act act) {
    boolean synced = act.visit().program().kind() == Program.Kind.SYNC_CLIENT;
    return switch (act.verb()) {
      case CREATE -> act.item().kind() == FileKind.FOLDER ? Verb.CREATE : Verb.UPLOAD;
      case DOWNLOAD -> synced ? Verb.SYNC : Verb.DOWNLOAD;
      case SHARE, UNSHARE -> isInnerMembership(act) ? Verb.ADMINISTER : act.verb();
      default -> act.verb();
    };
  }

  /**
   * Cordon counts the membership of colleagues in a site as its administration, where the actor's
   * domain shows that they are colleagues.
   */
  private static boolean isInnerMembership(Act act) {
    return act.item().kind() == FileKind.SITE
        && act.actor().mail() != null
        && ((Detail.Grant) act.detail()).audience() == Audience.INTERNAL;
  }

  private static void checkActor(Act act, Actor actor) {
    Account account = act.actor();
    assertThat(actor.kind()).isEqualTo(account.kind());
    if (account.mail() != null) {
      assertThat(actor.name()).isEqualTo(account.mail().toLowerCase(Locale.ROOT));
    } else if (account.kind() == ActorKind.APPLICATION) {
      assertThat(actor.name()).isEqualTo("app@sharepoint");
    } else {
      assertThat(actor.name()).isNull();
      assertThat(actor.id()).hasSize(64);
    }
  }

  @Test
  void placeAndProgramAreThoseOfTheVisit() {
    for (Act act : ACTS) {
      Program program = act.visit().program();
      boolean service =
          program.kind() == Program.Kind.WEB_SUITE
              || program.kind() == Program.Kind.PREVIEW_SERVICE;
      for (Activity activity : BACK.activities(act)) {
        boolean own = service && activity.verb() != Verb.SIGN_IN && activity.verb() != Verb.LABEL;
        if (!service) {
          assertThat(activity.endpoint().ip()).isEqualTo(act.visit().address());
        } else if (own) {
          assertThat(activity.endpoint().ip()).isNotEqualTo(act.visit().address());
        }
        switch (program.kind()) {
          case BROWSER, SCRIPT, DELEGATED_APP ->
              assertThat(activity.client().userAgent()).isEqualTo(program.userAgent());
          case SYNC_CLIENT ->
              assertThat(activity.client().applicationName()).isEqualTo("OneDrive SyncEngine");
          case WEB_SUITE -> assertThat(activity.client().userAgent()).isEqualTo("MSWAC");
          default -> {}
        }
        if (program.kind() == Program.Kind.DELEGATED_APP && activity.verb() != Verb.SIGN_IN) {
          assertThat(activity.client().applicationName()).isEqualTo(program.name());
        }
        boolean session = act.actor().kind() == ActorKind.USER && !isOfComputer(act);
        if (session) {
          assertThat(activity.client().sessionId())
              .isEqualTo(guid(act.visit().key(), M365Ids.SESSION));
        }
      }
    }
  }

  @Test
  void theFileIsThatOfTheAct() {
    for (Act act : ACTS) {
      for (Activity activity : BACK.activities(act)) {
        if (act.item() == null) {
          assertThat(activity.file().exists()).isFalse();
          continue;
        }
        CloudFile file = activity.file();
        assertThat(file.id()).as("%s", act).isEqualTo(WRITER.itemId(act));
        assertThat(file.kind()).isEqualTo(act.item().kind());
        checkOwner(act.item().library(), file.owner());
        if (file.kind() != FileKind.SITE) {
          assertThat(file.name()).as("%s", act).isEqualTo(act.item().name());
          checkPath(act, file);
        }
        if (act.detail() instanceof Detail.Packed packed) {
          assertThat(file.archive()).isEqualTo(packed.archiveName());
        }
        if (activity.rawType().startsWith("File") && act.verb() != Verb.LABEL) {
          assertThat(file.sizeBytes()).isEqualTo(act.item().sizeBytes());
          assertThat(file.label()).isEqualTo(label(act.item().label()));
        }
      }
    }
  }

  private void checkPath(Act act, CloudFile file) {
    boolean personal = act.item().library().kind() == Library.Kind.PERSONAL;
    String path =
        (personal ? "Documents" : "Shared Documents")
            + act.item().folder().path()
            + '/'
            + act.item().name();
    if (isOfComputer(act)) {
      assertThat(file.path()).endsWith('/' + path);
    } else {
      assertThat(file.path()).as("%s", act).isEqualTo(path);
    }
  }

  /** The reader cannot tell an underscore from a dot in an owner's name. */
  private static void checkOwner(Library library, String owner) {
    if (library.kind() == Library.Kind.PROJECT) {
      assertThat(owner).isNull();
    } else {
      assertThat(owner.replaceAll("[^a-z0-9]", "_"))
          .isEqualTo(library.owner().mail().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_"));
    }
  }

  private static Label label(Sensitivity label) {
    String id = M365Labels.id(label);
    return id == null ? Label.UNKNOWN : Label.unresolved(id, null);
  }

  @Test
  void theRecordsOfAShareTogetherGiveTheGrantBack() {
    for (Act act : ACTS) {
      if (act.detail() instanceof Detail.Grant grant && WRITER.records(act) > 0) {
        if (isInnerMembership(act)) {
          continue;
        }
        List<Activity> rows = BACK.activities(act);
        assertThat(rows).hasSize(WRITER.records(act));
        assertThat(rows)
            .extracting(Activity::correlationId)
            .containsOnly(rows.get(0).correlationId());
        assertThat(rows).extracting(Activity::verb).containsOnly(act.verb());
        Share share = rows.stream().map(Activity::share).reduce(Share.NONE, Share::and);
        Audience logged = WRITER.logged(act);
        assertThat(share.audience())
            .isEqualTo(logged == Audience.INTERNAL ? Audience.UNKNOWN : logged);
        assertThat(share.recipients().stream().map(Recipient::name).collect(Collectors.toSet()))
            .isEqualTo(mails(grant));
        if (grant.link() != 0) {
          assertThat(share.linkId()).isEqualTo(guid(grant.link(), M365Ids.LINK));
        }
      }
    }
  }

  private static Set<String> mails(Detail.Grant grant) {
    return grant.recipients().stream()
        .map(person -> person.mail().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  @Test
  void theUseOfALinkIsLoggedBeforeTheAccess() {
    for (Act act : ACTS) {
      if (act.detail() instanceof Detail.ThroughLink link) {
        List<Activity> rows = BACK.activities(act);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).verb()).isEqualTo(Verb.OPEN);
        assertThat(rows.get(0).share().linkId()).isEqualTo(guid(link.link(), M365Ids.LINK));
        assertThat(rows.get(0).rawType()).endsWith("LinkUsed");
      }
    }
  }

  @Test
  void aLabellingKeepsTheLabelsBeforeAndAfter() {
    for (Act act : ACTS) {
      if (act.detail() instanceof Detail.Relabel change) {
        Activity activity = BACK.activities(act).get(0);
        assertThat(activity.labelBefore()).isEqualTo(labelOrNone(change.before()));
        assertThat(activity.file().label()).isEqualTo(labelOrNone(act.item().label()));
        assertThat(activity.labelChange())
            .isEqualTo(LabelChange.between(ranked(change.before()), ranked(act.item().label())));
      }
    }
  }

  private static Label labelOrNone(Sensitivity label) {
    return label == Sensitivity.UNLABELLED ? Label.NONE : label(label);
  }

  private static Label ranked(Sensitivity label) {
    int rank = List.of(Sensitivity.values()).indexOf(label);
    return rank == 0 ? Label.NONE : new Label(M365Labels.id(label), label.caption(), rank);
  }

  @Test
  void whatIsNoFileActivityIsCountedAsSuch() {
    for (Act act : ACTS) {
      boolean noActivity =
          (act.verb() == Verb.OTHER || act.verb() == Verb.ADMINISTER) && act.item() == null;
      if (noActivity) {
        List<Reading> readings = BACK.readings(act);
        assertThat(readings).hasSize(1);
        assertThat(readings.get(0).skipped()).isIn("mailbox", "teams", "site", "directory");
        assertThat(readings.get(0).skippedAt()).isNotNull();
      }
    }
  }

  private static boolean isOfComputer(Act act) {
    return act.verb() == Verb.LABEL && act.visit().program().kind() == Program.Kind.DESKTOP_APP;
  }

  private static String guid(long key, int kind) {
    return IdText.guid(key, kind);
  }
}
