package io.cordon.cli.show;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.file.Audience;
import java.util.List;
import java.util.Objects;

/** People in a sentence: who acted, and with whom a file is shared. */
final class PersonWords {
  private static final int MOST_RECIPIENTS = 3;

  private PersonWords() {}

  /** Who acted: {@code ana} for one of us, the full name and where from for others. */
  static String actor(Actor actor) {
    return actor(actor, shortName(actor.key()));
  }

  /** The same with the full name for everybody. */
  static String fullActor(Actor actor) {
    return actor(actor, actor.key());
  }

  private static String actor(Actor actor, String insider) {
    String name = actor.key();
    return switch (actor.kind()) {
      case ANONYMOUS -> "an anonymous visitor";
      case SYSTEM -> "the cloud itself";
      case APPLICATION -> "the application " + name;
      case UNKNOWN, USER, GUEST ->
          actor.name() == null && actor.id() == null
              ? "somebody"
              : actor.affiliation() == Affiliation.INTERNAL ? insider : foreign(actor);
    };
  }

  /** The name without its domain. */
  private static String shortName(String name) {
    int at = name.indexOf('@');
    return at > 0 ? name.substring(0, at) : name;
  }

  private static String foreign(Actor actor) {
    return switch (actor.affiliation()) {
      case EXTERNAL -> actor.key() + ", from outside,";
      case PARTNER -> actor.key() + ", of a partner,";
      case UNKNOWN, INTERNAL ->
          actor.kind() == ActorKind.GUEST ? actor.key() + ", a guest," : actor.key();
    };
  }

  /** With whom: {@code with eve@freemail.example, outside}; empty where the record is silent. */
  static String audience(Activity activity) {
    Share share = activity.share();
    List<String> names =
        share.recipients().stream().map(Recipient::caption).filter(Objects::nonNull).toList();
    String widest = widest(share.audience());
    if (names.isEmpty()) {
      return widest.isEmpty() ? everyone(share.audience()) : "with " + widest;
    }
    String others = widest.isEmpty() ? "" : " and with " + widest;
    String owner = "owner".equalsIgnoreCase(share.permission()) ? " as owner" : "";
    return "with " + listed(names) + owner + outside(share, names.size()) + others;
  }

  /** Whom a link or a publication reaches besides those who are named. */
  private static String widest(Audience audience) {
    return switch (audience) {
      case ANYONE -> "anyone who has the link";
      case PUBLIC -> "everyone on the web";
      case ORGANISATION -> "the whole organisation";
      case UNKNOWN, INTERNAL, EXTERNAL -> "";
    };
  }

  private static String everyone(Audience audience) {
    return switch (audience) {
      case INTERNAL -> "with people inside";
      case EXTERNAL -> "with people outside";
      case UNKNOWN, ANYONE, PUBLIC, ORGANISATION -> "";
    };
  }

  private static String listed(List<String> names) {
    int shown = names.size() <= MOST_RECIPIENTS + 1 ? names.size() : MOST_RECIPIENTS;
    if (shown < names.size()) {
      return String.join(", ", names.subList(0, shown))
          + " and "
          + (names.size() - shown)
          + " others";
    }
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static String outside(Share share, int named) {
    long outside = count(share, Affiliation.EXTERNAL);
    if (outside == 0) {
      return notKnownOutside(share, named);
    }
    if (outside == share.recipients().size()) {
      return named == 1 ? ", outside" : ", all outside";
    }
    return ", " + outside + " of them outside";
  }

  /** A record may say that somebody is outside, and not who. */
  private static String notKnownOutside(Share share, int named) {
    int all = share.recipients().size();
    if (named == 1 && count(share, Affiliation.PARTNER) == all) {
      return ", a partner";
    }
    boolean silent = count(share, Affiliation.UNKNOWN) == all;
    if (!silent || share.audience() != Audience.EXTERNAL) {
      return "";
    }
    return named == 1 ? ", outside" : ", some of them outside";
  }

  private static long count(Share share, Affiliation affiliation) {
    return share.recipients().stream()
        .filter(recipient -> recipient.affiliation() == affiliation)
        .count();
  }
}
