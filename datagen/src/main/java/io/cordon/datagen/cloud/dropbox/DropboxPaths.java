package io.cordon.datagen.cloud.dropbox;

import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.model.file.FileKind;

/**
 * Paths of items: within their namespace, and as their owner sees them. A project's library is a
 * team folder, which is a namespace; a person's is what the person's paths begin at.
 */
final class DropboxPaths {
  private DropboxPaths() {}

  /** {@code /Q3/plan.docx}; of a team folder {@code /}. */
  static String relative(Item item) {
    return item.kind() == FileKind.SITE ? "/" : item.folder().path() + '/' + item.name();
  }

  /** {@code /finance-harbour/Q3/plan.docx}. */
  static String contextual(Item item, String relative) {
    Folder folder = item.folder();
    if (DropboxIds.isPersonal(folder)) {
      return relative;
    }
    String root = '/' + folder.library().name();
    return item.kind() == FileKind.SITE ? root : root + relative;
  }
}
