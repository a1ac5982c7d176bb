package io.cordon.datagen.act;

import io.cordon.model.file.FileKind;

/**
 * A file, folder or library as it is at a moment.
 *
 * @param key its id in the cloud is drawn from it; stays through rename and move
 * @param folder where it is; of a folder, the one above it; of a library, its root
 */
public record Item(
    long key, FileKind kind, String name, Folder folder, long sizeBytes, Sensitivity label) {

  /** A file. */
  public static Item file(long key, String name, Folder folder, long sizeBytes, Sensitivity label) {
    return new Item(key, FileKind.FILE, name, folder, sizeBytes, label);
  }

  /** A folder as something that can be shared; the root of a library is the library itself. */
  public static Item of(Folder folder) {
    return folder.isRoot()
        ? new Item(
            folder.key(), FileKind.SITE, folder.library().name(), folder, 0, Sensitivity.UNLABELLED)
        : new Item(
            folder.key(),
            FileKind.FOLDER,
            folder.name(),
            folder.parent(),
            0,
            Sensitivity.UNLABELLED);
  }

  public Library library() {
    return folder.library();
  }

  /** The same item with another label. */
  public Item labelled(Sensitivity other) {
    return new Item(key, kind, name, folder, sizeBytes, other);
  }

  /** The same item with another name. */
  public Item named(String other) {
    return new Item(key, kind, other, folder, sizeBytes, label);
  }

  /** The same item in another folder. */
  public Item in(Folder other) {
    return new Item(key, kind, name, other, sizeBytes, label);
  }
}
