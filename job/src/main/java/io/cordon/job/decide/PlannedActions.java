package io.cordon.job.decide;

import io.cordon.model.finding.Action;
import io.cordon.model.finding.SupersededAction;
import io.cordon.model.finding.WithheldReason;
import java.util.List;

/**
 * What is requested because of one detection.
 *
 * @param actions to be emitted now
 * @param superseded not requested, because another policy's containment does as much
 * @param withheld why no action is requested; null where nothing is withheld
 */
record PlannedActions(
    List<Action> actions, List<SupersededAction> superseded, WithheldReason withheld) {}
