package io.cordon.datagen.act;

import io.cordon.model.file.Audience;
import java.util.List;

/** What an act's verb does not say. */
public sealed interface Detail {
  None NONE = new None();

  /** The verb says all. */
  record None() implements Detail {}

  /**
   * Access that a {@code SHARE} gives and an {@code UNSHARE} takes.
   *
   * @param recipients named people or applications; empty for a link that names nobody
   * @param link key of the link; 0 where people are named without one
   */
  record Grant(Audience audience, List<Account> recipients, long link, Role role)
      implements Detail {
    public Grant {
      recipients = List.copyOf(recipients);
    }
  }

  /** What those who get access may do. */
  enum Role {
    VIEW,
    EDIT,
    OWN
  }

  /**
   * An {@code OPEN} or {@code DOWNLOAD} by means of a link.
   *
   * @param link key of the link
   */
  record ThroughLink(long link, Audience audience) implements Detail {}

  /**
   * A {@code LABEL}; the item has the label that it got.
   *
   * @param justification what the person gave as the reason; null where none was asked for
   */
  record Relabel(Sensitivity before, String justification) implements Detail {}

  /** A {@code RENAME}; the item has the new name. */
  record Rename(String nameBefore) implements Detail {}

  /** A {@code MOVE}; the item is where it was moved to. */
  record Move(Folder before) implements Detail {}

  /** A {@code COPY} of the item; the copy is another item in the same cloud. */
  record Copy(Item copy) implements Detail {}

  /** A {@code DOWNLOAD} of several files in one archive. */
  record Packed(String archiveName) implements Detail {}

  /** An {@code ADMINISTER}: a program was allowed to act in the actor's name. */
  record Consent(Program program, List<String> scopes) implements Detail {
    public Consent {
      scopes = List.copyOf(scopes);
    }
  }
}
