package io.cordon.audit.record;

import io.cordon.model.identity.StableId;

/** Ids of any length: cutting a long one could make two equal. */
public final class LongId {
  /** Longer ids are replaced. */
  public static final int LIMIT_CHARACTERS = 512;

  private LongId() {}

  /** The id itself; for a long one a short id that is just as unique. Null for null. */
  public static String shortened(String id) {
    return id == null || id.length() <= LIMIT_CHARACTERS ? id : StableId.of("long id", id);
  }
}
