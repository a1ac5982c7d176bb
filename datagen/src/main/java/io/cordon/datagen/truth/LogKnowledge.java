package io.cordon.datagen.truth;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.datagen.stock.FileStock;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.identity.App;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the clouds' logs tell, found out by reading back what the writers wrote. For label and place
 * one act of each kind is tried, as all of a kind are written alike.
 */
final class LogKnowledge {

  private record Kind(
      App app,
      Verb verb,
      Class<?> detail,
      Program.Kind program,
      Library.Kind library,
      boolean atRoot,
      boolean labelledByFolder) {}

  private final ReadBack readBack;
  private final Map<Kind, LoggedParts> byKind = new HashMap<>();

  LogKnowledge(ReadBack readBack) {
    this.readBack = readBack;
  }

  /** Whether the records of an act like this on a labelled file tell its label and place. */
  LoggedParts of(Act act) {
    Kind kind =
        new Kind(
            act.app(),
            act.verb(),
            act.detail().getClass(),
            act.visit() == null ? null : act.visit().program().kind(),
            act.item().library().kind(),
            act.item().folder().isRoot(),
            isLabelledByFolder(act));
    LoggedParts known = byKind.get(kind);
    if (known == null) {
      known = tried(act);
      byKind.put(kind, known);
    }
    return known;
  }

  private LoggedParts tried(Act act) {
    CloudWriter writer = readBack.writer(act.app());
    String id = writer.itemId(act);
    Folder folder = act.item().folder();
    boolean label = false;
    boolean inFolder = false;
    boolean inLibrary = false;
    for (Activity activity : readBack.of(act)) {
      CloudFile file = activity.file();
      if (id.equals(file.id())) {
        label |= file.label().isKnown() || isLabelledByFolder(act);
        inFolder |= names(activity, act, folder);
        inLibrary |= names(activity, act, Folder.root(folder.library()));
      }
    }
    return new LoggedParts(label, inFolder, inLibrary);
  }

  /** Whether an activity tells that its file is in this folder. */
  private boolean names(Activity activity, Act act, Folder folder) {
    CloudFile file = activity.file();
    return switch (act.app()) {
      case M365 -> file.url() != null;
      case DROPBOX -> !file.containers().isEmpty();
      default -> {
        Act onFolder =
            new Act(
                act.key(),
                0,
                act.atMillis(),
                act.app(),
                Verb.OPEN,
                act.outcome(),
                act.actor(),
                act.visit(),
                Item.of(folder),
                Detail.NONE);
        yield file.containers().contains(readBack.writer(act.app()).itemId(onFolder));
      }
    };
  }

  /** Dropbox logs no labels; there the organisation file says which folders have which. */
  private static boolean isLabelledByFolder(Act act) {
    return act.app() == App.DROPBOX
        && act.item().folder().name().equals(FileStock.CONFIDENTIAL_FOLDER);
  }

  /** Whether the records of a copy are about the new file. */
  boolean namesCopy(Act act) {
    CloudWriter writer = readBack.writer(act.app());
    return !writer.itemId(act).equals(writer.itemId(act.with(Detail.NONE)));
  }

  /** The exposure that the use of a link proves. */
  Exposure byUse(Act act) {
    Exposure told = Exposure.UNKNOWN;
    List<Activity> activities = readBack.of(act);
    for (Activity activity : activities) {
      told = told.greatest(Exposure.of(activity.share().audience()));
      if (activity.actor().kind() == ActorKind.ANONYMOUS) {
        told = told.greatest(Exposure.ANYONE);
      }
    }
    return told;
  }
}
