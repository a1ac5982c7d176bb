package io.cordon.policy;

import io.cordon.model.activity.Activity;
import java.io.Serializable;
import java.util.Set;

/** What a correlation takes in: activities that fit a rule, or the signals of another one. */
public sealed interface CorrelationInput extends Serializable permits Rule, Correlation {

  /** Unique within its policy. */
  String name();

  /** A UUID; null for a part that has none. */
  String id();

  /** The activities at the bottom of it, in words, for people. */
  String explain(Activity activity);

  /** The names and ids of it and of all parts inside it. */
  Set<String> names();
}
