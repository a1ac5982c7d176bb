package io.cordon.model.activity;

import io.cordon.model.file.Audience;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The reach of a share or of its removal.
 *
 * @param audience the widest that the link or the recipients reach
 * @param permission what it allows, in the provider's word, for example {@code Edit}
 */
public record Share(
    Audience audience, List<Recipient> recipients, String linkId, String permission) {

  /** More than these are not told apart: a share with thousands is no less a share. */
  public static final int MAX_RECIPIENTS = 200;

  public static final Share NONE = new Share(Audience.UNKNOWN, List.of(), null, null);

  public Share {
    audience = audience == null ? Audience.UNKNOWN : audience;
    recipients = recipients == null ? List.of() : List.copyOf(recipients);
  }

  /** Both together: the wider audience, everybody named, the first link and permission given. */
  public Share and(Share other) {
    Set<Recipient> everybody = new LinkedHashSet<>(recipients);
    everybody.addAll(other.recipients);
    return new Share(
        audience.widest(other.audience),
        everybody.stream().limit(MAX_RECIPIENTS).toList(),
        linkId != null ? linkId : other.linkId,
        permission != null ? permission : other.permission);
  }
}
