package io.cordon.cli.history;

import io.cordon.model.text.Hash64;
import io.cordon.yaml.ProblemText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names most like the one that was searched, of all that come by. */
final class NearMatches {
  private static final int MOST = 5;

  /** Names that are compared; further ones are not, which takes time. */
  private static final int MOST_COMPARED = 200_000;

  private static final int MOST_CHARACTERS = 120;

  /** Shorter parts are in too many names. */
  private static final int LEAST_PART_CHARACTERS = 3;

  private static final Comparator<Near> NEAREST_FIRST =
      Comparator.comparingInt(Near::distance).thenComparing(Near::name);

  private final String searched;
  private final Set<Long> compared = new HashSet<>();
  private final List<Near> nearest = new ArrayList<>();

  private record Near(String name, int distance) {}

  /**
   * Nothing was compared yet.
   *
   * @param searched folded
   */
  NearMatches(String searched) {
    this.searched = searched;
  }

  /** Compares a name, unless it was compared before; null is no name. */
  void offer(String name) {
    boolean comparable =
        name != null
            && name.length() <= MOST_CHARACTERS
            && searched.length() <= MOST_CHARACTERS
            && compared.size() < MOST_COMPARED;
    if (!comparable || !compared.add(Hash64.of(name))) {
      return;
    }
    int distance = distance(HistoryQuery.folded(name));
    if (distance >= 0) {
      nearest.add(new Near(name, distance));
      nearest.sort(NEAREST_FIRST);
      if (nearest.size() > MOST) {
        nearest.remove(MOST);
      }
    }
  }

  /** How many changes make one of the other; 1 where one contains the other; -1 for unlike ones. */
  private int distance(String name) {
    boolean part =
        (searched.length() >= LEAST_PART_CHARACTERS && name.contains(searched))
            || (name.length() >= LEAST_PART_CHARACTERS && searched.contains(name));
    if (part) {
      return 1;
    }
    int least = like(name);
    String local = HistoryQuery.localPart(name);
    least = local == null || searched.indexOf('@') >= 0 ? least : Math.min(least, like(local));
    int dot = name.lastIndexOf('.');
    least =
        dot <= 0 || searched.indexOf('.') >= 0
            ? least
            : Math.min(least, like(name.substring(0, dot)));
    return least == Integer.MAX_VALUE ? -1 : least;
  }

  private int like(String name) {
    int longest = Math.max(name.length(), searched.length());
    if (Math.abs(name.length() - searched.length()) > longest / 3) {
      return Integer.MAX_VALUE;
    }
    int distance = ProblemText.distance(searched, name);
    return distance <= Math.max(1, longest / 3) ? distance : Integer.MAX_VALUE;
  }

  /** The nearest first, at most five. */
  List<String> names() {
    return nearest.stream().map(Near::name).toList();
  }
}
