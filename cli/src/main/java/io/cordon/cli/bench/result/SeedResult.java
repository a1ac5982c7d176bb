package io.cordon.cli.bench.result;

import io.cordon.datagen.score.Score;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one organisation showed.
 *
 * @param records native records in its logs
 * @param activities acts in them, each once
 * @param findings Cordon's findings
 * @param scores by the title of the method, Cordon first
 */
public record SeedResult(
    long seed, long records, long activities, long findings, Map<String, Score> scores) {
  /** The title of Cordon with its built-in policies. */
  public static final String CORDON = "Cordon";

  /** The title of Cordon's policies minus the baselines. */
  public static final String WITHOUT_BASELINES = "Cordon without baselines";

  public SeedResult {
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
  }

  public Score cordon() {
    return scores.get(CORDON);
  }
}
