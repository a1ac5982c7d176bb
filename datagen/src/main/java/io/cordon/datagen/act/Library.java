package io.cordon.datagen.act;

import io.cordon.model.identity.App;

/**
 * A place for files that is shared or owned as a whole: a person's drive, or a project's site, team
 * folder or shared drive.
 *
 * @param key ids that the cloud gives it are drawn from it
 * @param name for example {@code finance-harbour}; of a drive, its owner's mailbox name
 * @param owner the person; of a project's, who looks after it
 */
public record Library(long key, App app, Kind kind, String name, Account owner) {

  /** Whose it is. */
  public enum Kind {
    PERSONAL,
    PROJECT
  }
}
