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
          FileAccess above = shared.containsKey(entry.key()) ? null : above(entry.folder());
          if (above != null) {
            all.add(ofInside(entry, above));
          }
        });
    all.sort(Comparator.comparing(FileReach::file));
    return all;
  }

  private FileReach ofShared(FileAccess access) {
    Item item = access.item();
    Exposure own = access.isDeleted() ? Exposure.PRIVATE : access.reach();
    Exposure logged = access.isDeleted() ? Exposure.PRIVATE : access.loggedReach();
    boolean inherits = item.kind() == FileKind.FILE && !access.isDeleted();
    FileAccess above = inherits ? above(item.folder()) : null;
    String through = null;
    if (above != null) {
      through = above.reach().compareTo(own) > 0 ? id(above) : null;
      own = own.greatest(outside(above.reach()));
      logged = labelled.isTold(item.key()) ? wider(logged, outside(above.loggedReach())) : logged;
    }
    return new FileReach(
        item.library().app(),
        Traces.file(readBack.writer(item.library().app()), access.latest()),
        item.label(),
        own,
        logged,
        through,
        access.isDeleted() ? List.of() : access.outsiders().distinct().sorted().toList(),
        access.isDeleted() ? 0 : access.links());
  }

  /** Unknown access of its own does not hide that of the folder. */
  private static Exposure wider(Exposure own, Exposure inherited) {
    return isOutside(inherited) ? own.greatest(inherited) : own;
  }

  private static Exposure outside(Exposure exposure) {
    return isOutside(exposure) ? exposure : Exposure.PRIVATE;
  }

  private FileReach ofInside(LabelledFiles.Entry entry, FileAccess above) {
    App app = entry.folder().library().app();
    Item item = Item.file(entry.key(), "", entry.folder(), 0, entry.label());
    Act act = Act.of(1, 0, app, above.latest().verb(), above.latest().actor(), null, item);
    return new FileReach(
        app,
        Traces.file(readBack.writer(app), act),
        entry.label(),
        outside(above.reach()),
        entry.told() ? outside(above.loggedReach()) : Exposure.PRIVATE,
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
}
