package io.cordon.anomaly;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@link Familiarity} has learned about one user, department or organisation.
 *
 * @param tokens the tokens seen and how often, sorted by text
 * @param newTokens trials that brought a new token, fading with each trial
 * @param trials days on which a token was seen, summed over tokens, fading with each trial
 * @param firstDay the earliest learned day, in days since 1970; 0 when there is none
 * @param updatedDay the latest learned day, in days since 1970; 0 when there is none
 */
public record FamiliarityState(
    List<FamiliarToken> tokens, double newTokens, double trials, long firstDay, long updatedDay) {

  /** Nothing was learned yet. */
  public static final FamiliarityState EMPTY = new FamiliarityState(List.of(), 0, 0, 0, 0);

  public FamiliarityState {
    tokens = tokens == null ? List.of() : List.copyOf(tokens);
  }

  /** Each token's count as of {@code updatedDay}, sorted by text. */
  public Map<String, Double> counts() {
    Map<String, Double> counts = new TreeMap<>();
    tokens.forEach(seen -> counts.put(seen.token(), seen.count()));
    return counts;
  }

  /** The token's index, else {@code -(insertion point) - 1}. */
  int indexOf(String token) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = tokens.get(middle).token().compareTo(token);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }
}
