package io.cordon.job.decide;

import io.cordon.job.core.Tally;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.FindingStage;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * What the stage "decide" counts. Every detection begins a finding or joins one, unless it is of
 * the history that warms up the job: detections in = {@link #FINDINGS} + {@link #JOINED} + {@link
 * #HISTORY}.
 */
public final class DecisionCounts {
  /** The stage's name in counts. */
  public static final String STAGE = "decide";

  /** Findings begun, by id of the policy. */
  public static final String FINDINGS = "findings";

  /** Detections that joined a finding, by id of the policy. */
  public static final String JOINED = "joined";

  /** Detections in what warms up the job, which are dropped. */
  public static final String HISTORY = "history";

  /** Emissions of a finding after its first, by id of the policy. */
  public static final String UPDATES = "updates";

  /** Findings closed, by id of the policy. */
  public static final String CLOSES = "closes";

  /** Actions requested, by verb. */
  public static final String ACTIONS = "actions";

  /** Actions not requested because another policy's containment does as much, by verb. */
  public static final String SUPERSEDED = "superseded";

  /** Detections whose actions are withheld, by reason. */
  public static final String WITHHELD = "withheld";

  private final Tally tally;

  DecisionCounts(RuntimeContext context) {
    tally = new Tally(context, STAGE);
  }

  void ofHistory() {
    tally.add(HISTORY);
  }

  void joined(Detection detection) {
    tally.add(JOINED, detection.policy().id());
  }

  void emitted(FindingStage stage, Detection shown) {
    String noun =
        switch (stage) {
          case CREATE -> FINDINGS;
          case UPDATE -> UPDATES;
          case CLOSE -> CLOSES;
        };
    tally.add(noun, shown.policy().id());
  }

  void planned(PlannedActions planned) {
    for (Action action : planned.actions()) {
      tally.add(ACTIONS, action.verb().word());
    }
    planned.superseded().forEach(action -> tally.add(SUPERSEDED, action.verb().word()));
    if (planned.withheld() != null) {
      tally.add(WITHHELD, planned.withheld().word());
    }
  }
}
