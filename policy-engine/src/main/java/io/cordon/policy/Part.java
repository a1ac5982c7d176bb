package io.cordon.policy;

import io.cordon.model.Activity;
import java.io.Serializable;

/** What a correlation takes in: activities that fit a rule, or the signals of another one. */
public sealed interface Part extends Serializable permits Rule, Correlation {

  /** Unique within its policy. */
  String name();

  /** The activities at the bottom of it, in words, for people. */
  String explain(Activity activity);
}
