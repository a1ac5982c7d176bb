package io.cordon.datagen.cloud;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.random.Dice;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.FileKind;
import io.cordon.model.identity.App;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Acts of every verb and detail on one cloud, in no sensible order, with names as odd as people
 * choose them. The same seed gives the same acts.
 */
public final class ArbitraryActs {
  private static final long FROM_MILLIS = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
  private static final long SPAN_MILLIS = 50L * 24 * 60 * 60 * 1000;

  /** Verbs that a cloud's log has in bulk come up more often. */
  private static final List<Verb> FREQUENT =
      List.of(Verb.DOWNLOAD, Verb.OPEN, Verb.SHARE, Verb.SHARE, Verb.UNSHARE, Verb.LABEL);

  private static final List<Verb> ALL = List.of(Verb.values());

  private final App app;
  private final Dice dice;
  private final ArbitraryPeople people;
  private final ArbitraryItems items;

  private ArbitraryActs(App app, Dice dice) {
    this.app = app;
    this.dice = dice;
    people = new ArbitraryPeople(dice);
    items = new ArbitraryItems(app, dice, people);
  }

  public static List<Act> of(App app, long seed, int count) {
    ArbitraryActs arbitrary = new ArbitraryActs(app, Dice.of(seed));
    List<Act> acts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      acts.add(arbitrary.next());
    }
    return acts;
  }

  private Act next() {
    Verb verb = dice.chance(0.4) ? dice.pick(FREQUENT) : dice.pick(ALL);
    Item item = item(verb);
    Detail detail = detail(verb, item);
    Visit visit = people.visit();
    long atMillis = FROM_MILLIS + (long) (dice.uniform() * SPAN_MILLIS);
    Account actor = actor(verb, detail, visit.program());
    Act act =
        Act.of(dice.bits() | 1, atMillis, app, verb, actor, visit, item)
            .with(detail)
            .of(dice.chance(0.1) ? dice.from(1, 99) : 0);
    return verb == Verb.SIGN_IN && dice.chance(0.3) ? act.failed() : act;
  }

  /** Strangers come through a link or by invitation; only members change labels and settings. */
  private Account actor(Verb verb, Detail detail, Program program) {
    if (program.kind() == Program.Kind.SERVICE) {
      return dice.chance(0.5) ? people.application() : people.member();
    }
    if (detail instanceof Detail.ThroughLink link) {
      boolean open = link.audience().compareTo(Audience.ANYONE) >= 0;
      return open && dice.chance(0.6)
          ? people.visitor()
          : link.audience() == Audience.EXTERNAL ? people.guest() : people.member();
    }
    boolean byGuest =
        switch (verb) {
          case OPEN, PREVIEW, DOWNLOAD, UPLOAD, UPDATE -> dice.chance(0.15);
          default -> false;
        };
    return byGuest ? people.guest() : people.member();
  }

  /** Null for what concerns no file. */
  private Item item(Verb verb) {
    return switch (verb) {
      case SIGN_IN, OTHER, UNKNOWN -> null;
      case ADMINISTER -> dice.chance(0.5) ? null : items.site();
      case SHARE, UNSHARE -> dice.chance(0.15) ? items.site() : items.any();
      case CREATE, DELETE, RENAME, MOVE, RESTORE, COPY -> items.any();
      default -> items.file();
    };
  }

  private Detail detail(Verb verb, Item item) {
    return switch (verb) {
      case SHARE, UNSHARE -> grant(item);
      case OPEN -> dice.chance(0.3) ? throughLink() : Detail.NONE;
      case DOWNLOAD ->
          dice.chance(0.3)
              ? throughLink()
              : dice.chance(0.3) ? new Detail.Packed(items.name() + ".zip") : Detail.NONE;
      case LABEL ->
          new Detail.Relabel(otherThan(item.label()), dice.chance(0.3) ? items.name() : null);
      case RENAME -> new Detail.Rename("Old " + items.name());
      case MOVE -> new Detail.Move(items.otherFolder(item.library()));
      case COPY -> new Detail.Copy(items.copy(item));
      case ADMINISTER -> item == null && dice.chance(0.7) ? consent() : Detail.NONE;
      default -> Detail.NONE;
    };
  }

  private Detail grant(Item item) {
    boolean whole = item.kind() == FileKind.SITE;
    Audience audience =
        whole
            ? dice.pick(List.of(Audience.INTERNAL, Audience.EXTERNAL))
            : dice.pick(
                List.of(
                    Audience.INTERNAL,
                    Audience.ORGANISATION,
                    Audience.EXTERNAL,
                    Audience.ANYONE,
                    Audience.PUBLIC));
    List<Account> recipients = new ArrayList<>();
    boolean named = audience == Audience.INTERNAL || audience == Audience.EXTERNAL;
    int people = named ? dice.from(1, 3) : 0;
    for (int i = 0; i < people; i++) {
      Account next = audience == Audience.EXTERNAL ? this.people.guest() : this.people.member();
      boolean known = recipients.stream().anyMatch(one -> one.mail().equals(next.mail()));
      if (!known) {
        recipients.add(next);
      }
    }
    boolean byLink = !whole && (!named || dice.chance(0.5));
    Detail.Role role = dice.pick(List.of(Detail.Role.VIEW, Detail.Role.EDIT));
    return new Detail.Grant(audience, recipients, byLink ? dice.bits() | 1 : 0, role);
  }

  private Detail throughLink() {
    Audience audience =
        dice.pick(
            List.of(
                Audience.INTERNAL,
                Audience.ORGANISATION,
                Audience.EXTERNAL,
                Audience.ANYONE,
                Audience.ANYONE,
                Audience.PUBLIC));
    return new Detail.ThroughLink(dice.bits() | 1, audience);
  }

  private Detail consent() {
    return new Detail.Consent(people.delegatedApp(), List.of("Files.Read.All", "offline_access"));
  }

  private Sensitivity otherThan(Sensitivity label) {
    List<Sensitivity> all = List.of(Sensitivity.values());
    return all.get((all.indexOf(label) + dice.from(1, all.size() - 1)) % all.size());
  }
}
