package io.cordon.policy.sigma.document;

import java.util.Map;

/** Keys that rules of older versions of Sigma, or for other tools, have; and what to do instead. */
final class OldKeys {
  private static final String WHOLE = "Sigma has given up collections: write each rule whole";
  private static final String NO_USE = "Cordon has no use for it: leave it out";

  /** What to do instead, by key. */
  static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("action", WHOLE),
          Map.entry("timeframe", "write a correlation with timespan"),
          Map.entry("timespan", "it belongs in correlation"),
          Map.entry("condition", "it belongs in detection, correlation or filter"),
          Map.entry("selection", "it belongs in detection or filter"),
          Map.entry("group-by", "it belongs in correlation"),
          Map.entry("rules", "it belongs in correlation or filter"),
          Map.entry("product", "it belongs in logsource; in Cordon test app: m365 instead"),
          Map.entry("service", "it belongs in logsource; in Cordon test app: m365 instead"),
          Map.entry("category", "it belongs in logsource"),
          Map.entry("severity", "write level"),
          Map.entry("priority", "write level"),
          Map.entry("risk_score", "write level"),
          Map.entry("mitre", "write tags: [attack.t1567]"),
          Map.entry("mitre_attack", "write tags: [attack.t1567]"),
          Map.entry("reference", "write references, a list"),
          Map.entry("exceptions", "write a filter"),
          Map.entry("exclude", "write a filter"),
          Map.entry("response", "write actions"),
          Map.entry("custom", NO_USE),
          Map.entry("logsources", "write logsource"),
          Map.entry("simulation", NO_USE),
          Map.entry("regression_tests_path", NO_USE),
          Map.entry("enrichments", NO_USE));

  private OldKeys() {}
}
