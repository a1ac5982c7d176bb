package io.cordon.datagen.score.input;

import java.util.List;

/**
 * What did happen in a synthetic organisation.
 *
 * @param decoys null when it is not known what was benign and looked like an attack
 */
public record Truth(ScoredPeriod period, List<TrueIncident> incidents, List<TrueDecoy> decoys) {
  public Truth {
    incidents = List.copyOf(incidents);
    decoys = decoys == null ? null : List.copyOf(decoys);
  }
}
