package io.cordon.datagen.truth;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Detail.Grant;
import io.cordon.datagen.act.Detail.ThroughLink;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.FileKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Follows who can reach which file from act to act, in order of time. Memory grows with the files
 * that are shared or labelled, not with the number of acts.
 */
final class Exposures {
  /** What changes where a file is, what its label is, or whether it is there. */
  private static final Set<Verb> CHANGES =
      Set.of(
          Verb.UPLOAD,
          Verb.CREATE,
          Verb.DELETE,
          Verb.RESTORE,
          Verb.PURGE,
          Verb.RENAME,
          Verb.MOVE,
          Verb.COPY,
          Verb.LABEL,
          Verb.SHARE,
          Verb.UNSHARE);

  private final ReadBack readBack;
  private final LogKnowledge knowledge;
  private final PriorityQueue<Act> waiting = new PriorityQueue<>(Exposures::inOrderOfTime);
  private final Map<Long, FileAccess> shared = new HashMap<>();
  private final LabelledFiles labelled = new LabelledFiles();

  Exposures(ReadBack readBack) {
    this.readBack = readBack;
    this.knowledge = new LogKnowledge(readBack);
  }

  /** Takes acts in about any order. */
  void accept(Act act) {
    if (act.item() == null || act.outcome() == Outcome.FAILURE) {
      return;
    }
    boolean counts =
        CHANGES.contains(act.verb())
            || act.detail() instanceof ThroughLink
            || act.actor().kind() == ActorKind.GUEST
            || isNews(act);
    if (counts) {
      waiting.add(act);
    }
  }

  /** Whether the log tells of a labelled file what it did not tell before. */
  private boolean isNews(Act act) {
    Item item = act.item();
    return isLabelledFile(item)
        && !labelled.knowsAll(item)
        && !labelled.knows(item, knowledge.of(act));
  }

  private static boolean isLabelledFile(Item item) {
    return item.kind() == FileKind.FILE && item.label() != Sensitivity.UNLABELLED;
  }

  private static int inOrderOfTime(Act one, Act other) {
    int order = Long.compare(one.atMillis(), other.atMillis());
    return order != 0 ? order : Long.compare(one.key(), other.key());
  }

  /** No act that is still to come is earlier than this. */
  void settle(long untilMillis) {
    while (!waiting.isEmpty() && waiting.peek().atMillis() < untilMillis) {
      learn(waiting.remove());
    }
  }

  private void learn(Act act) {
    if (act.item().kind() == FileKind.FILE) {
      place(act);
    }
    FileAccess access = shared.get(act.item().key());
    if (access != null) {
      access.seen(act);
    }
    switch (act.verb()) {
      case SHARE -> share(act);
      case UNSHARE -> {
        if (access != null && act.detail() instanceof Grant grant) {
          access.revoked(grant);
        }
      }
      case DELETE -> deleted(access, true);
      case RESTORE, UPLOAD, CREATE -> deleted(access, false);
      case PURGE -> shared.remove(act.item().key());
      default -> use(act);
    }
  }

  private void place(Act act) {
    Item item = act.item();
    if (act.detail() instanceof Detail.Copy copy) {
      boolean namesCopy = knowledge.namesCopy(act);
      put(item, namesCopy ? LoggedParts.NOTHING : knowledge.of(act));
      put(copy.copy(), namesCopy ? knowledge.of(act) : LoggedParts.NOTHING);
    } else if (act.verb() == Verb.DELETE || act.verb() == Verb.PURGE) {
      labelled.remove(item.key());
    } else if (isLabelledFile(item)) {
      labelled.put(item, knowledge.of(act));
    } else if (act.verb() == Verb.LABEL) {
      labelled.remove(item.key());
    }
  }

  private void put(Item item, LoggedParts told) {
    if (isLabelledFile(item)) {
      labelled.put(item, told);
    }
  }

  private static void deleted(FileAccess access, boolean now) {
    if (access != null) {
      access.deleted(now);
    }
  }

  private void share(Act act) {
    if (act.detail() instanceof Grant grant) {
      Audience logged = readBack.writer(act.app()).logged(act);
      access(act).granted(grant, logged);
    }
  }

  private void use(Act act) {
    Account actor = act.actor();
    if (act.detail() instanceof ThroughLink used) {
      access(act).cameThrough(used.link(), used.audience(), knowledge.byUse(act));
    } else if (actor.kind() == ActorKind.GUEST && isLogged(act)) {
      access(act).used(actor);
    }
  }

  private boolean isLogged(Act act) {
    return readBack.writer(act.app()).records(act) > 0;
  }

  private FileAccess access(Act act) {
    return shared.computeIfAbsent(act.item().key(), key -> new FileAccess(act));
  }

  /** Who can reach what at the end, sorted by file; also what was shared and is no more. */
  List<FileReach> reaches() {
    settle(Long.MAX_VALUE);
    return new Reaches(readBack, shared, labelled).all();
  }
}
