package io.cordon.cli.show;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.SettingChange;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * One activity as a sentence without its full stop: {@code ana shared Plan.docx, labelled
 * Confidential, with eve@freemail.example, outside}. Names are as in the log.
 */
public final class ActivitySentence {
  private final Activity activity;
  private final CloudFile file;
  private final boolean failed;

  private ActivitySentence(Activity activity) {
    this.activity = activity;
    file = activity.file();
    failed = activity.outcome() == Outcome.FAILURE;
  }

  public static String of(Activity activity) {
    return PersonWords.actor(activity.actor()) + ' ' + withoutActor(activity);
  }

  /** The same with the whole name of the actor, where others may have the same short one. */
  public static String withFullName(Activity activity) {
    return PersonWords.fullActor(activity.actor()) + ' ' + withoutActor(activity);
  }

  /** The same without who did it: {@code shared Plan.docx with …}. */
  static String withoutActor(Activity activity) {
    ActivitySentence sentence = new ActivitySentence(activity);
    String text = sentence.act();
    String rule = activity.dlpRule().caption();
    return rule == null ? text : text + ", which matched the rule " + rule;
  }

  private String act() {
    String words = VerbWords.of(activity.verb()).words(failed);
    return switch (activity.verb()) {
      case SIGN_IN -> words;
      case LABEL -> label(words);
      case ADMINISTER -> administer(words);
      case EXPOSE -> words + ' ' + name() + reached() + contents();
      case INHERIT -> words + ' ' + name() + reached() + " through a folder above it";
      case OTHER, UNKNOWN -> withFile(words, rawType());
      case TRANSFER -> withFile(words, "off a computer", destination());
      case RENAME, MOVE -> moved(words);
      case SHARE, UNSHARE -> withFile(words, PersonWords.audience(activity));
      default -> withFile(words, archive());
    };
  }

  /** The file with its label, then what else there is to say. */
  private String withFile(String words, String... more) {
    List<String> parts = new ArrayList<>();
    for (String each : more) {
      if (!each.isEmpty()) {
        parts.add(each);
      }
    }
    String rest = String.join(" ", parts);
    String label = named(file.label());
    String apposition = label == null ? "" : ", labelled " + label;
    String gap = rest.isEmpty() ? "" : apposition.isEmpty() ? " " : ", ";
    return words + ' ' + name() + apposition + gap + rest;
  }

  private String name() {
    String kind =
        file.kind() == FileKind.FOLDER
            ? "the folder "
            : file.kind() == FileKind.SITE ? "the site " : "";
    return file.exists() ? kind + file.caption() : "something";
  }

  /** Null where there is no label, or only an id, which means nothing to people. */
  private static String named(Label label) {
    return label.equals(Label.NONE) ? null : label.name();
  }

  private String label(String words) {
    String before = named(activity.labelBefore());
    String after = named(file.label());
    String from = before == null ? "" : " from " + before;
    String to = after == null ? "" : " to " + after;
    String change =
        switch (activity.labelChange()) {
          case RAISED -> past("raised the label of ", "raise the label of ");
          case LOWERED -> past("lowered the label of ", "lower the label of ");
          case REPLACED -> past("changed the label of ", "change the label of ");
          case REMOVED, APPLIED, NONE -> null;
        };
    if (change != null) {
      return change + name() + from + to;
    }
    return switch (activity.labelChange()) {
      case REMOVED ->
          past("removed the label ", "remove the label ")
              + (before == null ? "" : before + ' ')
              + "from "
              + name();
      default -> words + ' ' + name() + (after == null ? "" : " as " + after);
    };
  }

  private String past(String past, String infinitive) {
    return new VerbWords(past, infinitive).words(failed);
  }

  private String administer(String words) {
    SettingChange setting = activity.setting();
    String change =
        (setting.before() == null ? "" : " from " + setting.before())
            + (setting.value() == null ? "" : " to " + setting.value());
    String what =
        setting.name() == null
            ? past("changed a setting", "change a setting")
            : past("changed the setting ", "change the setting ") + setting.name();
    return file.exists() ? words + ' ' + name() + named(setting) + change : what + change;
  }

  private static String named(SettingChange setting) {
    return setting.name() == null ? "" : ": " + setting.name();
  }

  /** To whom a container or what is in it is open. */
  private String reached() {
    String whom = reach(file.exposure());
    return whom == null ? "" : " to " + whom;
  }

  /** Whom an exposure reaches, in words; null where nobody knows, or only the owner. */
  public static String reach(Exposure exposure) {
    return switch (exposure) {
      case UNKNOWN, PRIVATE -> null;
      case INTERNAL -> "people inside";
      case EXTERNAL -> "people outside";
      case ANYONE -> "anyone who has the link";
      case PUBLIC -> "everyone on the web";
    };
  }

  private String contents() {
    long count = activity.contents().count();
    return count == 0
        ? ""
        : ", and with it " + count + (count == 1 ? " labelled file" : " labelled files");
  }

  private String rawType() {
    String rawType = activity.rawType();
    return rawType == null || rawType.isEmpty() ? "" : "(" + rawType + ')';
  }

  private String destination() {
    String destination = activity.transfer().caption();
    return destination == null ? "" : "to " + destination;
  }

  /** With the name before; of a file that kept it, where it was. */
  private String moved(String words) {
    String before = file.urlBefore();
    String name = before == null ? "" : before.substring(before.lastIndexOf('/') + 1);
    if (!name.isEmpty() && !name.equals(file.name())) {
      return withFile(words + ' ' + name + " to");
    }
    boolean elsewhere = before != null && activity.verb() == Verb.MOVE;
    return withFile(words, elsewhere ? "from " + before : "");
  }

  private String archive() {
    return file.archive() == null ? "" : "in the archive " + file.archive();
  }
}
