package io.cordon.cli.history;

import io.cordon.cli.terminal.Quantity;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Label;
import java.util.ArrayList;
import java.util.List;

/** Who did what, in a sentence: {@code ana@example.com shared Plan.docx with anyone …}. */
final class HistorySentence {
  private static final int MOST_RECIPIENTS = 3;

  private HistorySentence() {}

  static String of(Activity activity) {
    String failed = activity.outcome() == Outcome.FAILURE ? ", which failed" : "";
    return who(activity.actor()) + ' ' + did(activity) + failed;
  }

  private static String who(Actor actor) {
    String name =
        actor.kind() == ActorKind.ANONYMOUS
            ? "an anonymous visitor"
            : actor.name() == null && actor.id() == null ? "somebody" : actor.key();
    return name + outside(actor.affiliation());
  }

  private static String outside(Affiliation affiliation) {
    return switch (affiliation) {
      case EXTERNAL, PARTNER -> " (" + affiliation.word() + ')';
      case INTERNAL, UNKNOWN -> "";
    };
  }

  private static String did(Activity activity) {
    String file = activity.file().caption();
    return switch (activity.verb()) {
      case SHARE -> "shared " + file + with(activity.share());
      case UNSHARE -> "stopped sharing " + file + with(activity.share());
      case RENAME, MOVE -> moved(activity);
      case LABEL -> labelled(activity);
      case TRANSFER ->
          "took " + file + " off a computer" + after(" to ", activity.transfer().caption());
      case DLP_MATCH ->
          "had " + file + " matched by a rule" + after(": ", activity.dlpRule().caption());
      case SIGN_IN -> "signed in";
      case ADMINISTER -> "changed a setting" + setting(activity);
      case INHERIT -> "changed who reaches " + file + " through a folder above it";
      case EXPOSE -> "exposed " + activity.contents().caption() + " in " + file;
      case OTHER, UNKNOWN -> "did " + activity.rawType() + (file(activity) ? " on " + file : "");
      default -> simple(activity.verb()) + ' ' + file;
    };
  }

  private static boolean file(Activity activity) {
    return activity.file().exists();
  }

  private static String simple(Verb verb) {
    return switch (verb) {
      case UPLOAD -> "uploaded";
      case DOWNLOAD -> "downloaded";
      case UPDATE -> "changed";
      case DELETE -> "deleted";
      case COPY -> "copied";
      case RESTORE -> "restored";
      case PREVIEW -> "looked at";
      case LOCK -> "locked";
      case UNLOCK -> "unlocked";
      case OPEN -> "opened";
      case SYNC -> "synced";
      case UNSYNC -> "stopped syncing";
      case ACCESS_CHECK -> "asked for access to";
      case CREATE -> "created";
      case PURGE -> "deleted for ever";
      default -> verb.word();
    };
  }

  private static String moved(Activity activity) {
    CloudFile file = activity.file();
    String word = activity.verb() == Verb.MOVE ? "moved " : "renamed ";
    String before = file.urlBefore();
    String former = before == null ? null : before.substring(before.lastIndexOf('/') + 1);
    boolean renamed = former != null && !former.isEmpty() && !former.equals(file.name());
    return renamed
        ? word + former + " to " + file.caption()
        : word + file.caption() + after(" from ", activity.verb() == Verb.MOVE ? before : null);
  }

  private static String labelled(Activity activity) {
    String file = activity.file().caption();
    Label label = activity.file().label();
    String before =
        activity.labelBefore().isKnown() && activity.labelBefore().rank() != 0
            ? activity.labelBefore().caption()
            : null;
    return switch (activity.labelChange()) {
      case REMOVED -> "removed the label" + after(" ", before) + " of " + file;
      case LOWERED -> "lowered the label of " + file + after(" from ", before) + to(label);
      case RAISED -> "raised the label of " + file + after(" from ", before) + to(label);
      case APPLIED, REPLACED, NONE -> "labelled " + file + as(label) + after(", before ", before);
    };
  }

  private static String to(Label label) {
    return label.isKnown() ? " to " + label.caption() : "";
  }

  private static String as(Label label) {
    return label.isKnown() ? " as " + label.caption() : "";
  }

  private static String setting(Activity activity) {
    String name =
        activity.setting().name() != null ? activity.setting().name() : activity.rawType();
    return after(": ", name)
        + after(", from ", activity.setting().before())
        + after(" to ", activity.setting().value());
  }

  /** {@code with eve@freemail.example (external), anyone who has the link}. */
  private static String with(Share share) {
    List<String> parts = new ArrayList<>();
    List<Recipient> named =
        share.recipients().stream().filter(recipient -> recipient.caption() != null).toList();
    named.stream()
        .limit(MOST_RECIPIENTS)
        .forEach(one -> parts.add(one.caption() + outside(one.affiliation())));
    if (named.size() > MOST_RECIPIENTS) {
      parts.add(Quantity.of(named.size() - MOST_RECIPIENTS, "other", "others"));
    }
    switch (share.audience()) {
      case ANYONE -> parts.add("anyone who has the link");
      case PUBLIC -> parts.add("everybody on the web");
      case ORGANISATION -> parts.add("the whole organisation");
      case INTERNAL, EXTERNAL, UNKNOWN -> {}
    }
    return parts.isEmpty() ? "" : " with " + String.join(", ", parts);
  }

  private static String after(String word, String text) {
    return text == null || text.isEmpty() ? "" : word + text;
  }
}
