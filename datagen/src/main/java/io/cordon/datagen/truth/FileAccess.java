package io.cordon.datagen.truth;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Detail.Grant;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.world.World;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who can reach one file, folder or library that was shared, apart from what it inherits. */
final class FileAccess {
  private final App app;
  private final List<Access> all = new ArrayList<>(1);
  private Act latest;
  private boolean deleted;

  FileAccess(Act first) {
    app = first.app();
    seen(first);
  }

  /** The act that last said something of the file; its item is the file as it is now. */
  Act latest() {
    return latest;
  }

  Item item() {
    return latest.item();
  }

  boolean isDeleted() {
    return deleted;
  }

  void seen(Act act) {
    // A copy is another file, which some clouds name instead.
    latest = act.verb() == Verb.COPY ? act.with(Detail.NONE) : act;
  }

  void deleted(boolean now) {
    deleted = now;
  }

  List<Access> all() {
    return all;
  }

  /**
   * Access is given.
   *
   * @param logged how much of the audience the log tells
   */
  void granted(Grant grant, Audience logged) {
    boolean isLink = grant.recipients().isEmpty() || isOpen(grant.audience());
    if (isLink) {
      if (hasOneLink()) {
        all.removeIf(Access::isLink);
      }
      Exposure real = Exposure.of(grant.audience());
      put(new Access(grant.link(), null, real, Exposure.of(logged)));
    }
    for (Account person : grant.recipients()) {
      // Whoever is named in the log is known to be of the organisation or not.
      Exposure real = exposure(person);
      put(new Access(hasOneLink() ? 0 : grant.link(), person, real, real));
    }
  }

  /** Access is taken. */
  void revoked(Grant grant) {
    if (grant.recipients().isEmpty()) {
      all.removeIf(access -> isOf(access, grant));
    } else {
      grant.recipients().forEach(person -> all.removeIf(access -> access.isOf(person)));
    }
  }

  private boolean isOf(Access access, Grant grant) {
    if (hasOneLink()) {
      return access.isLink();
    }
    return grant.link() == 0
        ? access.isLink() && access.real() == Exposure.of(grant.audience())
        : access.link() == grant.link();
  }

  /** Somebody came through a link, so it is there, and the log may tell more of it than before. */
  void cameThrough(long link, Audience audience, Exposure told) {
    Access used =
        all.stream()
            .filter(access -> access.isLink() && (hasOneLink() || access.link() == link))
            .findFirst()
            .orElseGet(() -> new Access(link, null, Exposure.of(audience), Exposure.UNKNOWN));
    put(used.told(told));
  }

  /** Somebody from outside used it without a link, so they have access. */
  void used(Account outsider) {
    boolean known = all.stream().anyMatch(access -> access.isOf(outsider));
    if (!known) {
      put(new Access(0, outsider, Exposure.EXTERNAL, Exposure.EXTERNAL));
    }
  }

  private void put(Access access) {
    all.removeIf(access::isSame);
    all.add(access);
  }

  Exposure reach() {
    return all.stream().map(Access::real).reduce(Exposure.PRIVATE, Exposure::greatest);
  }

  /** The widest that is logged; where that stays within the organisation, unknown comes first. */
  Exposure loggedReach() {
    Exposure widest = all.stream().map(Access::logged).reduce(Exposure.PRIVATE, Exposure::greatest);
    boolean unknown = all.stream().anyMatch(access -> access.logged() == Exposure.UNKNOWN);
    return unknown && widest.compareTo(Exposure.EXTERNAL) < 0 ? Exposure.UNKNOWN : widest;
  }

  /** Addresses of people outside who were invited by name. */
  Stream<String> outsiders() {
    return all.stream()
        .map(Access::person)
        .filter(person -> person != null && exposure(person) == Exposure.EXTERNAL)
        .map(person -> person.mail() == null ? person.name() : person.mail());
  }

  long links() {
    return all.stream().filter(Access::isLink).count();
  }

  /** In Microsoft 365 alone a file has many links at a time. */
  private boolean hasOneLink() {
    return app != App.M365;
  }

  private static boolean isOpen(Audience audience) {
    return audience == Audience.ORGANISATION || audience.compareTo(Audience.ANYONE) >= 0;
  }

  /** A share with a member's private address leaves the organisation like any other. */
  private static Exposure exposure(Account person) {
    boolean outside =
        person.kind() == ActorKind.GUEST
            || (person.mail() != null
                && !World.isOwnAddress(person.mail().toLowerCase(Locale.ROOT)));
    return outside ? Exposure.EXTERNAL : Exposure.INTERNAL;
  }
}
