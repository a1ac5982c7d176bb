package io.cordon.model.activity;

import io.cordon.model.file.Audience;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The audience of a share, or of the removal of one.
 *
 * @param audience the widest audience of its link and recipients
 * @param permission the permission granted, in the provider's word, for example {@code Edit}
 */
public record Share(
    Audience audience, List<Recipient> recipients, String linkId, String permission) {

  /** Recipients kept of one share; further ones are dropped. */
  public static final int MAX_RECIPIENTS = 200;

  public static final Share NONE = new Share(Audience.UNKNOWN, List.of(), null, null);

  public Share {
    audience = audience == null ? Audience.UNKNOWN : audience;
    recipients = recipients == null ? List.of() : List.copyOf(recipients);
  }

  /**
   * Both shares as one: the wider audience, all recipients, the first known link and permission.
   */
  public Share and(Share other) {
    Set<Recipient> all = new LinkedHashSet<>(recipients);
    all.addAll(other.recipients);
    return new Share(
        audience.widest(other.audience),
        all.stream().limit(MAX_RECIPIENTS).toList(),
        linkId != null ? linkId : other.linkId,
        permission != null ? permission : other.permission);
  }
}
