package io.cordon.datagen.cloud.google;

import io.cordon.datagen.act.Library;
import io.cordon.datagen.cloud.text.Fragment;
import io.cordon.datagen.cloud.text.IdText;

/**
 * Whose the documents of a library are: a person's, or a shared drive's.
 *
 * @param id of the shared drive; null for a person's documents
 * @param parameters of each event on a document in it
 */
record GoogleDrive(String id, Fragment parameters) {
  private static final int ID_DIGITS = 17;

  static GoogleDrive of(Library library) {
    boolean shared = library.kind() == Library.Kind.PROJECT;
    String id = shared ? IdText.base64("0A", library.key(), GoogleIds.DRIVE, ID_DIGITS) : null;
    String owner = shared ? library.name() : GoogleNames.address(library.owner());
    Fragment.Builder parameters =
        Fragment.builder()
            .element(GoogleParameters.text("owner", owner))
            .element(GoogleParameters.flag("owner_is_shared_drive", shared))
            .element(GoogleParameters.flag("owner_is_team_drive", shared));
    if (shared) {
      parameters
          .element(GoogleParameters.text("owner_team_drive_id", id))
          .element(GoogleParameters.text("shared_drive_id", id))
          .element(GoogleParameters.text("team_drive_id", id));
    }
    return new GoogleDrive(id, parameters.build());
  }
}
