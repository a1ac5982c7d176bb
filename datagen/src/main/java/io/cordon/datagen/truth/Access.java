package io.cordon.datagen.truth;

import io.cordon.datagen.act.Account;
import io.cordon.model.file.Exposure;

/**
 * One link or one person by which a file can be reached.
 *
 * @param link key of the link; 0 for a person who was invited without one
 * @param person null for a link that names nobody
 * @param real who can reach the file by it
 * @param logged as the cloud's log tells; unknown where it does not
 */
record Access(long link, Account person, Exposure real, Exposure logged) {

  boolean isLink() {
    return person == null;
  }

  boolean isSame(Access other) {
    return link == other.link && key() == other.key();
  }

  boolean isOf(Account other) {
    return person != null && person.key() == other.key();
  }

  private long key() {
    return person == null ? 0 : person.key();
  }

  /** The same, with more that the log tells. */
  Access told(Exposure more) {
    return new Access(link, person, real, logged.greatest(more));
  }
}
