package io.cordon.datagen;

import java.util.UUID;

/**
 * A file in a library.
 *
 * @param id {@code ListItemUniqueId}: stable across rename and move
 */
public record Document(
    Library library, UUID id, String folder, String name, Sensitivity sensitivity, long sizeBytes) {

  /** The file's address; like the real log, nothing in it is escaped. */
  String url() {
    return library.siteUrl() + folder + '/' + name;
  }

  Document labelled(Sensitivity other) {
    return new Document(library, id, folder, name, other, sizeBytes);
  }
}
