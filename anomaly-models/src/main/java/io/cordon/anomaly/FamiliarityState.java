package io.cordon.anomaly;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@link Familiarity} remembers of one user, department or organisation.
 *
 * @param tokens what was seen and how often, in the order of the tokens' text
 * @param newTokens trials that brought a new token, fading with each trial
 * @param trials days on which a token was seen, summed over tokens, fading with each trial
 * @param firstDay the earliest day learned, in days since 1970; 0 when nothing was
 * @param updatedDay the latest day learned, in days since 1970; 0 when nothing was
 */
public record FamiliarityState(
    List<FamiliarToken> tokens, double newTokens, double trials, long firstDay, long updatedDay) {

  /** Nothing was seen yet. */
  public static final FamiliarityState EMPTY = new FamiliarityState(List.of(), 0, 0, 0, 0);

  public FamiliarityState {
    tokens = tokens == null ? List.of() : List.copyOf(tokens);
  }

  /** Each token's count as of {@code updatedDay}, in the order of the tokens' text. */
  public Map<String, Double> counts() {
    Map<String, Double> counts = new TreeMap<>();
    tokens.forEach(seen -> counts.put(seen.token(), seen.count()));
    return counts;
  }

  /** Where the token is, else {@code -(where it would go) - 1}. */
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
