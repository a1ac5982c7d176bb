package io.cordon.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The reach of a share or of its removal.
 *
 * @param audience the widest that the link or the recipients reach
 * @param permission what it allows, in the provider's word, for example {@code Edit}
 */
public record Share(
    Audience audience, List<Recipient> recipients, String linkId, String permission) {

  public static final Share NONE = new Share(Audience.UNKNOWN, List.of(), null, null);

  public Share {
    audience = audience == null ? Audience.UNKNOWN : audience;
    recipients = recipients == null ? List.of() : List.copyOf(recipients);
  }

  /** Both together: the wider audience, everybody named, the first link and permission given. */
  public Share and(Share other) {
    List<Recipient> everybody = new ArrayList<>(recipients);
    for (Recipient recipient : other.recipients) {
      if (!everybody.contains(recipient)) {
        everybody.add(recipient);
      }
    }
    return new Share(
        audience.widest(other.audience),
        everybody,
        linkId != null ? linkId : other.linkId,
        permission != null ? permission : other.permission);
  }
}
