package io.cordon.job.ledger;

import java.time.Instant;
import java.util.List;

/**
 * The containers of a labelled file, by its newest record that names any.
 *
 * @param containers as {@link io.cordon.job.containers.ContainerKeys} names them, outermost first
 * @param at when it was seen there; null for never
 */
public record Placement(List<String> containers, Instant at) {
  static final Placement NONE = new Placement(List.of(), null);

  public Placement {
    containers = containers == null ? List.of() : List.copyOf(containers);
  }

  Placement seenIn(List<String> named, Instant time) {
    boolean isNewer = at == null || !time.isBefore(at);
    return named.isEmpty() || named.equals(containers) || !isNewer
        ? this
        : new Placement(named, time);
  }
}
