package io.cordon.job.atrest;

import io.cordon.model.activity.Activity;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelAtRest;
import io.cordon.model.identity.App;
import io.cordon.organisation.Organisation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Labels at rest, and the files of a log that each is about: by the cloud's id, else by URL, else
 * by path. A path at which the log has several files says of none which label it has.
 *
 * <p>Memory: about 500 bytes for each label, and as much for each file that has one.
 */
public final class LabelsAtRest {
  private final Organisation organisation;
  private final Map<String, FileAtRest> byId = new HashMap<>();
  private final Map<String, FileAtRest> byUrl = new HashMap<>();
  private final Map<String, FileAtRest> byPath = new HashMap<>();
  private final Map<String, FileAtRest> byTail = new HashMap<>();
  private final List<FileAtRest> entries = new ArrayList<>();
  private final Map<String, Found> found = new HashMap<>();
  private long repeated;

  public LabelsAtRest(Organisation organisation) {
    this.organisation = organisation;
  }

  private record Found(FileAtRest entry, Sighting sighting) {}

  /** A label at rest, and the file of the log that has it. */
  public record Match(LabelAtRest stated, Label label) {}

  /** Adds a label at rest, before the first activity. */
  public void add(LabelAtRest stated) {
    Label label = AtRest.label(stated, organisation);
    FileAtRest known = known(stated);
    if (known != null) {
      repeated++;
      known.add(stated, label);
      return;
    }
    FileAtRest entry = new FileAtRest(stated, label);
    entries.add(entry);
    index(entry);
  }

  private FileAtRest known(LabelAtRest stated) {
    if (stated.fileId() != null) {
      return byId.get(id(stated));
    }
    return stated.url() != null
        ? byUrl.get(FilePlaces.url(stated.url()))
        : byPath.get(FilePlaces.path(stated.app(), stated.path()));
  }

  /** Where an id says which file it is, nothing else does. */
  private void index(FileAtRest entry) {
    LabelAtRest stated = entry.stated();
    if (stated.fileId() != null) {
      byId.put(id(stated), entry);
      return;
    }
    if (stated.url() != null) {
      byUrl.put(FilePlaces.url(stated.url()), entry);
      byUrl.putIfAbsent(FilePlaces.url(FilePlaces.decoded(stated.url())), entry);
      return;
    }
    byPath.put(FilePlaces.path(stated.app(), stated.path()), entry);
    String tail = FilePlaces.tail(stated.app(), stated.path());
    FileAtRest other = tail == null ? null : byTail.putIfAbsent(tail, entry);
    if (other != null) {
      other.hasTailOfAnother();
    }
  }

  private static String id(LabelAtRest stated) {
    return stated.app().id() + '|' + stated.fileId();
  }

  /** Sees an activity of the log, in any order. */
  public void see(Activity activity) {
    CloudFile file = activity.file();
    if (file.id() == null || file.kind().isContainer()) {
      return;
    }
    FileAtRest entry = byId.get(activity.app().id() + '|' + file.id());
    if (entry != null && isOfTenant(entry, activity)) {
      found(entry, activity, Sighting.By.ID);
      return;
    }
    entry = file.url() == null ? null : byUrl.get(FilePlaces.url(file.url()));
    if (entry != null) {
      found(entry, activity, Sighting.By.URL);
      return;
    }
    seePath(activity);
  }

  private void seePath(Activity activity) {
    App app = activity.app();
    CloudFile file = activity.file();
    if (byPath.isEmpty() || file.path() == null || FilePlaces.isName(app, file)) {
      return;
    }
    boolean tail = FilePlaces.isTail(app, file);
    FileAtRest entry =
        tail
            ? byTail.get(FilePlaces.tail(app, file.path()))
            : byPath.get(FilePlaces.path(app, file.path()));
    if (entry != null && isOfTenant(entry, activity)) {
      Sighting.By by = tail ? Sighting.By.TAIL : Sighting.By.PATH;
      entry.seeAtPath(activity.subjectKey(), by);
      found(entry, activity, by);
    }
  }

  private static boolean isOfTenant(FileAtRest entry, Activity activity) {
    String tenant = entry.stated().tenant();
    return tenant == null || tenant.equals(activity.tenant());
  }

  private void found(FileAtRest entry, Activity activity, Sighting.By by) {
    Sighting sighting = Sighting.of(activity, by);
    Found before = found.get(activity.subjectKey());
    if (before == null || sighting.beats(before.sighting)) {
      found.put(activity.subjectKey(), new Found(entry, sighting));
    }
  }

  /** The files of the log that have a label at rest, when all activities were seen. */
  public List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    for (Found file : found.values()) {
      Sighting seen = file.sighting();
      if (file.entry().matches(seen.by())) {
        LabelAtRest stated = file.entry().stated().of(seen.tenant(), seen.file());
        matches.add(new Match(stated, file.entry().label()));
      }
    }
    return matches;
  }

  /** The label of each file at rest, whether a log has the file or not. */
  public List<LabelAtRest> stated() {
    return entries.stream().map(FileAtRest::stated).toList();
  }

  /** What became of each label; after {@link #matches}. */
  public Outcome outcome() {
    long matched = entries.stream().filter(FileAtRest::isMatched).count();
    long ambiguous = entries.stream().filter(FileAtRest::isAmbiguous).count();
    long foreign = entries.stream().filter(entry -> entry.label().isForeign()).count();
    return new Outcome(
        entries.size() + repeated,
        matched,
        entries.size() - matched - ambiguous,
        ambiguous,
        repeated,
        foreign);
  }

  /**
   * Labels read = matched + unmatched + ambiguous + repeated.
   *
   * @param unmatched of files that no record of the log is about
   * @param ambiguous at a path at which there are several files
   * @param repeated of a file that another label was read of, of which the highest counts
   * @param foreign files whose label is another organisation's, wherever they were counted
   */
  public record Outcome(
      long read, long matched, long unmatched, long ambiguous, long repeated, long foreign)
      implements Serializable {}
}
