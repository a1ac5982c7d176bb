package io.cordon.policy;

import io.cordon.model.activity.Activity;
import java.io.Serializable;
import java.util.Set;

/** What a correlation takes in: activities that match a rule, or bursts of another correlation. */
public sealed interface CorrelationInput extends Serializable permits Rule, Correlation {

  /** Unique within its policy. */
  String name();

  /** A UUID; null where the rule has none. */
  String id();

  /** Why a matching activity counts, in words for a finding. */
  String explain(Activity activity);

  /** Its names and ids, and those of everything inside. */
  Set<String> names();
}
