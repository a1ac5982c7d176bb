package io.cordon.datagen.truth;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Concludes who can reach which file: by the file's own links and people, and by those of the
 * folders and the library that it is in. Of inherited access only that of people outside counts.
 */
final class Reaches {
  private final ReadBack readBack;
  private final Map<Long, FileAccess> shared;
  private final LabelledFiles labelled;

  /** Folders and libraries that people outside reach, or do so by the log. */
  private final Map<Long, FileAccess> open = new HashMap<>();

  Reaches(ReadBack readBack, Map<Long, FileAccess> shared, LabelledFiles labelled) {
    this.readBack = readBack;
    this.shared = shared;
    this.labelled = labelled;
    shared.forEach(
        (key, access) -> {
          boolean container = access.item().kind() != FileKind.FILE;
          if (container && !access.isDeleted() && isOutside(access)) {
            open.put(key, access);
          }
        });
  }

  private static boolean isOutside(FileAccess access) {
    return isOutside(access.reach()) || isOutside(access.loggedReach());
  }

  private static boolean isOutside(Exposure exposure) {
    return exposure.compareTo(Exposure.EXTERNAL) >= 0;
  }

  List<FileReach> all() {
    List<FileReach> all = new ArrayList<>();
    shared.forEach((key, access) -> all.add(ofShared(access)));
    labelled.forEach(
        entry -> {
          boolean inside = !shared.containsKey(entry.key()) && above(entry.folder()) != null;
          if (inside) {
            all.add(ofInside(entry));
          }
        });
    all.sort(Comparator.comparing(FileReach::file));
    return all;
  }

  private FileReach ofShared(FileAccess access) {
    Item item = access.item();
    App app = item.library().app();
    String file = Traces.file(readBack.writer(app), access.latest());
    if (access.isDeleted()) {
      return new FileReach(
          app, file, item.label(), Exposure.PRIVATE, Exposure.PRIVATE, null, List.of(), 0);
    }
    boolean inherits = item.kind() == FileKind.FILE;
    FileAccess above = inherits ? above(item.folder()) : null;
    Exposure inherited = above == null ? Exposure.PRIVATE : outside(above.reach());
    Exposure logged =
        inherits ? loggedAbove(item.folder(), labelled.told(item.key())) : Exposure.PRIVATE;
    boolean wider = inherited.compareTo(access.reach()) > 0;
    return new FileReach(
        app,
        file,
        item.label(),
        access.reach().greatest(inherited),
        isOutside(logged) ? access.loggedReach().greatest(logged) : access.loggedReach(),
        wider ? id(above) : null,
        access.outsiders().distinct().sorted().toList(),
        access.links());
  }

  private static Exposure outside(Exposure exposure) {
    return isOutside(exposure) ? exposure : Exposure.PRIVATE;
  }

  private FileReach ofInside(LabelledFiles.Entry entry) {
    FileAccess above = above(entry.folder());
    App app = entry.folder().library().app();
    Item item = Item.file(entry.key(), "", entry.folder(), 0, entry.label());
    Act act = Act.of(1, 0, app, above.latest().verb(), above.latest().actor(), null, item);
    return new FileReach(
        app,
        Traces.file(readBack.writer(app), act),
        entry.label(),
        outside(above.reach()),
        loggedAbove(entry.folder(), entry.told()),
        id(above),
        List.of(),
        0);
  }

  private String id(FileAccess access) {
    return readBack.writer(access.item().library().app()).itemId(access.latest());
  }

  /** The widest open of the folder and those above it; null for none. */
  private FileAccess above(Folder folder) {
    FileAccess widest = null;
    for (Folder at = folder; at != null && !open.isEmpty(); at = at.parent()) {
      FileAccess access = open.get(at.key());
      boolean wider =
          access != null && (widest == null || access.reach().compareTo(widest.reach()) > 0);
      widest = wider ? access : widest;
    }
    return widest;
  }

  /** What a labelled file inherits of those folders in which the log tells that it is. */
  private Exposure loggedAbove(Folder folder, LoggedParts told) {
    Exposure widest = Exposure.PRIVATE;
    for (Folder at = folder; at != null && told.label(); at = at.parent()) {
      FileAccess access = open.get(at.key());
      boolean known = at.key() == folder.key() ? told.folder() : told.library();
      if (access != null && known) {
        widest = widest.greatest(outside(access.loggedReach()));
      }
    }
    return widest;
  }
}
